"""Which characters the bundled font has no picture of."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

_SURELY_THERE = 0x17F
"""Latin letters up to here are in the font; most letters hold nothing else."""
_PUNCTUATION = frozenset("–—‘’“”•…€™−\u202f\u2212")


def missing_glyphs(texts: Iterable[str]) -> str:
    """Give the characters, each once, that would be an empty box where no other font has them."""
    used = {c for text in texts for c in text if ord(c) > _SURELY_THERE} - _PUNCTUATION
    return "".join(sorted(c for c in used if ord(c) not in _characters())) if used else ""


@lru_cache(maxsize=1)
def _characters() -> frozenset[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to import, and seldom needed

    font = Path(__file__).parent / "fonts" / "LiberationSans-Regular.ttf"
    with font.open("rb") as file, TTFont(file, lazy=True) as opened:
        return frozenset(opened.getBestCmap())
