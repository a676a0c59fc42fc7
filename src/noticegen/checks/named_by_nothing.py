"""What stands in the case file is used by it. FOIA s17(1)."""

from collections.abc import Collection, Iterator
from typing import Final

from noticegen.checks.lines_of_entry import lines_of_entry
from noticegen.checks.rule import Rule
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.item import Item
from noticegen.model.place import Place
from noticegen.names_in_messages import in_a_sentence

RULE: Final = Rule(
    code="named-by-nothing",
    title="what stands in the case file is used by it",
    source="FOIA s17(1)",
    severity=Severity.BLOCKING,
    why=(
        "A class, an argument or an attachment that no item leads to is not printed: either "
        "something is withheld or given without a word, or it is left over from another case."
    ),
    message="nothing relies on `bidders`",
    fix="name it in an item, or take it out: take out line 11 and all below it, `relied_on:` too",
)


def check_named_by_nothing(case: Case) -> Iterator[Finding]:
    """Report classes, reliances and attachments that no item leads to."""
    request = case.request
    leaves = [leaf.item for leaf in case.leaves()]
    columns = [c for a in request.data().values() for c in a.columns.values()]
    in_columns = {c.withholds for c in columns if c.withholds}
    in_columns |= {name for d in request.documents().values() for name in d.classes()}
    classes = {name for item in leaves for name in item.withholds}
    classes |= {e for name in classes for e in request.withheld[name].except_}
    reliances = {name for item in leaves for name in (*item.under, *item.considered)}
    reliances |= {r for entry in request.withheld.values() for r in entry.under}
    attached = {name for item in leaves for name in item.attached}
    # a class that only a column or a document names is the business of `withheld-without-saying`
    yield from _unused(case, classes | in_columns, "withheld", "withholds")
    yield from _unused(case, reliances, "relied_on", "relies on")
    yield from _unused(case, attached, "attachments", "gives")
    holders = {name for item in leaves for name in item.held_by}
    yield from _unused(case, holders, "other_authorities", "is held by")
    if request.reuse and not case.releases:
        message = "`reuse` is said, and nothing is released"
        yield _finding("reuse", request.at("reuse"), message, "take it out")


def _unused(case: Case, used: Collection[Id | None], key: str, verb: str) -> Iterator[Finding]:
    request = case.request
    for name in getattr(request, key):
        if name not in used:
            place = request.at(key, name)
            fix = _how_to_mend(case, key, name)
            idle = _only_of_unused(case, used, name) if key == "withheld" else ()
            yield _finding(name, place, f"nothing {verb} `{name}`", fix, *idle)


def _only_of_unused(case: Case, used: Collection[Id | None], name: Id) -> Iterator[Id]:
    """Give the reliances of an unused class that nothing else leads to."""
    request = case.request
    items = [leaf.item for leaf in case.leaves()]
    reached = {ground for item in items for ground in (*item.under, *item.considered)}
    reached |= {
        g for other, entry in request.withheld.items() if other in used for g in entry.under
    }
    yield from (ground for ground in request.withheld[name].under if ground not in reached)


def _how_to_mend(case: Case, key: str, name: str) -> str:
    """Say where the entry can be named, if anywhere, and which lines to take out else."""
    request = case.request
    where = "an item's `withholds`" if key == "withheld" else "an item"
    fix = f"name it in {where}, or take it out"
    lines = lines_of_entry(request, key, name)
    take_out = f"take out {lines}" if lines else "take it out"
    if key != "withheld":
        return f"{fix}: {take_out}" if lines else fix
    take_out += _with_its_ground(case, name)
    able = [leaf for leaf in case.leaves() if _can_withhold(leaf.item)]
    if not able:
        return f"{fix}: no item has `withholds`, so {take_out}"
    named = ", ".join(dict.fromkeys([*able[0].item.withholds, name]))
    listed = f"[{named}]" if able[0].item.withholds else named
    return f"{fix}: write `withholds: {listed}` in item `{able[0].number}`, or {take_out}"


def _with_its_ground(case: Case, name: str) -> str:
    """Say which entries of `relied_on` go with a class, since nothing else names them."""
    request = case.request
    others = [entry for other, entry in request.withheld.items() if other != name]
    items = [leaf.item for leaf in case.leaves()]
    kept = {ground for entry in others for ground in entry.under}
    kept |= {ground for item in items for ground in (*item.under, *item.considered)}
    alone = [ground for ground in request.withheld[Id(name)].under if ground not in kept]
    return f", and {in_a_sentence(alone)} in `relied_on`" if alone else ""


def _can_withhold(item: Item) -> bool:
    """Say whether an item may name a class: it has no `under`, which refuses all of it."""
    return item.outcome is Outcome.PARTLY_DISCLOSED or bool(item.withholds)


def _finding(about: str, where: Place, message: str, fix: str, *also_about: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=about,
        also_about=also_about,
    )
