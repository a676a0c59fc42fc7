"""noticegen inside another program: sources, results in memory, threads."""

import datetime as dt
import io
import json
import tarfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

import noticegen
from noticegen.errors import AuthorityFileError, BlockedNoticeError, FileError, RequestFileError
from noticegen.model.release import digest_of
from small_case import AUTHORITY, NEEDLES, REQUEST, approvals, write_case

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*/request.yaml"))
FOUR = tuple(noticegen.Format)


class AsTyped(yaml.SafeLoader):
    """Reads every word as text, as noticegen does."""


AsTyped.yaml_implicit_resolvers = {}


def values_of(text: str) -> dict[str, Any]:
    return dict(yaml.load(text, AsTyped))  # noqa: S506 - it is a safe loader


def files_of(result: noticegen.Result) -> dict[str, bytes]:
    return {d.name: d.data for d in (*result.documents, *result.attachments)}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.parent.name)
def test_a_file_its_text_and_its_values_make_the_same_letter(path: Path) -> None:
    text = path.read_text("utf-8")
    values = values_of(text)
    sources: list[noticegen.CaseSource] = [path, text, text.encode(), values, json.dumps(values)]
    made = []
    for source in sources:
        case = noticegen.read_case(source, folder=path.parent)
        made.append(files_of(noticegen.render(case, ["docx", "txt"])))
    assert all(each == made[0] for each in made)


def test_values_may_be_of_pythons_own_kinds(tmp_path: Path) -> None:
    write_case(tmp_path)
    values = values_of(REQUEST)
    values |= {"received": dt.date(2026, 9, 1), "issued": dt.date(2026, 9, 24)}
    values |= {"goes_public": False, "reference": Decimal("77.10")}
    values["items"][0]["number"] = 1
    values["items"] = tuple(values["items"])
    values["attachments"]["complaints"]["source"] = Path("complaints.csv")
    values["attachments"]["complaints"]["smallest_group"] = 5.0
    case = noticegen.read_case(values, folder=tmp_path)
    assert case.reference == "77.10"
    assert noticegen.check(case) == ()


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    values = values_of(REQUEST)
    change(values)
    return values


def holds_itself(values: dict[str, Any]) -> None:
    values["items"].append(values["items"])


@pytest.mark.parametrize(
    ("change", "place", "what"),
    [
        (lambda v: v["items"][0].update(outcom="x"), "/items/0/outcom", "is not a key of an item"),
        (lambda v: v.update({"a/b~c": "x"}), "/a~1b~0c", "is not a key of a case file"),
        (lambda v: v["items"][0].update(outcome=None), "/items/0/outcome", "has no value"),
        (lambda v: v.update(issued="1/2/2026"), "/issued", "could be 1 February or 2 January"),
        (lambda v: v.update(issued=dt.datetime(2026, 9, 1)), "/issued", "a time of day"),  # noqa: DTZ001
        (lambda v: v.update(received={1}), "/received", "a value of the kind `set`"),
        (lambda v: v.update(reference=float("nan")), "/reference", "`nan` is no number"),
        (lambda v: v.update(reference="7\0"), "/reference", "the character U+0000"),
        (lambda v: v.update(reference="\ud800"), "/reference", "the character U+D800"),
        (lambda v: v.update({1: "a", "1": "b"}), "/1", "stands twice"),
        (holds_itself, "/items/1", "nested too deeply"),
        (lambda v: v["items"][0].update(answer={"a": "b"}), "/items/0/answer", "has keys here"),
        (lambda v: v["items"][0].update(table="a | b\nc"), "/items/0/table", "has 1 cell"),
        (lambda v: v.update(items={"a": "b"}), "/items", "is a list"),
        (lambda v: v.update(relied_on=["a"]), "/relied_on", "is a block of names"),
        (lambda v: v.pop("received"), "", "a case file has no `received`"),
        (
            lambda v: v["items"].append({**v["items"][0]}),
            "/items/1/number",
            "first /items/0/number",
        ),
        (lambda v: v["items"][0].update(under="nobody"), "/items/0/under", "has no `nobody`"),
    ],
)
def test_a_problem_of_a_mapping_has_a_pointer(
    change: Callable[[dict[str, Any]], object], place: str, what: str, tmp_path: Path
) -> None:
    write_case(tmp_path)
    with pytest.raises(RequestFileError) as caught:
        noticegen.read_case(changed(change), folder=tmp_path)
    told = {problem.where.pointer: problem.what for problem in caught.value.problems}
    assert what in told[place]
    assert str(caught.value.problems[0].where).startswith("case")
    assert all(problem.where.line is None for problem in caught.value.problems)


def test_a_finding_of_a_mapping_has_a_pointer(tmp_path: Path) -> None:
    write_case(tmp_path)
    values = changed(lambda v: v["relied_on"]["people"]["answers"].update(necessary="No way."))
    (finding,) = noticegen.check(noticegen.read_case(values, folder=tmp_path))
    assert str(finding.where) == "case:/relied_on/people/answers/necessary"


def test_a_text_is_told_of_by_its_name_and_line(tmp_path: Path) -> None:
    write_case(tmp_path)
    with pytest.raises(RequestFileError) as caught:
        noticegen.read_case(REQUEST.replace("outcome", "outcom"), folder=tmp_path, name="case 417")
    assert str(caught.value.problems[0].where) == "case 417:8"


def test_authority_and_approvals_may_be_given_too(tmp_path: Path) -> None:
    write_case(tmp_path)
    (tmp_path / "authority.yaml").unlink()
    (tmp_path / "approvals.yaml").unlink()
    case = noticegen.read_case(
        values_of(REQUEST),
        folder=tmp_path,
        authority=values_of(AUTHORITY),
        approvals=approvals(),
    )
    assert noticegen.check(case) == ()
    inputs = noticegen.render(case, ["txt"]).manifest["inputs"]
    assert [file["file"] for file in inputs] == ["case", "authority", "approvals", "complaints.csv"]


