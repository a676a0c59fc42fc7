"""A case file → every text that somebody typed, with its key and place."""

from collections.abc import Iterator, Mapping

from noticegen.model.form import blocks_of, key_name, keys_of
from noticegen.model.place import Place
from noticegen.model.request import Request
from noticegen.model.text import Prose, Rows

Typed = tuple[str, Prose | str, Place]


def typed_words(request: Request) -> Iterator[Typed]:
    """Give the prose, the single words and the cells of tables, whoever's they are."""
    for block in blocks_of(request):
        for attribute in keys_of(type(block)):
            key, value = key_name(attribute.name), getattr(block, attribute.name)
            for name, entry in _entries(value):
                if isinstance(entry, (str, Prose)):
                    yield (name if isinstance(name, str) else key), entry, block.at(key, name)
                elif isinstance(entry, Rows):
                    cells = (*entry.headings, *(c for row in entry.rows for c in row))
                    yield key, Prose(cells), block.at(key)


def _entries(value: object) -> list[tuple[str | int, object]]:
    if isinstance(value, Mapping):
        return [(str(name), entry) for name, entry in value.items()]
    return list(enumerate(value if isinstance(value, tuple) else (value,)))
