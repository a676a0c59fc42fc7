"""Which items are answered together."""

from collections.abc import Sequence

from noticegen.model.case import Case, CaseItem

_SHORT = 60
"""Letters of what a part covers that stand behind its number."""


def number_with_covers(leaf: CaseItem) -> str:
    """Give an item's number, with what it covers where the applicant gave no number."""
    covers = str(leaf.item.covers or "").rstrip(".")
    is_ours = covers and leaf.item.number is None and len(covers) <= _SHORT
    return f"{leaf.number} ({covers})" if is_ours else leaf.number


def groups_of(case: Case) -> list[list[CaseItem]]:
    """Join what is answered together: by `with`, or as neighbours that are refused alike."""
    groups: list[list[CaseItem]] = []
    for leaf in case.leaves():
        home = next((g for g in groups if any(_are_joined(leaf, o) for o in g)), None)
        if home:
            home.append(leaf)
        elif groups and not leaf.joins and are_alike(leaf, groups[-1][-1]):
            groups[-1].append(leaf)
        else:
            groups.append([leaf])
    return groups


def has_words(leaf: CaseItem) -> bool:
    """Say whether an item that is answered with another has something of its own to say."""
    item = leaf.item
    own = (item.answer, item.list, item.table, item.tables, item.attached, item.links, item.caveat)
    said = (item.covers, item.read_as, item.searched, item.because, item.considered, item.see)
    return any(own) or any(said)


def is_said_already(leaf: CaseItem, before: Sequence[CaseItem]) -> bool:
    """Say whether an answer given with another adds nothing to it."""
    item = leaf.item
    refused = [(other.item.withholds, other.item.under) for other in before]
    return bool(leaf.joins) and not has_words(leaf) and (item.withholds, item.under) in refused


def _are_joined(leaf: CaseItem, other: CaseItem) -> bool:
    return leaf.joins == other.number or other.joins == leaf.number


def are_alike(leaf: CaseItem, other: CaseItem) -> bool:
    """Say whether two items have the same answer and nothing of their own to say."""
    return _alike(leaf) is not None and _alike(leaf) == _alike(other)


def _alike(leaf: CaseItem) -> tuple[object, ...] | None:
    """Give what neighbours must share to be answered together, `None` if they can't be."""
    item = leaf.item
    own = (item.answer, item.list, item.table, item.tables, item.attached, item.links, item.caveat)
    said = (item.covers, item.read_as, item.searched, item.because, item.considered)
    if any(own) or any(said) or item.data_as_at:
        return None
    return (leaf.sees, item.outcome, item.held, item.withholds, item.under)
