"""The letter's words by whose they are: what the applicant wrote may name a person again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import field

from noticegen.guard.search import Form, Searcher
from noticegen.guard.views import View
from noticegen.model.dataclass import dataclass
from noticegen.model.notice import Block, Notice, Origin, Paragraph, Role, texts_of, words_of

APPLICANT = "the applicant's own words"
SIGNATORY = "the signatory"
ADDRESSED = "the applicant's name and address"
OURS = ""

_WHOSE = {Origin.APPLICANT: APPLICANT, Origin.SIGNATORY: SIGNATORY, Origin.OURS: OURS}


@dataclass(frozen=True, slots=True)
class LetterHits:
    """What was found in a letter's blocks, before any file is looked at."""

    allowed: Counter[Form] = field(default_factory=Counter)
    """How often each form may stand in a letter, all such blocks together."""
    by_whom: dict[str, Counter[Form]] = field(default_factory=dict)
    ours: tuple[str, ...] = ()


def search_letter(notice: Notice, searcher: Searcher) -> LetterHits:
    """Find the needles in the blocks whose words are not ours, and set ours apart."""
    found = LetterHits()
    ours: list[str] = []
    run: list[str] = []
    for text, whose in (*_texts_by_whom(notice.blocks), ("", OURS)):
        if whose != OURS:
            hits = searcher.count(View("letter", text, has_cells=True))
            found.by_whom.setdefault(whose, Counter()).update(hits)
            run.append(text)
            continue
        # A name may end one paragraph and begin the next: the run is read as one text.
        found.allowed.update(searcher.count(View("letter", "\n".join(run), has_cells=True)))
        run = []
        ours.append(text)
    ours += [notice.title, notice.author, notice.reference, notice.running_foot]
    ours += [notice.page_words, notice.draft_mark]
    return LetterHits(found.allowed, found.by_whom, tuple(ours))


def _texts_by_whom(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Paragraph) and block.role in {Role.RECIPIENT, Role.SALUTATION}:
            yield words_of(block.spans), ADDRESSED
        else:
            for text, origin in texts_of((block,)):
                yield text, _WHOSE[origin]
