"""A text → the provisions that it cites, but for those of other Acts."""

import re
from collections.abc import Iterator

from noticegen.model.citation import Citation, text_to_citation
from noticegen.model.dataclass import dataclass
from noticegen.model.regime import Regime

_PART = r"\(\s?(?:\d{1,2}[A-Z]{0,3}|[a-z]{1,2}|[ivxl]{1,5})\s?\)"
_PARTS = rf"(?:\s?{_PART}(?:{_PART})*)?"
_NUMBER = r"\d{1,3}(?:[A-Z]{1,2}|[a-c])?(?![A-Za-z\d])(?!\.\d)"
_WORD = r"(?i:sections?|sec\.?|ss?\.?)\s{0,2}-?\s{0,2}"
_CITED = re.compile(rf"(?<![\w'’.])(?P<word>{_WORD})(?P<own>{_NUMBER}{_PARTS})")
_MORE = re.compile(
    rf"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+|\s*[&/–-]\s*)"
    rf"(?:(?P<own>{_NUMBER}{_PARTS})|(?P<bare>{_PART}(?:{_PART})*))"
)
_JOINED = re.compile(rf",?\s+(?:by virtue of|for the purpose (?:in|of))\s+{_WORD}{_NUMBER}{_PARTS}")
_YEAR = re.compile(r"\s+(?:1[6-9]|20)\d\d$")
_DATED = r"\b(?:\s+(?:1[6-9]|20)\d\d)?"
_LAW = r"Acts?|Regulations|Order|Code|Rules|Measure|Directive|Convention"
_INSTRUMENT = rf"(?:{_LAW}|[A-Z]{{3,6}}){_DATED}"
_NAME = (
    r"(?:(?:[A-Z][\w'’-]*\s+(?:(?:of|and|to|the|for|in)\s+){0,2})"
    r"|\((?:[A-Z]\w*(?:\s|(?=\)))){1,4}\)\s+|(?:1[6-9]|20)\d\d\s+){0,9}"
)
_AFTER = re.compile(
    rf"(?:\s*\([^()\n]{{2,60}}\))?,?\s+(?P<of>of\s+)?(?:the\s+|this\s+)?(?P<name>{_NAME}{_INSTRUMENT})?"
)
_BEFORE = re.compile(
    rf"(?<!\w)(?P<name>{_NAME}{_INSTRUMENT})(?:\s*\([^()\n]{{1,60}}\))?"
    r"\s*[,:]?\s*(?:\(|(?:in|under|at|by|see)\s+)?(?:the\s+)?$"
)
_NAMED = re.compile(rf"(?<!\w)(?P<name>{_NAME}(?:{_LAW}|DPA|UK GDPR|GDPR|EIR){_DATED})")


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision that a text cites, and the stretch in which it does.

    `is_sure` unless an earlier part of the text names another Act, of which it may be.
    """

    citation: Citation
    span: tuple[int, int]
    is_sure: bool


def citations_in(text: str, regime: Regime) -> Iterator[Cited]:
    """Give the provisions that a text cites, each of a list too."""
    first_other = next(_named_others(text, regime), len(text))
    for match in _CITED.finditer(text):
        first = text_to_citation("s" + match["own"])
        if first is None:
            continue
        found = [(first, match.span())]
        end = match.end()
        joined = _JOINED.match(text, end)
        if joined:
            whole = text_to_citation("s" + text[match.start("own") : joined.end()])
            found = [(whole or first, (match.start(), joined.end()))]
            end = joined.end()
        else:
            found += _rest_of_list(text, match, first)
            end = found[-1][1][1]
        if is_of_another(text, (match.start(), end), regime):
            continue
        for citation, span in found:
            yield Cited(citation, span, match.start() < first_other)


def _rest_of_list(
    text: str, match: re.Match[str], first: Citation
) -> list[tuple[Citation, tuple[int, int]]]:
    """Give what follows in a list: bare parts, and numbers where `sections` announces them."""
    found: list[tuple[Citation, tuple[int, int]]] = []
    are_several = re.match(r"sections|ss", match["word"], re.IGNORECASE)
    last, end = first, match.end()
    while more := _MORE.match(text, end):
        name = "own" if more["own"] else "bare"
        parts = tuple(re.findall(r"\w+", more["bare"] or ""))
        citation = last.with_parts(parts) if parts else text_to_citation("s" + more["own"])
        if citation is None or (more["own"] and not are_several):
            break
        found.append((citation, more.span(name)))
        last, end = citation, more.end()
    return found


def is_of_another(text: str, span: tuple[int, int], regime: Regime) -> bool:
    """Say whether a stretch of a text is of another Act or paper than the regime's own."""
    after = _AFTER.match(text, span[1])
    if after and after["name"]:
        return not _is_own(after["name"], regime)
    if after and after["of"]:
        return True
    before = _BEFORE.search(text, max(0, span[0] - 160), span[0])
    return before is not None and not _is_own(before["name"], regime)


def names_another(text: str, regime: Regime) -> bool:
    """Say whether a text names another Act."""
    return any(True for _ in _named_others(text, regime))


def _named_others(text: str, regime: Regime) -> Iterator[int]:
    """Say where a text names another Act."""
    for match in _NAMED.finditer(text):
        if not _is_own(match["name"], regime):
            yield match.start()


def _is_own(name: str, regime: Regime) -> bool:
    """Say whether a name is one of the regime's Act: in full, in short, by its letters."""
    undated = _YEAR.sub("", " ".join(name.split()))
    full, short = _YEAR.sub("", regime.name), regime.short.removeprefix("the ")
    initials = f"{regime.key.removesuffix(short[0])} {short}"
    ends = (full, initials, regime.key, f"the {short}")
    return undated == short or any(re.search(rf"(?<!\w){re.escape(e)}$", undated) for e in ends)
