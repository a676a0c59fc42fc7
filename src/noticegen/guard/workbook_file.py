"""A workbook that somebody saved again → what that left in it beside its cells.

A pivot table's cache, a query or a pasted object may hold the whole source over again.
"""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.guard.archives import read_members

_LEFT: Final = {
    "comments": re.compile(r"xl/(?:comments|threadedComments)/?.*\.xml"),
    "a pivot table's copy of its source": re.compile(r"xl/pivot(?:Cache|Tables)/.*Records\d*\.xml"),
    "a link to another workbook": re.compile(r"xl/externalLinks/[^/]+\.xml"),
    "a link to where data comes from": re.compile(r"xl/(?:connections\.xml|queryTables/[^/]+)"),
    "a file or a picture inside it": re.compile(r"xl/(?:embeddings|media)/.+"),
    "a macro": re.compile(r".*vbaProject\.bin"),
    "properties that another program wrote": re.compile(r"docProps/custom\.xml"),
}
_LAST_SAVED: Final = re.compile(r"<(?:\w+:)?lastModifiedBy>\s*([^<]*\S)\s*</")


def list_left_in_workbook(data: bytes, name: str) -> Iterator[str]:
    """Say what a reader could find that no cell shows, one entry a matter.

    Raises:
        LeakError: it cannot be opened.
    """
    parts = dict(read_members(data, name))
    for matter, pattern in _LEFT.items():
        found = next((path for path in parts if pattern.fullmatch(path)), None)
        if found:
            yield f"{matter}: `{found}`"
    properties = parts.get("docProps/core.xml", b"").decode("utf-8", "replace")
    if saved := _LAST_SAVED.search(properties):
        yield f"the name of who saved it last: `{saved[1]}`"
