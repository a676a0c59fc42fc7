"""`authority.yaml` and `approvals.yaml` → the authority and what it has approved."""

import io
from pathlib import Path

from noticegen.errors import AuthorityFileError
from noticegen.model.authority import Approvals, Authority
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.paths import shown_path
from noticegen.read.form import read_file


def find_authority(case_folder: Path, named: str | None) -> Path:
    """Find the file that a case names, or the nearest `authority.yaml` here or above.

    Raises:
        AuthorityFileError: there is none.
    """
    if named:
        return case_folder / named
    for folder in (case_folder, *case_folder.parents):
        if (folder / "authority.yaml").is_file():
            return folder / "authority.yaml"
    what = "there is no authority.yaml here or in a folder above"
    fix = "make a folder with `noticegen init`, and put the case into it; or write one"
    raise AuthorityFileError(
        [Problem(Place(shown_path(case_folder / "authority.yaml")), what, fix)]
    )


def read_authority(path: Path) -> Authority:
    """Read the authority's particulars.

    Raises:
        AuthorityFileError: it cannot be used; all its problems are given.
    """
    authority, problems = read_file(path, shown_path(path), Authority)
    if authority is None:
        raise AuthorityFileError(problems)
    return authority


def read_approvals(authority_file: Path) -> Approvals:
    """Read the approvals beside the authority's file; without a file there are none.

    Raises:
        AuthorityFileError: the file cannot be used.
    """
    path = authority_file.with_name("approvals.yaml")
    if not path.is_file():
        return Approvals()
    approvals, problems = read_file(path, shown_path(path), Approvals)
    if approvals is None:
        raise AuthorityFileError(problems)
    return approvals


def read_logo(authority: Authority) -> bytes | None:
    """Read the authority's picture, if it names one.

    Raises:
        AuthorityFileError: there is no such picture, or it is neither PNG nor JPEG.
    """
    if authority.logo is None:
        return None
    path = Path(authority.at().file).parent / authority.logo
    place = authority.at("logo")
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        what = f"there is no picture `{authority.logo}` beside this file"
        fix = "mend the name, or take the key out"
        raise AuthorityFileError([Problem(place, what, fix)]) from None
    if not _is_picture(data):
        what = f"`{authority.logo}` is neither a PNG nor a JPEG picture, or it is damaged"
        raise AuthorityFileError([Problem(place, what, "save it anew as PNG")])
    return data


def _is_picture(data: bytes) -> bool:
    from PIL import Image  # noqa: PLC0415 - only an authority with a logo needs it

    try:
        with Image.open(io.BytesIO(data), formats=["PNG", "JPEG"]) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    # Word's writer knows a JPEG by these marks, which one for printing (CMYK) lacks.
    return data.startswith(b"\x89PNG") or data[6:10] in (b"JFIF", b"Exif")
