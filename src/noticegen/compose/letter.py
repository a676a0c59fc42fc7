"""Case → Notice."""

from collections.abc import Iterator

from markupsafe import Markup

from noticegen.compose import (
    answers,
    chain,
    correction,
    in_short,
    opening,
    reasons,
    review,
    rights,
    schedule,
    transfer,
    undecided,
)
from noticegen.compose.came_upon import in_template, telling_the_case
from noticegen.compose.filters import LIST_WORDS
from noticegen.compose.markdown import markdown_to_blocks
from noticegen.compose.redactions import RedactionView, compose_redactions
from noticegen.compose.speaker import Speaker
from noticegen.compose.wording import Wording
from noticegen.errors import WordingError
from noticegen.file_names import attachment_files, document_file
from noticegen.long_dates import long_date
from noticegen.model.authority import Authority
from noticegen.model.case import Case
from noticegen.model.choices import GiveAs
from noticegen.model.dataclass import dataclass
from noticegen.model.notice import Block, Heading, Notice, Picture, words_of
from noticegen.model.particulars import Background, Signatory
from noticegen.model.request import Request


@dataclass(frozen=True, slots=True)
class LetterView:
    """All that the templates are given: facts of the case, and wording already made."""

    authority: Authority
    request: Request
    date: str
    opening: tuple[Markup, ...]
    asked: tuple[answers.AskedView, ...]
    in_short: tuple[tuple[str, Markup], ...]
    answers: tuple[answers.AnswerView, ...]
    alone: bool
    decides: bool
    events: tuple[chain.EventView, ...]
    review: review.ReviewView | None
    refuses: bool
    schedule: tuple[schedule.WithheldView, ...]
    redactions: tuple[RedactionView, ...]
    reasons: tuple[reasons.ReasonView, ...]
    help: rights.HelpView
    rights: tuple[Markup, ...]
    reuse: tuple[Markup, ...]
    background: tuple[Background, ...]
    enclosures: tuple[tuple[str, tuple[str, ...]], ...]
    asked_back: tuple[undecided.AskedBackView, ...]
    fee: undecided.FeeView | None
    next_steps: tuple[Markup, ...]
    others: tuple[transfer.OtherView, ...]
    correction: correction.CorrectionView | None
    answers_something: bool
    gives_rights: bool
    gives_beside: bool
    has_two_forms: bool
    signatory: Signatory | None


@telling_the_case
def compose_notice(
    case: Case, wording: Wording, logo: bytes | None = None, *, draft: bool = False
) -> Notice:
    """Compose the letter.

    Raises:
        WordingError: a template or wording cannot be rendered.
    """
    speaker = Speaker(wording, case)
    view = _view(case, speaker)
    given = {"letter": view, "say": speaker.say, "advise": speaker.advise}
    text = wording.render_template("letter.md.j2", {**given, LIST_WORDS: speaker.list_words})
    try:
        blocks: tuple[Block, ...] = markdown_to_blocks(text)
    except WordingError as error:
        raise in_template(error, text, wording.folder) from error
    if logo is not None and case.authority.logo:
        kind = "image/jpeg" if logo.startswith(b"\xff\xd8") else "image/png"
        shows = case.authority.logo_shows or speaker.plain(
            "logo_shows", authority=case.authority.name
        )
        blocks = (Picture(logo, kind, shows), *blocks)
    title = next((words_of(b.spans) for b in blocks if isinstance(b, Heading)), "")
    return Notice(
        title=title,
        author=case.authority.name,
        reference=case.request.reference,
        blocks=blocks,
        running_foot=speaker.plain("running_foot", reference=case.request.reference),
        page_words=speaker.plain("running_page"),
        draft_mark=speaker.plain("draft_mark") if draft else "",
    )


def _view(case: Case, speaker: Speaker) -> LetterView:
    request = case.request
    issued = request.issued
    leaves = list(case.leaves())
    return LetterView(
        authority=case.authority,
        request=request,
        date=long_date(issued) if issued else speaker.plain("not_yet_issued"),
        opening=tuple(opening.compose_opening(case, speaker)),
        asked=tuple(answers.compose_asked(case, speaker)),
        in_short=in_short.compose_in_short(case, speaker)
        if len(leaves) > 2 and case.decides
        else (),
        answers=chain.with_what_is_new(case, speaker, answers.compose_answers(case, speaker)),
        alone=case.asked == 1,
        decides=bool(chain.decided_at_last(case)),
        events=chain.compose_events(case, speaker),
        review=review.compose_review(case, speaker),
        refuses=case.refuses,
        schedule=schedule.compose_letter_schedule(case, speaker),
        redactions=compose_redactions(case, speaker),
        reasons=tuple(reasons.compose_reasons(case, speaker)),
        help=rights.compose_help(case, speaker),
        rights=tuple(rights.compose_rights(case, speaker)),
        reuse=tuple(rights.compose_reuse(case, speaker)),
        background=request.background or case.authority.background,
        enclosures=tuple(_enclosures(case)),
        asked_back=undecided.compose_asked_back(case, speaker),
        fee=undecided.compose_fee(case, speaker),
        next_steps=tuple(undecided.compose_next(case, speaker)),
        others=transfer.compose_others(case, speaker),
        correction=correction.compose_correction(case, speaker),
        answers_something=case.decides and bool(leaves),
        gives_rights=case.gives_rights,
        gives_beside=bool(case.attachments or case.documents),
        has_two_forms=any(
            len(set(a.give_as) - {GiveAs.TABLE}) > 1 for a in case.attachments.values()
        ),
        signatory=request.signatory or case.authority.signatory,
    )


def _enclosures(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each title with the names of its files."""
    for attachment in case.attachments.values():
        files = tuple(name for name, _, _ in attachment_files(attachment))
        if files:
            yield attachment.title, files
    for document in case.documents.values():
        yield document.title, (document_file(document.title),)
