"""How the files that people write are declared: one dataclass a block, one field a key.

`read/form.py` reads such a class from YAML and `read/schema.py` writes it out as a
JSON Schema; both take the key's name, type, meaning and whether it is required from
here, so that the three cannot disagree.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, field, fields
from typing import Any, ClassVar, NewType

from noticegen.model.dataclass import dataclass
from noticegen.model.place import NOWHERE, Place
from noticegen.model.text import Prose

Id = NewType("Id", str)
"""Small letters, digits and hyphens, a letter first; never printed."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A block of keys, with the place of each.

    `SHORTHAND` names the key that a bare word stands for, where a block may be
    written as one word; `ALONE` says that one may stand for a list of one. `file_digest`,
    of a block that is a whole file, is the SHA-256 of the bytes that were read, in
    hexadecimal.
    """

    SHORTHAND: ClassVar[str] = ""
    ALONE: ClassVar[bool] = False

    places: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)
    file_digest: str = field(default="", repr=False, compare=False)

    @classmethod
    def stands_without(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:  # noqa: ARG003
        """Give what stands for keys that must be there, where these values do without them."""
        return {}

    def at(self, key: str = "", entry: int | str | None = None) -> Place:
        """Give the place of a key, of one entry of it, or of the block itself."""
        for name in (f"{key}[{entry}]", key, ""):
            if name in self.places:
                return self.places[name]
        return NOWHERE


_KEYS: dict[type[Block], tuple[Any, ...]] = {}


def a_key(
    meaning: str,
    *,
    required: bool = False,
    carried: bool = False,
    default: Any = None,  # noqa: ANN401
    example: str = "",
) -> Any:  # noqa: ANN401
    """Declare a key: its meaning as shown in an editor, an example, and its default.

    A key that is `carried`, left out of a file that continues another, is taken from there.
    """
    metadata = {"meaning": meaning, "required": required, "carried": carried, "example": example}
    if required:
        return field(metadata=metadata)
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, kw_only=True)
class CaseBlock(Block):
    """A block of the case file: a note that never leaves may stand in any of them."""

    private: Prose | None = a_key("a note of yours; never leaves")


def key_name(attribute: str) -> str:
    """Give a key's name from its attribute's; `except_` and `with_` are words of Python."""
    return attribute.removesuffix("_")


def keys_of(block: type[Block]) -> tuple[Any, ...]:
    """Give the dataclass fields of a block that are keys, `private` last; kept."""
    if block not in _KEYS:
        keys = [attribute for attribute in fields(block) if "meaning" in attribute.metadata]
        _KEYS[block] = tuple(sorted(keys, key=lambda attribute: attribute.name == "private"))
    return _KEYS[block]


def is_required(attribute: Any) -> bool:  # noqa: ANN401
    """Say whether a dataclass field is a key that must be there."""
    return attribute.default is MISSING and attribute.default_factory is MISSING


_NO_BLOCKS_INSIDE = (str, int, Prose)
"""What most keys hold."""


def blocks_of(value: object) -> Iterator[Block]:
    """Give a block and every block inside it, outer before inner."""
    if isinstance(value, Block):
        yield value
        for attribute in keys_of(type(value)):
            inside = getattr(value, attribute.name)
            if inside is not None and not isinstance(inside, _NO_BLOCKS_INSIDE):
                yield from blocks_of(inside)
    elif isinstance(value, Mapping):
        for entry in value.values():
            yield from blocks_of(entry)
    elif isinstance(value, tuple):
        for entry in value:
            yield from blocks_of(entry)


def texts_of_block(block: Block) -> Iterator[str]:
    """Give the texts of a block's own keys, not of the blocks inside it."""
    for attribute in keys_of(type(block)):
        value = getattr(block, attribute.name)
        for entry in value if isinstance(value, tuple) else (value,):
            if isinstance(entry, str | Prose):
                yield str(entry)
