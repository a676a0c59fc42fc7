"""Prose cites only what there is. FOIA s17(1)(b)."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.cited_in_words import (
    Cited,
    citations_in,
    is_of_another,
    names_another,
)
from noticegen.checks.find_words import Told, findings_in, fix_of
from noticegen.checks.our_words import OurWords, our_prose
from noticegen.checks.rule import Rule
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.citation import Citation, text_to_citation
from noticegen.model.finding import Finding, Severity
from noticegen.model.what_exists import parts_below
from noticegen.model.wrong_words import NotTheWord

RULE: Final = Rule(
    code="citation-looks-wrong",
    title="prose cites only what there is",
    source="FOIA s17(1)(b)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "A sentence that cites a provision which is not there, or has ended, is a mistake that "
        "a reader can look up. What can be relied on is told from `limb`; this rule reads "
        "sentences."
    ),
    message="looks wrong: `Section 43(4)`: section 43 has three subsections",
    fix="write `section 43(2)`",
)
_LISTED = re.compile(r",\s*|\s+or\s+")
_NUMBER = r"(?P<number>\d{1,3}[A-Z]{0,2}(?![\w.]\d)(?:\(\w{1,4}\))*)"
_NOT_A_PROVISION = re.compile(
    r"\s*(?:%|per cent|days?|weeks?|months?|years?|of \d)\b", re.IGNORECASE
)
_EXEMPTION_AFTER = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?exemptions?\b", re.IGNORECASE)
_EXEMPTION_BEFORE = re.compile(
    r"\b(?:exempt(?:ion|ed)?|withh(?:eld|old|olding))(?:\s+from disclosure)?"
    r"\s+(?:under|by|in|at|by virtue of)\s+$",
    re.IGNORECASE,
)


def check_citation_looks_wrong(case: Case) -> Iterator[Finding]:
    """Report provisions in our own words that don't exist, ended, or exempt nothing."""
    for ours in our_prose(case):
        listed = (*_of_citations(case, ours), *_of_words(case, ours))
        yield from findings_in(
            ours,
            listed,
            rule=RULE.code,
            severity=Severity.ADVICE,
            source=RULE.source,
        )


def _of_citations(case: Case, ours: OurWords) -> Iterator[Told]:
    own = _section_that_leans_elsewhere(case, ours)
    for cited in citations_in(ours.words, case.law.regime):
        has = case.law.version.has(cited.citation)
        if has is None:
            continue
        told = _known_mistake(case, cited, ours.words, exists=has)
        may_be_other = own is not None and own != cited.citation.section
        if told is None and not has and cited.is_sure and not may_be_other:
            told = (
                cited.span,
                f"there is no {cited.citation}",
                _what_there_is(case, cited.citation),
            )
        if told:
            yield told


def _section_that_leans_elsewhere(case: Case, ours: OurWords) -> str | None:
    """Give the section of an argument that is about other law too, which may be cited alone."""
    reliance = case.reliances.get(ours.reliance) if ours.reliance else None
    if reliance is None:
        return None
    limb = reliance.law.limb
    words = [limb.wording.provides, *(q.asks or "" for q in limb.questions)]
    names = any(names_another(text, case.law.regime) for text in words)
    return reliance.law.citation.section if names or reliance.entry.enactment else None


def _known_mistake(case: Case, cited: Cited, text: str, *, exists: bool) -> Told | None:
    """Give what a definition says of a citation; of one that exists, where it is said to exempt."""
    for mistake in case.law.version.no_provisions:
        meant = text_to_citation(mistake.cited)
        if meant is None or (exists and (meant.parts or not _exempts(text, cited.span))):
            continue
        whole = Citation(cited.citation.section) if exists else cited.citation
        if mistake.means(whole, meant, case.law.day):
            what = " ".join(mistake.what.split())
            if mistake.ended and long_date(mistake.ended) not in what:
                what = f"it ended on {long_date(mistake.ended)}"
            return cited.span, what, f"write {_in_words(mistake.write)}"
    return None


def _exempts(text: str, span: tuple[int, int]) -> bool:
    """Say whether a text calls what it cites an exemption."""
    before = _EXEMPTION_BEFORE.search(text, max(0, span[0] - 60), span[0])
    return bool(before or _EXEMPTION_AFTER.match(text, span[1]))


def _in_words(write: str) -> str:
    """Give the provisions to write as prose cites them."""
    cited = [text_to_citation(part) for part in _LISTED.split(write)]
    return " or ".join(f"`{citation}`" for citation in cited if citation) or f"`{write}`"


def _what_there_is(case: Case, citation: Citation) -> str:
    """Say what the nearest provision that exists is made of."""
    entries, parts = case.law.version.exists[citation.section], citation.parts
    while parts and not case.law.version.has(Citation(citation.section, parts)):
        parts = parts[:-1]
    nearest, below = Citation(citation.section, parts), parts_below(entries, parts)
    made_of = f"has ({below[0]}) to ({below[-1]})" if len(below) > 1 else "has no parts"
    return f"write the one that is meant ({nearest} {made_of}), or name the Act that it is of"


def _of_words(case: Case, ours: OurWords) -> Iterator[Told]:
    """Give what stands before a number where the Act has sections."""
    for wrong in case.law.version.not_the_word:
        words = "|".join(re.escape(word) for word in wrong.words)
        for match in re.finditer(rf"\b(?:{words})\s+{_NUMBER}", ours.words, re.IGNORECASE):
            if not _may_be_right(case, wrong, match, ours):
                fix = fix_of(wrong.write.replace("{number}", match["number"]))
                yield match.span(), " ".join(wrong.what.split()), fix


def _may_be_right(case: Case, wrong: NotTheWord, match: re.Match[str], ours: OurWords) -> bool:
    regime, text = case.law.regime, match.string
    if is_of_another(text, match.span(), regime) or _NOT_A_PROVISION.match(text, match.end()):
        return True
    if "{number}" not in wrong.write:  # a provision of other law, if that is named anywhere
        return names_another(text, regime) or bool(_section_that_leans_elsewhere(case, ours))
    citation = text_to_citation(f"s{match['number']}")
    return citation is None or citation.section not in case.law.version.provisions
