import time
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest

from noticegen.guard.pdf_objects import read_pages


class _Slow:
    """A document that notes how many are open at once."""

    opened = most = 0

    def __init__(self, _data: bytes) -> None:
        pass

    def __enter__(self) -> list[object]:
        _Slow.opened += 1
        _Slow.most = max(_Slow.most, _Slow.opened)
        time.sleep(0.01)
        return []

    def __exit__(self, *_: object) -> None:
        _Slow.opened -= 1


def test_two_threads_never_read_pages_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypdfium2, "PdfDocument", _Slow)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(read_pages, [b""] * 16)) == {""}
    assert _Slow.most == 1
