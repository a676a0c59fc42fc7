from pathlib import Path

import pytest

from noticegen.errors import RequestFileError
from noticegen.model.attachment_entry import Column, DataEntry, Source
from noticegen.model.form import Id
from noticegen.read.groups import read_groups


def groups_of(folder: Path, text: str) -> dict[str, str]:
    (folder / "ranks.csv").write_text(text, encoding="utf-8")
    column = Column(withholds=Id("ranks"), give="groups", named="Group", groups="ranks.csv")
    entry = DataEntry(title="t", source=Source(file="x"), columns={"Rank": column})
    return dict(read_groups(entry, folder)["Rank"])


def test_groups_are_read_in_the_order_of_the_file(tmp_path: Path) -> None:
    groups = groups_of(tmp_path, "Sergeant,Supervisor\nConstable,Constable\n")
    assert list(groups.items()) == [("Sergeant", "Supervisor"), ("Constable", "Constable")]


def test_a_first_line_of_headings_is_passed_over(tmp_path: Path) -> None:
    assert groups_of(tmp_path, "Value,Group\na,b\n") == {"a": "b"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a,b\na,c\n", "row 2 of `ranks.csv` puts a value into a second group"),
        ("a,b\nc,\n", "row 2 of `ranks.csv` has not two cells"),
        ("a\nc\n", "row 1 of `ranks.csv` has not two cells"),
        ("value,group\n", "`ranks.csv` has no groups"),
    ],
)
def test_a_file_that_is_not_value_and_group_stops(tmp_path: Path, text: str, what: str) -> None:
    with pytest.raises(RequestFileError) as caught:
        groups_of(tmp_path, text)
    assert caught.value.problems[0].what == what


def test_a_missing_file_of_groups_stops(tmp_path: Path) -> None:
    column = Column(withholds=Id("x"), give="groups", named="G", groups="gone.csv")
    entry = DataEntry(title="t", source=Source(file="x"), columns={"Rank": column})
    with pytest.raises(RequestFileError, match="there is no file `gone"):
        read_groups(entry, tmp_path)


@pytest.mark.parametrize(
    ("file", "what"),
    [("x" * 300, "cannot be read"), ("folder", "is a folder"), ("empty.csv", "is empty")],
)
def test_a_file_of_groups_that_is_none_stops(tmp_path: Path, file: str, what: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.csv").touch()
    column = Column(withholds=Id("x"), give="groups", named="G", groups=file)
    entry = DataEntry(title="t", source=Source(file="x"), columns={"Rank": column})
    with pytest.raises(RequestFileError, match=what):
        read_groups(entry, tmp_path)
