"""What a letter of each kind has, and letters of other kinds have not."""

from collections.abc import Iterator

from noticegen.checks.has_point_about import has_point_about
from noticegen.model.case import Case
from noticegen.model.choices import Kind, Outcome
from noticegen.model.place import Place

Lack = tuple[Place, str, str, str]
"""Where it is, what is wrong, how to mend it, and what it is about."""

_OWN = {
    "fee": (Kind.FEES_NOTICE, "with `costs` and `how_to_pay`"),
    "correction": (Kind.CORRECTION, "with `mistakes`, each with `said` and `right`"),
}


def what_a_kind_lacks(case: Case) -> Iterator[Lack]:
    """Give what the kind needs and the case lacks, or has without being of that kind."""
    request = case.request
    for key, (kind, keys) in _OWN.items():
        said = getattr(request, key) is not None
        article = "an" if str(request.kind)[0] in "aei" else "a"
        if request.kind is kind and not said:
            what = f"{article} `{kind}`, and no key `{key}` says what of"
            yield request.at("kind"), what, f"add `{key}`, {keys}", "kind"
        elif said and request.kind is not kind:
            what = f"`{key}` is said in a letter of kind `{request.kind}`"
            yield request.at(key), what, f"write `kind: {kind}`, or take it out", key
    match request.kind:
        case Kind.CLARIFICATION:
            yield from _of_clarification(case)
        case Kind.TRANSFER:
            yield from _of_transfer(case)
        case Kind.CORRECTION:
            yield from _of_correction(case)
        case _:
            return


def _of_clarification(case: Case) -> Iterator[Lack]:
    if not any(leaf.item.we_ask for leaf in case.leaves()):
        what = "a `clarification`, but nothing is asked"
        yield case.request.at("kind"), what, "add `we_ask` to the item that is not clear", "kind"


def _of_transfer(case: Case) -> Iterator[Lack]:
    leaves = list(case.leaves())
    if not any(leaf.item.held_by for leaf in leaves):
        what = "a `transfer`, but no item says who may hold it"
        fix = "add `held_by`, the name of an entry of `other_authorities`, to what is `not held`"
        yield case.request.at("kind"), what, fix, "kind"
    for leaf in leaves:
        if leaf.outcome not in (None, Outcome.NOT_HELD):
            what = f"item `{leaf.number}` is `{leaf.outcome}` in a `transfer`"
            fix = "write `kind: reply`, which can say too who may hold the rest"
            yield leaf.item.at("outcome"), what, fix, leaf.number


def _of_correction(case: Case) -> Iterator[Lack]:
    for leaf in case.leaves():
        if case.request.correction and not has_point_about(case.request, leaf.number):
            what = f"item `{leaf.number}` is answered again, and no mistake is about it"
            fix = f"add `item: {leaf.number}` to one of `mistakes`, or take the item out"
            yield leaf.item.at(), what, fix, leaf.number
