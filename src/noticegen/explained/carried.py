"""What came over from an earlier letter: values whose place names another file."""

from collections.abc import Iterator, Mapping

from noticegen.explained.facts import CarriedFacts
from noticegen.model.form import Block, key_name, keys_of
from noticegen.model.item import Item
from noticegen.model.request import Request


def carried_facts(request: Request) -> Iterator[CarriedFacts]:
    """Give, by file, the keys whose values stand in it and not in the case file."""
    own = request.at().file
    found: dict[str, list[str]] = {}
    for key, file in _keys(request, own, ""):
        found.setdefault(file, []).append(key)
    for file, keys in found.items():
        yield CarriedFacts(file, tuple(dict.fromkeys(keys)))


def _keys(block: Block, own: str, path: str) -> Iterator[tuple[str, str]]:
    """Give keys that stand elsewhere; what is inside such a key is not told again."""
    for attribute in keys_of(type(block)):
        key = key_name(attribute.name)
        value = getattr(block, attribute.name)
        entries = _entries(value)
        place = block.places.get(key)
        if place is not None and place.file != own and not entries:
            yield f"{path}{key}", place.file
            continue
        if isinstance(value, Block):
            yield from _keys(value, own, f"{path}{key}: ")
        for name, entry in entries:
            where = block.at(key, name)
            if where.file not in ("", own):
                yield f"{path}{key}: {_named(name, entry)}", where.file
            elif isinstance(entry, Block):
                yield from _keys(entry, own, f"{path}{key}: {_named(name, entry)}: ")


def _entries(value: object) -> list[tuple[str | int, object]]:
    """Give the entries of a mapping, and of a list of blocks."""
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, tuple):
        return [(n, entry) for n, entry in enumerate(value) if isinstance(entry, Block)]
    return []


def _named(name: str | int, entry: object) -> str:
    if isinstance(entry, Item) and entry.number:
        return entry.number
    return name if isinstance(name, str) else str(name + 1)
