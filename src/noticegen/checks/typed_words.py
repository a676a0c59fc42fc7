"""A file that somebody wrote → every text in it, with its key and place."""

from collections.abc import Iterator, Mapping

from noticegen.model.form import Block, blocks_of, key_name, keys_of
from noticegen.model.place import Place
from noticegen.model.text import Prose, Rows

Typed = tuple[str, Prose | str, Place]


def typed_words(written: Block) -> Iterator[Typed]:
    """Give the prose, the single words and the cells of tables, whoever's they are."""
    for typed, _ in typed_with_meaning(written):
        yield typed


def typed_with_meaning(written: Block) -> Iterator[tuple[Typed, str]]:
    """Give the same, each with what belongs under its key."""
    for block in blocks_of(written):
        yield from typed_in(block)


def typed_in(block: Block) -> Iterator[tuple[Typed, str]]:
    """Give those of a block's own keys, not of the blocks inside it."""
    for attribute in keys_of(type(block)):
        value = getattr(block, attribute.name)
        if value is None:
            continue
        key = key_name(attribute.name)
        meaning = attribute.metadata["meaning"]
        for name, entry in _entries(value):
            if isinstance(entry, (str, Prose)):
                called = name if isinstance(name, str) else key
                yield (called, entry, block.at(key, name)), meaning
            elif isinstance(entry, Rows):
                cells = (*entry.headings, *(c for row in entry.rows for c in row))
                yield (key, Prose(cells), block.at(key)), meaning


def _entries(value: object) -> list[tuple[str | int, object]]:
    if isinstance(value, Mapping):
        return [(str(name), entry) for name, entry in value.items()]
    return list(enumerate(value if isinstance(value, tuple) else (value,)))
