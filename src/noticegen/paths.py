"""Where templates, definitions and fonts lie: in a checkout, or inside the wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def data_folder(name: str) -> Path:
    """Give the folder `templates` or `exemptions`, of the wheel or of the checkout."""
    packed = _PACKAGE / "_data" / name
    return packed if packed.is_dir() else _CHECKOUT / name


def shown_path(path: Path) -> str:
    """Give a path as a user would name it: from the current folder where it lies below."""
    try:
        here = Path.cwd()
    except OSError:  # the current folder has been removed
        return path.as_posix()
    absolute = here / path
    try:
        return absolute.relative_to(here).as_posix()
    except ValueError:
        return absolute.as_posix()
