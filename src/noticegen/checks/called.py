"""A text → sections that it calls absolute, qualified or by a title, against the definitions."""

import re
from collections.abc import Iterator

from noticegen.checks.cited_in_words import Cited, citations_in
from noticegen.checks.find_words import Told
from noticegen.model.citation import Citation
from noticegen.model.law import Status
from noticegen.model.law_in_force import LawInForce

_ADVERB = r"(?:(?:also|itself|wholly|always|therefore|thus|likewise|both)\s+)?"
_STATUS = r"(?:absolute|qualified)\b(?!\s*(?:privilege|person))"
_AFTER = re.compile(
    rf"(?:\s*\([^()\n]{{2,60}}\))?(?:\s+of\s+the\s+Act)?,?"
    rf"(?:\s+(?:which|that|and))?\s*"
    rf"(?:(?:is|was|are|being|provides|confers|creates|as)\s+{_ADVERB}(?:an?\s+)?{_STATUS}(?:\s+exemptions?)?"
    rf"|[-–:,]?\s*\(?(?:an?\s+)?{_STATUS}(?=\s*\)|\s+exemption))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b{_STATUS}(?:\s+exemptions?)?\s*"
    r"(?:(?:in|under|at|by|of|from|is|provided by|contained in|conferred by|:|-|–)\s+|\()$",
    re.IGNORECASE,
)
_ONLY_IN_PART = re.compile(
    r"(?:\s+exemptions?)?,?\s+(?:only|where|when|if|so far as|in (?:some|part|this|these|that|as)|"
    r"here|by virtue|for (?:some|the|this)|to the extent|as (?:to|regards|respects)|in relation)\b",
    re.IGNORECASE,
)
_LINK = (
    r"(?:\s+of\s+the\s+Act)?(?:\s*[-–:,(]\s*|\s+)"
    r"(?:the\s+|which\s+(?:covers|protects|is\s+about)\s+)?"
)
_ONE_WORD_LINK = r"(?:\s+of\s+the\s+Act)?\s*[-–:(]\s*"
"""A word such as "defence" may stand behind a comma without being meant as a title."""
_STANDS_ALONE = r"(?=\s*(?:[,.;:)”\"]|$|exemptions?\b|and\b|or\b|applies\b))"
_CITES_AGAIN = re.compile(
    r"[”\"')\s]*(?:exemption\s*)?[,(]*\s*(?:sections?|s)\.?\s*\d", re.IGNORECASE
)


def called_wrongly(text: str, law: LawInForce) -> Iterator[Told]:
    """Give what a text calls a section that the section is not."""
    cited = list(citations_in(text, law.regime))
    for each in cited:
        yield from _status(text, each, law)
        yield from _title(text, each, law)


def _status(text: str, cited: Cited, law: LawInForce) -> Iterator[Told]:
    start, end = cited.span
    after = _AFTER.match(text, end)
    before = None if after else _BEFORE.search(text, max(0, start - 80), start)
    match = after or before
    if match is None or _ONLY_IN_PART.match(text, match.end() if after else end):
        return
    said, statuses = _said(match[0]), _statuses(cited.citation, law)
    if not statuses or statuses == {said}:
        return
    span = (start, match.end()) if after else (match.start(), end)
    if Status.NO_EXEMPTION in statuses:
        what = f"{cited.citation} is no exemption, and nothing is weighed under it"
    elif said in statuses:
        what = f"{cited.citation} is {said} in some limbs only"
    else:
        what = f"{cited.citation} is {next(iter(statuses))}"
    yield span, what, "take it out; the definition says it"


def _said(words: str) -> Status:
    return Status.ABSOLUTE if "absolute" in words.lower() else Status.QUALIFIED


def _statuses(citation: Citation, law: LawInForce) -> set[Status]:
    """Give what a provision's limbs are that day; those that neither confirm nor deny too."""
    limbs = law.limbs_of(citation.section)
    return {found.limb.status for found in limbs if citation.begins(found.citation)}


def _title(text: str, cited: Cited, law: LawInForce) -> Iterator[Told]:
    titles = law.version.titles
    own = titles.get(cited.citation.section, "")
    start, end = cited.span
    for section, title in titles.items():
        if section == cited.citation.section or title == own:
            continue
        link = _LINK if len(title.split()) > 1 else _ONE_WORD_LINK
        pattern = re.compile(f"{link}{_words(title)}{_STANDS_ALONE}", re.IGNORECASE)
        after = pattern.match(text, end)
        if after and not _CITES_AGAIN.match(text, after.end()):
            span = (start, after.end())
        else:
            span = _title_before(text, cited, title)
        if span[1]:
            is_own = f"; its title is “{own}”" if own else ""
            what = f"“{title}” is section {section}, and not section {cited.citation.section}"
            yield span, what + is_own, "cite the section that is meant, or take the title out"
            return


def _title_before(text: str, cited: Cited, title: str) -> tuple[int, int]:
    """Give the stretch of a title and the citation behind it, or nothing."""
    link = r"(?:\s+exemption)?\s*(?:\(|\s(?:under|in|at|by|by virtue of)\s+)$"
    pattern = re.compile(rf"\b{_words(title)}{link}", re.IGNORECASE)
    match = pattern.search(text, max(0, cited.span[0] - 120), cited.span[0])
    if match is None or re.search(r"\d\)*[\s,:(–-]*$", text[: match.start()]):
        return 0, 0  # the title of what is cited before it
    return match.start(), cited.span[1]


def _words(title: str) -> str:
    plain = title.removesuffix(", etc.").removeprefix("The ")
    return r"\s+".join(re.escape(word) for word in plain.split()) + r"\b"
