"""A provision of an Act, as a structure that prints itself."""

import dataclasses
import re
from enum import StrEnum
from functools import lru_cache

from noticegen.model.dataclass import dataclass

_PROVISION = re.compile(
    r"(?:s|ss|sec|section)? ?[.\-]? ?(?P<section>\d+[A-Z]*) ?(?P<rest>(?:\( ?\w+ ?\) ?)*)",
    re.IGNORECASE | re.ASCII,
)
_NAMED = re.compile(r"s", re.IGNORECASE)
_HYPHENS = re.compile(r"(?<=[0-9A-Za-z])-(\w+)(?=-|\s*$)")
_PART = re.compile(r"\( ?(\w+) ?\)")
_PARTS = re.compile(r"(?:\( ?\w+ ?\) ?)+", re.ASCII)
_ROMAN = re.compile(r"[ivxl]+")


class Joint(StrEnum):
    """How a provision leans on another one, as case files write it."""

    BY_VIRTUE_OF = "by virtue of"
    """A condition of another subsection makes it apply: `s40(2) by virtue of s40(3A)(a)`."""
    FOR = "for"
    """It protects a purpose that another subsection lists: `s31(1)(g) for s31(2)(b)`."""
    AND = "and"
    """Two halves of one subsection, both needed: `s30(2)(a)(i) and s30(2)(b)`."""


_PRINTED = {
    Joint.BY_VIRTUE_OF: "{own}, by virtue of {other}",
    Joint.FOR: "{own}, for the purpose in {other}",
    Joint.AND: "{own} and {other}",
}
_JOINED = re.compile(
    r",? (by virtue of|for the purpose (?:in|of)|for|and) |-(by-virtue-of|for|and)-", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Citation:
    """Section, then subsection, paragraph and so on; and what it leans on, if anything."""

    section: str
    parts: tuple[str, ...] = ()
    joint: Joint | None = None
    other: "Citation | None" = None

    @property
    def key(self) -> str:
        """Give it as definitions and case files write it: `s43(2)`."""
        own = f"s{self.section}" + _bracketed(self.parts)
        return f"{own} {self.joint} {self.other.key}" if self.joint and self.other else own

    @property
    def own(self) -> "Citation":
        """Give it without what it leans on."""
        return Citation(self.section, self.parts)

    def __str__(self) -> str:
        own = f"section {self.section}" + _bracketed(self.parts)
        if self.joint is None or self.other is None:
            return own
        other = str(self.other)
        if self.joint is Joint.AND:
            rest = self.other.parts[_shared(self.parts, self.other.parts) :]
            if self.with_parts(rest) == self.other:
                other = _bracketed(rest)
        return _PRINTED[self.joint].format(own=own, other=other)

    def with_parts(self, rest: tuple[str, ...]) -> "Citation | None":
        """Give what bare parts mean behind this provision: (b) behind 30(2)(a)(i) is 30(2)(b).

        Subsections have numbers, paragraphs letters, what is below them Roman numbers.
        """
        if not rest:
            return None
        if rest[0][0].isdigit():
            depth = 0
        else:
            depth = 2 if len(self.parts) > 2 and _ROMAN.fullmatch(rest[0]) else 1
        parts = (*self.parts[:depth], *rest)
        return Citation(self.section, parts) if depth < len(self.parts) else None

    def begins(self, other: "Citation") -> bool:
        """Say whether another citation is this one, or of a part of it."""
        if self.other is not None:
            return self == other
        return self.section == other.section and other.parts[: len(self.parts)] == self.parts


@lru_cache(maxsize=4096)
def text_to_citation(text: str) -> Citation | None:
    """Understand `s43(2)`, `S.43 (2)`, `section 43(2)` and, as shells let one type it, `s43-2`.

    Joined ones too: `s30(2)(a)(i) and (b)`, `s31-1-g-for-s31-2-b`. `None` where it is no
    citation.
    """
    first, *joined = _JOINED.split(" ".join(text.split()))
    own = _provision(first) if _NAMED.match(first) else None
    if own is None or not joined:
        return own
    spaced, hyphened, second, *more = joined
    if hyphened and re.fullmatch(r"[a-z]+(?:-\w+)*", second, re.ASCII):
        second = "".join(f"({part})" for part in second.split("-"))
    other = _provision(second) or own.with_parts(_parts(second))
    if more or other is None:
        return None
    joint = _joint(spaced or hyphened)
    is_one = bool(own.parts) and (own.section, own.parts[0]) == (other.section, *other.parts[:1])
    if joint is Joint.AND and not is_one:
        return None  # two provisions, and not two halves of one
    return dataclasses.replace(own, joint=joint, other=other)


def _joint(word: str) -> Joint:
    plain = word.lower().replace("-", " ")
    return Joint.FOR if plain.startswith("for") else Joint(plain)


def _provision(text: str) -> Citation | None:
    match = _PROVISION.fullmatch(_HYPHENS.sub(r"(\1)", text) if "(" not in text else text)
    if match is None:
        return None
    return Citation(match["section"].upper(), tuple(_PART.findall(match["rest"])))


def _parts(text: str) -> tuple[str, ...]:
    """Give the parts of a text that is nothing but parts, as `(b)`."""
    return tuple(_PART.findall(text)) if _PARTS.fullmatch(text) else ()


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Say how many parts two provisions have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _bracketed(parts: tuple[str, ...]) -> str:
    return "".join(f"({part})" for part in parts)
