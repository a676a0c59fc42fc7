"""The libraries that shape a letter's bytes → their versions."""

import platform
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from typing import Final

LIBRARIES: Final = (
    *("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "fonttools"),
    *("pillow", "python-docx", "lxml", "jinja2", "markupsafe", "markdown-it-py"),
    *("mdit-py-plugins", "pyyaml", "python-calamine", "pikepdf", "pypdfium2"),
)


@cache
def versions_of_libraries() -> Mapping[str, str]:
    """Give noticegen, and the libraries of Python that shape what is read, found or written."""
    return {name: version(name) for name in ("noticegen", *LIBRARIES)}


def versions_of_system(written: Iterable[str]) -> dict[str, str]:
    """Give Python and the libraries below it that shape files of these names."""
    kinds = {name.rpartition(".")[2] for name in written}
    found = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    if "docx" in kinds:
        from lxml import etree  # noqa: PLC0415 - only Word's files need it

        found["libxml2"] = ".".join(map(str, etree.LIBXML_VERSION))
    if "pdf" in kinds:
        from noticegen.write.pdf_libraries import versions_for_pdf  # noqa: PLC0415 - heavy

        found |= versions_for_pdf()
    return found
