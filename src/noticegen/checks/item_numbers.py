"""A finished letter → the items that it does not answer by their number."""

import re
from collections.abc import Iterator

from noticegen.model.case import OF, Case


def unsaid_numbers(case: Case, words: str) -> Iterator[str]:
    """Give the printed numbers that stand in no "Item 1." or "Items 1 and 4." before an answer."""
    if not case.decides or case.asked == 1:
        return
    numbers = [leaf.number for leaf in case.leaves() if leaf.outcome is not None]
    own = {number: re.escape(number.partition(OF)[0]) for number in numbers}
    each = "|".join(sorted(own.values(), key=len, reverse=True))
    said = case.law.version.statements
    item = "|".join(said[name].strip().capitalize() for name in ("list_item", "list_items"))
    before = rf"(?:(?:{each})[,;]?\s+(?:{said['list_and'].strip()}\s+)?)*?"
    for number, as_written in own.items():
        listed = rf"\b(?:{item})\s+{before}{as_written}(?![\w(]|\.\d)"
        if not re.search(listed, words):
            yield number
