"""The libraries of the system that set a PDF → their versions."""

from collections.abc import Callable
from functools import cache
from itertools import count

from noticegen.write.pdf import import_weasyprint


@cache
def versions_for_pdf() -> dict[str, str]:
    """Give the versions of Pango and HarfBuzz, and by what fonts are cut to their letters."""
    import_weasyprint()
    from weasyprint.text.ffi import harfbuzz, harfbuzz_subset, pango  # noqa: PLC0415 - after it

    number = pango.pango_version()
    return {
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "harfbuzz": _newest(harfbuzz.hb_version_atleast),
        "harfbuzz-subset": "there" if harfbuzz_subset else "not there",
    }


def _newest(is_at_least: Callable[[int, int, int], object]) -> str:
    """Find a version, of which one can only ask whether it is at least another."""
    major = next(n for n in count() if not is_at_least(n + 1, 0, 0))
    minor = next(n for n in count() if not is_at_least(major, n + 1, 0))
    micro = next(n for n in count() if not is_at_least(major, minor, n + 1))
    return f"{major}.{minor}.{micro}"
