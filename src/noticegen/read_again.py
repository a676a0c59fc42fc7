"""The finished letters, read again as their readers will → findings."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from noticegen.checks import run_letter_checks
from noticegen.checks.letters_of import Finished
from noticegen.guard.letter_words import letter_words
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.notice import Notice, texts_of
from noticegen.model.release import Output
from noticegen.names_in_messages import in_a_sentence
from noticegen.write.glyphs import missing_glyphs


def check_letters(
    case: Case, notice: Notice, letters: Sequence[Output], *, is_sound: bool = True
) -> Iterator[Finding]:
    """Read each letter again as text, without what stands on every page, and check it.

    What several lack is told once. `is_sound` says that no finding stops the case.
    """
    page = re.sub(r"\\\{pages?\\\}", r"\\d+", re.escape(notice.page_words))
    repeated = re.compile((re.escape(notice.running_foot) + r"\s*" + page).replace(r"\ ", r"\s+"))
    mark = re.compile(rf"^\s*{re.escape(notice.draft_mark)}\s*$", re.MULTILINE)
    found: dict[tuple[str, str], list[Finding]] = {}
    for letter in letters:
        words = repeated.sub(" ", letter_words(letter))
        words = mark.sub(" ", words) if notice.draft_mark else words
        for finding in run_letter_checks(case, Finished(letter.name, words, is_sound)):
            found.setdefault((finding.rule, finding.about), []).append(finding)
    for first, *others in found.values():
        files = in_a_sentence([finding.where.file for finding in others])
        more = f"; the same is so of {files}"
        yield dataclasses.replace(first, message=first.message + more) if others else first


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
