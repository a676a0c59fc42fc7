"""Notice → PDF/UA-1 on A4: the web page's markup, set by WeasyPrint in our own fonts."""

import atexit
import contextlib
import ctypes.util
import io
import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from noticegen.errors import NoticegenError
from noticegen.model.finding import Problem
from noticegen.model.notice import Notice
from noticegen.model.place import NOWHERE
from noticegen.write.html import CSS, page

_ONE_AT_A_TIME: Final = threading.RLock()
"""Pango sets one page at a time, and an import must not be begun twice."""
_ONLY_FROM: Final = Path(__file__).parent
_LIBRARIES: Final = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

_SELDOM_NEEDED: Final = ("fontTools.subset", "fontTools.varLib.instancer")
"""A tenth of the time of a letter's PDF, when they are imported."""


def write_pdf(notice: Notice) -> bytes:
    """Give the letter as a tagged PDF; the same bytes at every run on one machine."""
    with _ONE_AT_A_TIME, _faults_raised():
        weasyprint, fonts, stylesheets = _engine()
        document = weasyprint.HTML(string=page(notice, ""), url_fetcher=fetcher())
        with _no_clock():
            data = document.write_pdf(
                pdf_variant="pdf/ua-1", stylesheets=stylesheets, font_config=fonts
            )
    assert isinstance(data, bytes)
    return data


@cache
def _engine() -> tuple[ModuleType, Any, list[Any]]:
    """Give WeasyPrint, our fonts and the parsed stylesheets, made once."""
    weasyprint = import_weasyprint()
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - after the library above

    fonts = FontConfiguration()
    atexit.register(fonts.__del__)  # takes its temporary folder away; at the end Python may not
    try:
        stylesheets = [
            weasyprint.CSS(filename=CSS / name, font_config=fonts, url_fetcher=fetcher())
            for name in ("notice.css", "pdf.css")
        ]
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        what = f"no PDF can be made: its fonts can't be put into a temporary folder ({reason})"
        fix = "make room there, or name another folder in the variable TMPDIR"
        raise NoticegenError([Problem(NOWHERE, what, fix)]) from error
    return weasyprint, fonts, stylesheets


def import_weasyprint() -> ModuleType:
    """Import WeasyPrint without the 68 processes that its search for libraries starts.

    It looks for each library by several names and, for each name that is not a file's,
    asks `ctypes` to find it, which runs ldconfig, gcc and ld. The names that Linux has
    are found without that; where they are not, as on macOS, the import is done again.
    """
    find_library = ctypes.util.find_library
    with _fonttools_later(), warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")  # that another library would make it faster
        try:
            ctypes.util.find_library = _find_nothing
            weasyprint = import_module("weasyprint")
        except OSError:
            ctypes.util.find_library = find_library
            weasyprint = _import_as_usual()
        finally:
            ctypes.util.find_library = find_library
    logging.getLogger("weasyprint").propagate = False
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return weasyprint


class _Later(ModuleType):
    """Stands for a module, which is imported when one of its names is first called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*given: object, **named: object) -> Any:  # noqa: ANN401
            return getattr(import_module(self.__name__), name)(*given, **named)

        return call


@contextlib.contextmanager
def _fonttools_later() -> Iterator[None]:
    """Put off what WeasyPrint needs only where HarfBuzz can't cut a font's subset."""
    stands = [_Later(name) for name in _SELDOM_NEEDED if name not in sys.modules]
    sys.modules.update({each.__name__: each for each in stands})
    try:
        yield
    finally:
        for each in stands:
            sys.modules.pop(each.__name__, None)


def _find_nothing(name: str) -> str | None:  # noqa: ARG001 - it stands in for another
    return None


def _import_as_usual() -> ModuleType:
    for name in [each for each in sys.modules if each.split(".")[0] == "weasyprint"]:
        del sys.modules[name]
    try:
        return import_module("weasyprint")
    except OSError as error:
        what = f"no PDF can be made: a library of the system is missing ({error})"
        fix = f"install Pango; on Debian: `apt-get install {_LIBRARIES}`"
        raise NoticegenError([Problem(NOWHERE, what, fix)]) from error


@cache
def fetcher() -> Any:  # noqa: ANN401 - the class is WeasyPrint's, which has no types
    """Give what fetches for WeasyPrint: our own files and pictures in the letter itself."""
    from weasyprint.urls import URLFetcher  # noqa: PLC0415 - heavy

    class OwnFilesOnly(URLFetcher):  # type: ignore[misc]
        """Refuses every address outside of this package."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:  # noqa: ANN401
            """Fetch a data: URI or a packaged file."""
            if not url.startswith("data:") and not _is_ours(url):
                raise ValueError(f"not fetched: {url}")
            return super().fetch(url, headers)

    return OwnFilesOnly(allowed_protocols=["data", "file"], allow_redirects=False)


def _is_ours(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc:
        return False
    return Path(unquote(parts.path)).resolve().is_relative_to(_ONLY_FROM)


@contextlib.contextmanager
def _no_clock() -> Iterator[None]:
    """Keep today's date out of the fonts inside the PDF, whichever library cuts them."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


class _Faults(logging.Handler):
    """Keeps what WeasyPrint only logs although the letter is not whole."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record's message."""
        self.messages.append(record.getMessage())


@contextlib.contextmanager
def _faults_raised() -> Iterator[None]:
    """Raise what was logged as an error: a picture or a stylesheet that could not be used."""
    faults = _Faults()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(faults)
    try:
        yield
    finally:
        logger.removeHandler(faults)
    if faults.messages:
        fix = "use a picture that is a sound PNG or JPEG file"
        raise NoticegenError(
            Problem(NOWHERE, f"the PDF is not whole: {message}", fix) for message in faults.messages
        )
