"""The finished letters, read again as their readers will → findings."""

import re
from collections.abc import Iterator, Sequence

from noticegen.checks import run_letter_checks
from noticegen.guard.letter_words import letter_words
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.notice import Notice, texts_of
from noticegen.model.release import Output
from noticegen.write.glyphs import missing_glyphs


def check_letters(case: Case, notice: Notice, letters: Sequence[Output]) -> Iterator[Finding]:
    """Read each letter again as text, without what stands on every page, and check it."""
    page = re.sub(r"\\\{pages?\\\}", r"\\d+", re.escape(notice.page_words))
    repeated = re.compile((re.escape(notice.running_foot) + r"\s*" + page).replace(r"\ ", r"\s+"))
    for letter in letters:
        words = repeated.sub(" ", letter_words(letter))
        yield from run_letter_checks(case, letter.name, words)


def check_glyphs(case: Case, notice: Notice) -> Iterator[Finding]:
    """Advise on characters that would be empty boxes on a machine without other fonts."""
    missing = missing_glyphs(words for words, _ in texts_of(notice.blocks))
    if missing:
        yield Finding(
            rule="character-not-in-font",
            severity=Severity.ADVICE,
            where=case.request.at(),
            message=f"the letter's font has no picture of `{missing[:20]}`",
            fix="write it in words; on another machine it may be an empty box",
            source="Equality Act 2010 s20(6)",
            about="font",
        )
