from pathlib import Path

import pytest
from PIL import Image

from noticegen.errors import AuthorityFileError
from noticegen.model.authority import Approvals
from noticegen.read.authority import find_authority, read_approvals, read_authority, read_logo

SAMPLES = Path(__file__).parents[2] / "samples"
NAMED = "name: Westbrook\naddress: Town Hall\n"


def authority_file(folder: Path, more: str = "") -> Path:
    path = folder / "authority.yaml"
    path.write_text(NAMED + more, "utf-8")
    return path


def test_the_sample_is_read() -> None:
    authority = read_authority(SAMPLES / "authority.yaml")

    assert authority.address == ("Information Rights", "Castle Gate", "Eastmere", "EM1 1AA")
    assert [review.offered for review in authority.internal_review] == [True]


def test_the_nearest_file_above_the_case_is_taken(tmp_path: Path) -> None:
    deep = tmp_path / "2026/0417"
    deep.mkdir(parents=True)
    authority_file(tmp_path)
    nearest = authority_file(tmp_path / "2026")

    assert find_authority(deep, None) == nearest


def test_a_file_that_the_case_names_is_taken_instead(tmp_path: Path) -> None:
    authority_file(tmp_path)

    assert find_authority(tmp_path, "schools.yaml") == tmp_path / "schools.yaml"


def test_a_case_without_an_authority_is_told(tmp_path: Path) -> None:
    with pytest.raises(AuthorityFileError, match=r"there is no authority\.yaml here or in a"):
        find_authority(tmp_path, None)


def test_a_named_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AuthorityFileError, match="there is no such file"):
        read_authority(find_authority(tmp_path, "schools.yaml"))


def test_without_a_file_nothing_is_approved(tmp_path: Path) -> None:
    assert read_approvals(authority_file(tmp_path)) == Approvals()


def test_the_samples_approvals_are_read() -> None:
    approvals = read_approvals(SAMPLES / "authority.yaml").approvals

    assert "s43(2)" in [approval.limb for approval in approvals]


def test_an_approval_without_a_name_is_told(tmp_path: Path) -> None:
    path = tmp_path / "approvals.yaml"
    path.write_text("approvals:\n  - limb: s43(2)\n    digest: x\n    date: 2026-09-01\n", "utf-8")

    with pytest.raises(AuthorityFileError) as error:
        read_approvals(authority_file(tmp_path))

    assert [(p.where.line, p.what) for p in error.value.problems] == [
        (2, "an approval has no `name`"),
        (2, "an approval has no `role`"),
    ]


def test_an_authority_needs_no_logo(tmp_path: Path) -> None:
    assert read_logo(read_authority(authority_file(tmp_path))) is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_read_from_beside_the_file_or_below(tmp_path: Path, kind: str) -> None:
    (tmp_path / "pictures").mkdir()
    Image.new("RGB", (4, 4)).save(tmp_path / "pictures/arms", kind)
    authority = read_authority(authority_file(tmp_path, "logo: pictures/arms\n"))

    assert read_logo(authority) == (tmp_path / "pictures/arms").read_bytes()


@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a"])
def test_a_damaged_or_other_picture_is_told(tmp_path: Path, start: bytes) -> None:
    (tmp_path / "arms.png").write_bytes(start)
    authority = read_authority(authority_file(tmp_path, "logo: arms.png\n"))

    with pytest.raises(AuthorityFileError, match="neither a PNG nor a JPEG"):
        read_logo(authority)


@pytest.mark.parametrize("name", ["arms.png", "a" * 300, "."])
def test_a_logo_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    authority = read_authority(authority_file(tmp_path, f"logo: {name}\n"))

    with pytest.raises(AuthorityFileError, match=r"authority\.yaml:3: there is no picture"):
        read_logo(authority)


def test_a_logo_of_another_kind_is_told(tmp_path: Path) -> None:
    (tmp_path / "arms.gif").write_bytes(b"GIF89a")
    authority = read_authority(authority_file(tmp_path, "logo: arms.gif\n"))

    with pytest.raises(AuthorityFileError, match="neither a PNG nor a JPEG picture"):
        read_logo(authority)
