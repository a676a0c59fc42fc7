"""What the sheet tells → Notice; its words are in `templates/checker.md.j2`."""

from noticegen.compose.came_upon import in_template
from noticegen.compose.filters import LIST_WORDS
from noticegen.compose.markdown import markdown_to_blocks
from noticegen.compose.speaker import Speaker
from noticegen.compose.wording import SHEET, Wording
from noticegen.errors import WordingError
from noticegen.model.case import Case
from noticegen.model.notice import Block, Heading, Notice, words_of
from noticegen.sheet.facts import SheetFacts


def compose_sheet(case: Case, wording: Wording, facts: SheetFacts, *, draft: bool) -> Notice:
    """Compose the sheet.

    Raises:
        WordingError: the template cannot be rendered.
    """
    speaker = Speaker(wording, case)
    given = {"sheet": facts, LIST_WORDS: speaker.list_words}
    text = wording.render_template(SHEET, given)
    try:
        blocks: tuple[Block, ...] = markdown_to_blocks(text)
    except WordingError as error:
        raise in_template(error, text, wording.folder, SHEET) from error
    return Notice(
        title=next((words_of(b.spans) for b in blocks if isinstance(b, Heading)), ""),
        author=case.authority.name,
        reference=facts.references[0],
        blocks=blocks,
        running_foot=speaker.plain("running_foot", reference=facts.references[0]),
        page_words=speaker.plain("running_page"),
        draft_mark=speaker.plain("draft_mark") if draft else "",
        compact=True,
    )
