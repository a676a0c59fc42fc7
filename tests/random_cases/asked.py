"""A chain of case files as JSON → what was decided in the last of them, read on its own.

It uses nothing of the program's reading or composing, so that both can be wrong by themselves.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from random_cases.letters import RandomCase

REFUSED = {
    "partly disclosed",
    "withheld",
    "neither confirmed nor denied",
    "over the cost limit",
    "vexatious",
    "repeated",
    "decision pending",
}
DECIDES_NOTHING = {"acknowledgement", "clarification", "fees notice"}


@dataclass(frozen=True)
class Decided:
    """An innermost item, its number's letters and digits, and what it is refused under."""

    number: str
    said: Mapping[str, Any]
    grounds: tuple[str, ...]
    considered: tuple[str, ...]

    @property
    def outcome(self) -> str:
        return str(self.said.get("outcome", ""))


@dataclass(frozen=True)
class Asked:
    """The last letter of a chain, with what it takes over from those before."""

    kind: str
    last: Mapping[str, Any]
    relied_on: Mapping[str, Mapping[str, Any]]
    decided: tuple[Decided, ...]
    earlier: tuple[Mapping[str, Any], ...] = field(default=())

    @property
    def refused(self) -> list[Decided]:
        return [item for item in self.decided if item.outcome in REFUSED]

    @property
    def used(self) -> dict[str, Mapping[str, Any]]:
        """The grounds that an item leads to, each once."""
        names = [name for item in self.decided for name in (*item.grounds, *item.considered)]
        return {name: self.relied_on[name] for name in dict.fromkeys(names)}

    def first(self, key: str) -> Any:
        """Give what the last letter says, or the latest before it that does."""
        said = (letter[key] for letter in (self.last, *self.earlier) if key in letter)
        return next(said, None)


def read(case: RandomCase) -> Asked:
    relied_on: dict[str, dict[str, Any]] = {}
    withheld: dict[str, Mapping[str, Any]] = {}
    for letter in case.letters:
        for name, entry in letter.get("relied_on", {}).items():
            before = relied_on.get(name, {})
            answers = {**before.get("answers", {}), **entry.get("answers", {})}
            relied_on[name] = {**before, **entry, **({"answers": answers} if answers else {})}
        withheld |= letter.get("withheld", {})
    last = case.last
    items = list(_leaves(last.get("items", []), ""))
    return Asked(
        kind=last.get("kind", "reply"),
        last=last,
        relied_on=relied_on,
        decided=tuple(_decided(number, said, withheld) for number, said in items),
        earlier=tuple(reversed(case.letters[:-1])),
    )


def _decided(
    number: str, said: Mapping[str, Any], withheld: Mapping[str, Mapping[str, Any]]
) -> Decided:
    grounds = list(_listed(said.get("under", ())))
    for shown in _listed(said.get("withholds", ())):
        grounds += _listed(withheld[shown]["under"])
    considered = tuple(_listed(said.get("considered", ())))
    return Decided(number, said, tuple(dict.fromkeys(grounds)), considered)


def _leaves(items: list[Mapping[str, Any]], outer: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for place, item in enumerate(items, start=1):
        own = letters(str(item.get("number") or place))
        number = outer + own
        if "parts" in item:
            yield from _leaves(item["parts"], number)
        else:
            yield number, item


def _listed(said: Any) -> list[str]:
    return [said] if isinstance(said, str) else list(said)


def letters(number: str) -> str:
    """Give a number's letters and digits, by which people know it."""
    return re.sub(r"[^\w]", "", number).lower()
