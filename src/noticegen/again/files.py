"""The files that come with the program → their digests, by names that no folder changes."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from noticegen.model.release import digest_of
from noticegen.paths import data_folder

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_OF_NO_LETTER: Final = ("again", "definitions", "start", "verified", "_data")
"""Folders of the program that no letter is made by, and no sheet beside it."""
_TABLES: Final = re.compile(r"exemptions/(?!plain-words)[^/]+")
"""Definitions that every letter uses."""


def digests_of_files(used: Iterable[str]) -> dict[str, str]:
    """Give the templates, the fonts, the style sheets, and of the definitions those used."""
    definitions = _below("exemptions", "*.yaml")
    names = {name for name in definitions if _TABLES.fullmatch(name)} | set(used)
    return {
        **{name: file for name, file in definitions.items() if name in names},
        **_below("templates", "*"),
        **{
            f"noticegen/{file.relative_to(_PACKAGE).as_posix()}": _digest(file)
            for file in _own_files()
            if file.suffix not in (".py", ".typed")
        },
    }


def digest_of_definitions() -> str:
    """Give one digest for all definitions, whether a letter uses them or not."""
    listed = "".join(
        f"{name} {digest}\n" for name, digest in _below("exemptions", "*.yaml").items()
    )
    return digest_of(listed.encode())


def path_of(name: str) -> Path:
    """Give the file that such a name stands for."""
    first, _, rest = name.partition("/")
    return _PACKAGE / rest if first == "noticegen" else data_folder(first) / rest


@cache
def digests_of_program() -> Mapping[str, str]:
    """Give the program's own code, by folder; what runs is as it was when it was first read."""
    parts: dict[str, list[Path]] = {}
    for file in _own_files():
        inside = file.relative_to(_PACKAGE)
        if file.suffix == ".py" and not inside.name.startswith(("cli", "shown")):
            parts.setdefault(inside.parts[0] if inside.parts[1:] else "noticegen", []).append(file)
    return {part: _digest_of_all(files) for part, files in sorted(parts.items())}


def _below(name: str, pattern: str) -> dict[str, str]:
    folder = data_folder(name)
    files = (file for file in sorted(folder.rglob(pattern)) if file.is_file())
    return {f"{name}/{file.relative_to(folder).as_posix()}": _digest(file) for file in files}


@cache
def _own_files() -> tuple[Path, ...]:
    files = (file for file in sorted(_PACKAGE.rglob("*")) if file.is_file())
    return tuple(file for file in files if _makes_letters(file.relative_to(_PACKAGE).parts))


def _makes_letters(inside: tuple[str, ...]) -> bool:
    return inside[0] not in _OF_NO_LETTER and "__pycache__" not in inside


def _digest_of_all(files: list[Path]) -> str:
    listed = "".join(f"{file.name} {_digest(file)}\n" for file in files)
    return digest_of(listed.encode())


def _digest(file: Path) -> str:
    stat = file.stat()
    return _digest_once(file, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=1024)
def _digest_once(file: Path, _changed: int, _size: int) -> str:
    return digest_of(file.read_bytes())
