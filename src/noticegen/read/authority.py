"""`authority.yaml` and `approvals.yaml` → the authority and what it has approved."""

import io
from pathlib import Path

from noticegen.errors import AuthorityFileError
from noticegen.model.authority import Approvals, Authority
from noticegen.model.finding import Problem
from noticegen.model.given import Written
from noticegen.model.place import Place
from noticegen.paths import shown_path
from noticegen.read.form import read_written

MAX_PICTURE = 20_000_000


def find_authority(case_folder: Path, named: str | None) -> Path:
    """Find the file that a case names, or the nearest `authority.yaml` here or above.

    Raises:
        AuthorityFileError: there is none.
    """
    if named:
        return case_folder / named
    for folder in (case_folder, *case_folder.parents):
        if _is_there(folder / "authority.yaml"):
            return folder / "authority.yaml"
    what = "there is no authority.yaml here or in a folder above"
    fix = "make a folder with `noticegen init`, and put the case into it; or write one"
    raise AuthorityFileError(
        [Problem(Place(shown_path(case_folder / "authority.yaml")), what, fix)]
    )


def _is_there(path: Path) -> bool:
    """Say whether a file is there; in a folder that is closed to us there is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_authority(written: Written) -> Authority:
    """Read the authority's particulars.

    Raises:
        AuthorityFileError: they cannot be used; all their problems are given.
    """
    authority, problems = read_written(written, Authority)
    problems += _reviews_of_one_regime(authority) if authority else []
    if authority is None or problems:
        raise AuthorityFileError(problems)
    return authority


def _reviews_of_one_regime(authority: Authority) -> list[Problem]:
    listed = [(review.regime or "").upper() for review in authority.internal_review]
    return [
        Problem(
            authority.at("internal_review", index),
            f"`internal_review` stands twice for {regime or 'every regime'}",
            "keep one, or name in each the `regime` that it is for",
        )
        for index, regime in enumerate(listed)
        if regime in listed[:index]
    ]


def read_approvals(authority_file: Path, given: Written | None = None) -> Approvals:
    """Read what is given, or the approvals beside the authority's file; else there are none.

    Raises:
        AuthorityFileError: they cannot be used.
    """
    written = given or authority_file.with_name("approvals.yaml")
    if not given and isinstance(written, Path) and not _is_there(written):
        return Approvals()
    approvals, problems = read_written(written, Approvals)
    if approvals is None:
        raise AuthorityFileError(problems)
    return approvals


def read_logo(authority: Authority, folder: Path | None = None) -> bytes | None:
    """Read the authority's picture, if it names one, from a folder (else beside its file).

    Raises:
        AuthorityFileError: there is no such picture, or it is neither PNG nor JPEG.
    """
    if authority.logo is None:
        return None
    place = authority.at("logo")
    folder = folder or Path(authority.at().file).parent
    try:
        with (folder / authority.logo).open("rb") as file:
            data = file.read(MAX_PICTURE + 1)
    except (OSError, ValueError):
        what = f"there is no picture `{authority.logo}` beside this file"
        fix = "mend the name, or take the key out"
        raise AuthorityFileError([Problem(place, what, fix)]) from None
    if len(data) > MAX_PICTURE:
        what = f"`{authority.logo}` has more than {MAX_PICTURE:,} bytes"
        raise AuthorityFileError([Problem(place, what, "save it anew, smaller")])
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
