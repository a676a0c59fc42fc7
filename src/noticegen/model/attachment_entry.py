"""What goes beside the letter, as the caseworker declares it."""

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

from noticegen.model.cell_range import text_to_range
from noticegen.model.choices import (
    DateOrder,
    GiveAs,
    Hidden,
    Holds,
    RowsAre,
    Say,
    WhenTooSmall,
)
from noticegen.model.dataclass import dataclass
from noticegen.model.form import CaseBlock, Id, a_key
from noticegen.model.text import Prose


@dataclass(frozen=True, kw_only=True)
class Column(CaseBlock):
    """What is done with a column of the source."""

    SHORTHAND: ClassVar[str] = "say"

    say: Say | None = a_key("keep, not requested or apart")
    withholds: Id | None = a_key("the class that it is withheld under", example="names")
    holds: Holds | None = a_key("what it holds; steers the search for leaks")
    give: str | None = a_key(
        "something coarser, given instead: year, periods, groups and so on", example="year"
    )
    named: str | None = a_key("the new heading", example="Year of trial")
    groups: str | None = a_key("a CSV file beside the case: value, group")
    bands: tuple[str, ...] = a_key("where each band of numbers begins", default=())
    periods: tuple[str, ...] = a_key("years, `2021 to 2023`", example="2021 to 2023", default=())
    dates: DateOrder | None = a_key("how dates typed as text are read")
    apart: bool = a_key("give it as a table of counts of its own", default=False)
    keep_without: tuple[Id, ...] = a_key(
        "text that is given without the withheld values of these classes", default=()
    )
    marker: str | None = a_key("what stands for each value taken out")


@dataclass(frozen=True, kw_only=True)
class Source(CaseBlock):
    """The file that data is taken from; never released."""

    SHORTHAND: ClassVar[str] = "file"

    file: str = a_key("XLSX or CSV, beside the case file", example="drivers.xlsx", required=True)
    sheet: str | None = a_key("the sheet's name, where there are several or it is hidden")
    header_rows: tuple[int, ...] = a_key("the row, or rows, that hold the headings", default=(1,))
    table: str | None = a_key("the cells that are read: A1:M1201", example="A1:M1201", default=None)
    footer_rows: int = a_key("rows at the end that are no data", default=0)
    expect_rows: int | None = a_key("how many rows of data there must be")
    hidden_rows: Hidden = a_key("what to do with hidden rows", default=Hidden.REFUSE)
    hidden_columns: Hidden = a_key("what to do with hidden columns", default=Hidden.REFUSE)
    encoding: str | None = a_key("of a CSV file that is not UTF-8")

    def headings(self) -> tuple[int, ...]:
        """Give the rows of headings: those that are said, or the first of `table`."""
        bounds = text_to_range(self.table or "")
        return (bounds.top,) if bounds and self.header_rows == (1,) else self.header_rows

    @property
    def header_row(self) -> int:
        """Give the last row of headings; data follows it."""
        return self.headings()[-1]


@dataclass(frozen=True, kw_only=True)
class AllowedText(CaseBlock):
    """A text that may stand in a release although it is also a withheld value."""

    text: str = a_key("the text", required=True)
    in_: str = a_key(
        "where it may stand: a released heading, `letter`, or the title of a document",
        required=True,
    )
    because: str = a_key("why it tells nothing", required=True)


@dataclass(frozen=True, kw_only=True)
class Leaks(CaseBlock):
    """What else the search for leaks is told."""

    also_withheld: tuple[str, ...] = a_key("further texts that must not leave", default=())
    allowed: tuple[AllowedText, ...] = a_key("texts that may", default=())


@dataclass(frozen=True, kw_only=True)
class Counts(CaseBlock):
    """How small cells of a table of counts are withheld."""

    threshold: int = a_key("a smaller number than this is looked at", default=5)
    withholds: Id | None = a_key("the class that the withheld cells belong to")
    total: Mapping[str, str] = a_key("`row` and `column`: the headings of the totals", default={})
    secondary: str | None = a_key("auto")
    marker: str = a_key("what stands in a withheld cell", default="[c]")
    because: Prose | None = a_key("who could recognise whom, and how; a small number is no reason")


@dataclass(frozen=True, kw_only=True)
class ExceptWhere(CaseBlock):
    """A redaction of a document that is withheld as another class than the rest."""

    where: str = a_key("the page or passage: page 12", example="page 12", required=True)
    withholds: tuple[Id, ...] = a_key("the classes withheld there", required=True)


@dataclass(frozen=True, kw_only=True)
class AttachmentEntry(CaseBlock):
    """What goes beside the letter: a document, or data."""

    title: str = a_key(
        "as printed",
        example="Licensed drivers convicted, by kind of offence and period",
        required=True,
    )
    caveat: Prose | None = a_key("limits and method")
    leaks: Leaks | None = a_key("what else the search for leaks is told")


@dataclass(frozen=True, kw_only=True)
class DocumentEntry(AttachmentEntry):
    """A finished document, whole or redacted."""

    MARK: ClassVar[str] = "file"

    file: str = a_key("a PDF beside the case file, as it is to be sent", required=True)
    withholds: tuple[Id, ...] = a_key("the classes of its redactions", default=())
    except_where: tuple[ExceptWhere, ...] = a_key(
        "redactions that are withheld as other classes", default=()
    )

    def classes(self) -> tuple[Id, ...]:
        """Give every class that it withholds, each once."""
        named = dict.fromkeys(self.withholds)
        return tuple(named | dict.fromkeys(w for e in self.except_where for w in e.withholds))


@dataclass(frozen=True, kw_only=True)
class DataEntry(AttachmentEntry):
    """Data that is written afresh from a source."""

    source: Source = a_key("the file that it is made from", required=True)
    columns: Mapping[str, Column] = a_key("what is done with each column", required=True)
    not_identifying_because: Prose | None = a_key("why nobody can be singled out by those who know")
    smallest_group: int = a_key("rows alike in all kept columns", default=5)
    when_too_small: WhenTooSmall = a_key(
        "what is done with rows that stand nearly alone", default=WhenTooSmall.REFUSE
    )
    diversity: Mapping[str, int] = a_key(
        "how many values of a heading each group must have", default={}
    )
    counts: Counts | None = a_key("how small cells of a table of counts are withheld")
    give_as: tuple[GiveAs, ...] = a_key("forms", default=(GiveAs.CSV, GiveAs.XLSX))
    rows_are: RowsAre = a_key("what a row stands for", default=RowsAre.PEOPLE)
    data_as_at: dt.date | None = a_key("the day the data was taken")
    order: tuple[str, ...] = a_key("released headings that the rows are sorted by", default=())
