"""A provision of an Act, as a structure that prints itself."""

import dataclasses
import re
from dataclasses import dataclass

_PROVISION = re.compile(
    r"\s*(?:s|ss|sec|section)\s*[.\-]?\s*(?P<section>\d+[A-Z]*)\s*(?P<rest>(?:\(\s*\w+\s*\)\s*)*)",
    re.IGNORECASE | re.ASCII,
)
_HYPHENS = re.compile(r"(?<=[0-9A-Za-z])-(\w+)(?=-|\s*$)")
_PART = re.compile(r"\(\s*(\w+)\s*\)")
_BY_VIRTUE = re.compile(r"\s*,?\s+by virtue of\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """Section, then subsection, paragraph and so on; and the condition it rests on."""

    section: str
    parts: tuple[str, ...] = ()
    by_virtue_of: "Citation | None" = None

    @property
    def key(self) -> str:
        """Give it as definitions and case files write it: `s43(2)`."""
        own = f"s{self.section}" + "".join(f"({part})" for part in self.parts)
        return f"{own} by virtue of {self.by_virtue_of.key}" if self.by_virtue_of else own

    def __str__(self) -> str:
        own = f"section {self.section}" + "".join(f"({part})" for part in self.parts)
        return f"{own}, by virtue of {self.by_virtue_of}" if self.by_virtue_of else own


def text_to_citation(text: str) -> Citation | None:
    """Understand `s43(2)`, `S.43 (2)`, `section 43(2)` and, as shells let one type it, `s43-2`.

    `None` where it is no citation.
    """
    own, *rest = (_provision(part) for part in _BY_VIRTUE.split(text))
    if own is None or rest == [None] or len(rest) > 1:
        return None
    return dataclasses.replace(own, by_virtue_of=rest[0]) if rest else own


def _provision(text: str) -> Citation | None:
    match = _PROVISION.fullmatch(_HYPHENS.sub(r"(\1)", text) if "(" not in text else text)
    if match is None:
        return None
    return Citation(match["section"].upper(), tuple(_PART.findall(match["rest"])))
