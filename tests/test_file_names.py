import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.file_names import attachment_files, slug
from noticegen.model.attachment import Attachment, ReleasedTable
from noticegen.model.choices import GiveAs
from noticegen.model.form import Id


def attachment(*tables: str, title: str = "Bids, 2026") -> Attachment:
    return Attachment(
        id=Id("secret-id"),
        title=title,
        give_as=(GiveAs.CSV, GiveAs.XLSX),
        tables=tuple(ReleasedTable(table, ("A",), ()) for table in tables),
        withheld=(),
        small_groups=(),
        treatments={},
        notes=(),
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bids, 2026", "bids-2026"),
        ("Café & Bar", "cafe-bar"),
        ("  -- Lots -- ", "lots"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON: prices?", "con-prices"),
        ("价格", "data"),
        ("…", "data"),
    ],
)
def test_a_title_becomes_a_plain_name(title: str, name: str) -> None:
    assert slug(title) == name


@given(st.text(max_size=200))
@settings(deadline=None, derandomize=True, max_examples=200)
def test_any_title_gives_a_name_that_every_system_takes(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?", slug(title))


def test_one_table_has_the_attachments_name() -> None:
    assert list(attachment_files(attachment("Rows"))) == [
        ("bids-2026.csv", GiveAs.CSV, 0),
        ("bids-2026.xlsx", GiveAs.XLSX, None),
    ]


def test_each_further_table_has_a_file_and_the_workbook_holds_all() -> None:
    assert list(attachment_files(attachment("Bids, 2026", "By rank", "By year"))) == [
        ("bids-2026.csv", GiveAs.CSV, 0),
        ("bids-2026-by-rank.csv", GiveAs.CSV, 1),
        ("bids-2026-by-year.csv", GiveAs.CSV, 2),
        ("bids-2026.xlsx", GiveAs.XLSX, None),
    ]


def test_no_id_stands_in_a_name() -> None:
    names = [name for name, _, _ in attachment_files(attachment("Rows", "Columns"))]

    assert names
    assert not any("secret-id" in name for name in names)
