"""A workbook → what it holds that no release takes over; for the record."""

from collections.abc import Iterator, Sequence

from noticegen.model.dataclass import dataclass
from noticegen.read.source_package import Package
from noticegen.read.source_sheet import SheetScan

_PARTS = {
    "xl/comments": "comments on cells",
    "xl/threadedcomments/": "comments on cells",
    "xl/pivotcache/": "pivot tables with a copy of their data",
    "xl/slicercaches/": "slicers",
    "xl/externallinks/": "links to other workbooks",
    "xl/vbaproject": "macros",
    "xl/macrosheets/": "macros",
    "xl/model/": "a data model",
    "xl/connections": "connections to other data",
    "xl/querytables/": "connections to other data",
    "customxml/": "further data of other programs",
    "xl/media/": "pictures",
    "xl/drawings/drawing": "drawings",
    "xl/charts/": "charts",
    "xl/embeddings/": "embedded files",
    "xl/revisions/": "earlier versions of cells",
    "xl/printersettings/": "the name of a printer",
    "docprops/custom": "properties of the authority's own",
    "docmetadata/": "a sensitivity label",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as the workbook lists it; `part` is its place in the package."""

    name: str
    part: str
    is_hidden: bool
    has_cells: bool


def list_not_carried(
    package: Package, sheets: Sequence[Sheet], sheet: Sheet, scan: SheetScan, names: int
) -> Iterator[str]:
    """Say in words what the file holds that no release takes over; no name, no value."""
    others = [other for other in sheets if other is not sheet]
    if others:
        hidden = sum(other.is_hidden for other in others)
        yield f"other sheets: {len(others)}, of which hidden: {hidden}"
    if scan.formulas:
        yield f"formulas, of which the last value was read: {scan.formulas}"
    if names:
        yield f"defined names: {names}"
    parts = [name.casefold() for name in package.names]
    found = {said for start, said in _PARTS.items() if any(p.startswith(start) for p in parts)}
    yield from sorted(found | scan.extras)