def test_a_problem_of_a_given_authority_names_it(tmp_path: Path) -> None:
    with pytest.raises(AuthorityFileError) as caught:
        noticegen.read_case(REQUEST, folder=tmp_path, authority={"nam": "X"})
    assert str(caught.value.problems[0].where) == "authority:/nam"


def test_another_authority_may_be_named(tmp_path: Path) -> None:
    write_case(tmp_path)
    other = tmp_path / "elsewhere" / "schools.yaml"
    other.parent.mkdir()
    other.write_text(AUTHORITY.replace("Wexcombe Borough", "Hexcombe Borough"), "utf-8")
    case = noticegen.read_case(tmp_path / "request.yaml", authority=other)
    letter = noticegen.render(case, ["txt"], draft=True).documents[0].data.decode()
    assert "Hexcombe" in letter


@pytest.mark.parametrize("source", ["request.yaml", 5, None, ["items"]])
def test_a_source_of_another_kind_is_a_mistake_of_the_program(source: Any) -> None:
    with pytest.raises(TypeError):
        noticegen.read_case(source)


@pytest.mark.parametrize("formats", [[], ["odt"]])
def test_a_release_needs_a_format_that_there_is(formats: list[str], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"format|Format"):
        noticegen.render(write_case(tmp_path), formats)


def test_a_result_is_whole_in_memory(tmp_path: Path) -> None:
    before = sorted(tmp_path.parent.rglob("*"))
    case = noticegen.read_case(write_case(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    result = noticegen.render(case, [noticegen.Format.PDF, "txt", "pdf"])
    assert [(d.name, d.media_type) for d in result.documents] == [
        ("letter.pdf", "application/pdf"),
        ("letter.txt", "text/plain; charset=utf-8"),
    ]
    assert [d.name.rpartition(".")[2] for d in result.attachments] == ["csv", "xlsx"]
    assert result.findings == ()
    digests = {entry["file"]: entry["digest"] for entry in result.manifest["sent"]}
    assert digests == {name: digest_of(data) for name, data in files_of(result).items()}
    assert sorted(tmp_path.rglob("*")) == before


def test_nothing_of_a_case_stands_in_the_representation_of_its_objects(tmp_path: Path) -> None:
    case = noticegen.read_case(values_of(REQUEST), folder=write_case(tmp_path).parent)
    shown = repr(case) + repr(noticegen.render(case, ["txt"]))
    assert not any(needle in shown for needle in NEEDLES.values())
    assert "Mx Tarrow" not in shown


def test_a_read_case_needs_its_files_no_more(tmp_path: Path) -> None:
    case = noticegen.read_case(write_case(tmp_path))
    for path in tmp_path.iterdir():
        path.unlink()
    assert noticegen.render(case, ["txt"]).findings == ()


def test_what_is_written_is_what_was_made(tmp_path: Path) -> None:
    result = noticegen.render(write_case(tmp_path), FOUR)
    release = result.write(tmp_path / "out")
    written = {
        p.relative_to(tmp_path / "out").as_posix(): p for p in (tmp_path / "out").rglob("*.*")
    }
    assert {name: path.read_bytes() for name, path in written.items()} == dict(result.files())
    assert set(release.sent + release.record) == set(written.values())


def test_an_archive_holds_the_same_files_and_nothing_of_the_machine(tmp_path: Path) -> None:
    result = noticegen.render(write_case(tmp_path), FOUR)
    data = result.tar()
    assert data == noticegen.render(tmp_path / "request.yaml", FOUR).tar()
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        members = archive.getmembers()
        unpacked = {m.name: archive.extractfile(m).read() for m in members}  # type: ignore[union-attr]
    assert unpacked == dict(result.files())
    assert [m.name for m in members] == sorted(unpacked)
    assert {(m.uid, m.gid, m.uname, m.gname, m.mode, m.mtime) for m in members} == {
        (0, 0, "", "", 0o644, 315_532_800)
    }


def test_a_destination_can_be_asked_about_beforehand(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    noticegen.check_destination(tmp_path / "out")
    noticegen.render(case, ["txt"]).write(tmp_path / "out")
    with pytest.raises(FileError, match="a release is here already"):
        noticegen.check_destination(tmp_path / "out")
    noticegen.check_destination(tmp_path / "out", replace=True)


def test_a_blocked_release_carries_its_findings(tmp_path: Path) -> None:
    write_case(tmp_path)
    values = changed(lambda v: v.pop("issued"))
    with pytest.raises(BlockedNoticeError) as caught:
        noticegen.render(noticegen.read_case(values, folder=tmp_path))
    assert {finding.rule for finding in caught.value.findings} == {"not-ready-to-send"}


def test_eight_threads_make_the_same_bytes_as_one(tmp_path: Path) -> None:
    """Cases differ, so that what one leaves behind would show in another."""
    folders = []
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_case(folder, REQUEST.replace("Mx Tarrow", f"Mx Tarrow {'I' * number}"))
        folders.append(folder)

    def make(folder: Path) -> dict[str, bytes]:
        return dict(noticegen.render(folder / "request.yaml", FOUR).files())

    alone = [make(folder) for folder in folders]
    assert alone[0] != alone[1]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(make, folders * 4))
    assert together == alone * 4


def test_the_package_says_that_it_has_types() -> None:
    assert (Path(noticegen.__file__).parent / "py.typed").is_file()
