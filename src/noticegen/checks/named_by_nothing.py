"""What stands in the case file is used by it. FOIA s17(1)."""

from collections.abc import Callable, Collection, Iterable, Iterator

from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.form import Id
from noticegen.model.place import Place


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
    yield from _unused(request.withheld, classes | in_columns, "withheld", "withholds", request.at)
    yield from _unused(request.relied_on, reliances, "relied_on", "relies on", request.at)
    yield from _unused(request.attachments, attached, "attachments", "gives", request.at)
    if request.reuse and not case.releases:
        message = "`reuse` is said, and nothing is released"
        yield _finding("reuse", request.at("reuse"), message, "take it out")


def _unused(
    block: Iterable[Id],
    used: Collection[Id | None],
    key: str,
    verb: str,
    at: Callable[[str, str], Place],
) -> Iterator[Finding]:
    where = "an item's `withholds`" if key == "withheld" else "an item"
    fix = f"name it in {where}, or take it out"
    for name in block:
        if name not in used:
            yield _finding(name, at(key, name), f"nothing {verb} `{name}`", fix)


def _finding(about: str, where: Place, message: str, fix: str) -> Finding:
    return Finding(
        rule="named-by-nothing",
        severity=Severity.BLOCKING,
        where=where,
        message=message,
        fix=fix,
        source="FOIA s17(1)",
        about=about,
    )
