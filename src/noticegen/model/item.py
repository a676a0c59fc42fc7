"""What was asked, and the decision on it, as the caseworker wrote it."""

import datetime as dt
from collections.abc import Iterable, Iterator

from noticegen.model.choices import Held, Outcome, TotalOf
from noticegen.model.dataclass import dataclass
from noticegen.model.form import CaseBlock, Id, a_key
from noticegen.model.particulars import Link
from noticegen.model.text import Prose, Quoted, Rows


@dataclass(frozen=True, kw_only=True)
class CellCounts(CaseBlock):
    """Cells of a table of counts that are withheld, and why."""

    withholds: Id = a_key("the class that the withheld cells belong to", required=True)
    because: Prose | None = a_key("who could recognise whom, and how; a small number is no reason")
    marker: str = a_key("what stands in such a cell", default="[c]")


@dataclass(frozen=True, kw_only=True)
class TableEntry(CaseBlock):
    """A table of which more must be said than its cells."""

    rows: Rows = a_key(
        "lines of cells divided by |; the first line is the headings",
        example="Year | Issued\n2025 | 9,021",
        required=True,
    )
    title: str | None = a_key("its caption")
    units: str | None = a_key("what its figures count: thousands of pounds")
    caveat: Prose | None = a_key("limits and method of its figures")
    data_as_at: dt.date | None = a_key("the day its figures were taken")
    total: tuple[TotalOf, ...] = a_key(
        "where totals stand: in the last row, in the last column", default=()
    )
    blank_means: str | None = a_key("what an empty cell means")
    counts: CellCounts | None = a_key("which cells are withheld, and why")


@dataclass(frozen=True, kw_only=True)
class Item(CaseBlock):
    """One thing that was asked, and the decision on it."""

    number: str | None = a_key("as the applicant wrote it: 1a, 3., (ii)", example="1a")
    asks: Quoted | None = a_key("the applicant's words", example="What did the resurfacing cost?")
    covers: Prose | None = a_key(
        "our words where the applicant has none", example="the rest of item 2"
    )
    preamble: Quoted | None = a_key(
        "the applicant's words before this item; holds until the next",
        example="For drivers licensed on 30 June 2026:",
    )
    request: str | None = a_key("which of joined requests; holds until the next")
    regime: str | None = a_key("where the item falls under another regime")
    read_as: Prose | None = a_key("how we read it")
    outcome: Outcome | None = a_key("the decision", example="partly disclosed")
    see: str | None = a_key("the number of the item whose answer answers this one too", example="2")
    with_: str | None = a_key("the number of the item that it is answered together with")
    held: Held | None = a_key("over the cost limit: is it held?")
    parts: tuple["Item", ...] = a_key("parts with outcomes of their own", default=())
    answer: Prose | None = a_key(
        "what is disclosed, in words", example="611, of which 48 were cancelled by the tribunal."
    )
    list: tuple[Prose, ...] = a_key("what is disclosed, as a list", default=())
    table: Rows | None = a_key(
        "what is disclosed, as a table: lines of cells divided by |",
        example="Year | Issued\n2025 | 9,021",
    )
    tables: tuple[TableEntry, ...] = a_key("several tables, or one with more to say", default=())
    attached: tuple[Id, ...] = a_key("attachments that answer it", default=())
    links: tuple[Link, ...] = a_key("where it is published", default=())
    caveat: Prose | None = a_key("limits and method of the data")
    data_as_at: dt.date | None = a_key("the day the data was taken")
    withholds: tuple[Id, ...] = a_key(
        "the classes of information withheld from it", example="unit-prices", default=()
    )
    under: tuple[Id, ...] = a_key(
        "the reliances under which all of it is refused", example="bidders", default=()
    )
    considered: tuple[Id, ...] = a_key("engaged, but the balance favours disclosure", default=())
    searched: Prose | None = a_key(
        "where we looked, and who did",
        example="The parking team looked in its notice system, which keeps no addresses.",
    )
    because: Prose | None = a_key("why not held, not applicable, or asked back")
    held_by: tuple[Id, ...] = a_key(
        "not held: the authorities, of `other_authorities`, that we believe hold it",
        example="borough",
        default=(),
    )
    we_ask: Prose | None = a_key(
        "in a clarification: what we need to know of it",
        example="Do you mean the play area at Hill Road, or the one at Mill Lane?",
    )


def items_of(items: Iterable[Item]) -> Iterator[Item]:
    """Give items and their parts, outer before inner."""
    for item in items:
        yield item
        yield from items_of(item.parts)
