"""`like` → what a version, a limb or an example leaves out, taken from the one it names.

It is done on the nodes of a definition, before they are read, so that every value keeps
the line on which it was written. A version gives another what stands in it as written, so
that a limb which is like another follows what a later version says of that one.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

import yaml

from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.names_in_messages import in_backticks

_BY_KEY = frozenset(
    (
        *("terms", "wording", "statements", "must_say"),
        *("relied_on", "answers", "public_interest_test"),
    )
)
"""Blocks of which each key is taken by itself; of any other key the whole."""
_OWN = frozenset(("in_force_from", "in_force_to", "like", "without", "key", "name"))
"""What a version, a limb or an example never takes from another."""


def fill_in_likes(file: yaml.Node, shown: str) -> tuple[yaml.Node, list[Problem]]:
    """Give a definition's node with every `like` followed, or say which lead nowhere."""
    if not isinstance(file, yaml.MappingNode):
        return file, []
    likes = _Likes(shown)
    versions = _entries(_value(file, "versions"))
    versions = likes.follow(versions, "in_force_from", _version)
    versions = [_with_limbs(v, likes.follow(_limbs_of(v), "key", _taken)) for v in versions]
    examples = likes.follow(_entries(_value(file, "examples")), "name", _taken)
    file = _with(_with(file, "versions", versions), "examples", examples)
    return file, likes.problems


class _Likes:
    """Follows the likes of one file, and keeps what is wrong with them."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self.problems: list[Problem] = []

    def follow(
        self,
        blocks: list[yaml.Node],
        name: str,
        take: Callable[[yaml.MappingNode, yaml.MappingNode], yaml.MappingNode],
    ) -> list[yaml.Node]:
        """Give blocks, each filled in from the one that it is like; `name` tells them apart."""
        named = {_word(block, name): block for block in blocks}

        def filled(block: yaml.Node, under_way: tuple[str, ...]) -> yaml.Node:
            like = _value(block, "like")
            if not isinstance(like, yaml.ScalarNode) or not isinstance(block, yaml.MappingNode):
                return block
            other = named.get(like.value)
            known = [n for n in named if n and n != _word(block, name) and n not in under_way]
            if like.value not in known or not isinstance(other, yaml.MappingNode):
                self._nowhere(like, known)
                return block
            source = filled(other, (*under_way, _word(block, name)))
            return take(block, source) if isinstance(source, yaml.MappingNode) else block

        return [filled(block, ()) for block in blocks]

    def _nowhere(self, like: yaml.ScalarNode, known: Iterable[str]) -> None:
        mark = like.start_mark
        place = Place(self._shown, mark.line + 1, mark.column + 1)
        listed = in_backticks(known)
        fix = f"write one of {listed}" if listed else "say everything here"
        self.problems.append(Problem(place, f"`like: {like.value}` leads nowhere", fix))


def _version(own: yaml.MappingNode, other: yaml.MappingNode) -> yaml.MappingNode:
    """Fill in a version: its limbs stand where they stand in the other, new ones at the end."""
    taken = _taken(own, other)
    if _value(other, "limbs") is None:
        return taken
    left_out = {entry.value for entry in _entries(_value(own, "without"))}
    of_other = {_word(limb, "key"): limb for limb in _limbs_of(other)}
    of_own = {_word(limb, "key"): limb for limb in _entries(_value(own, "limbs"))}
    limbs: list[yaml.Node] = [
        _taken(of_own[key], limb, frozenset(("key",))) if key in of_own else limb
        for key, limb in of_other.items()
        if key not in left_out
    ]
    limbs += [limb for key, limb in of_own.items() if key not in of_other]
    return _with(taken, "limbs", limbs)


def _taken(own: yaml.Node, other: yaml.Node, never: AbstractSet[str] = _OWN) -> yaml.MappingNode:
    """Give a block with what it leaves out taken from another."""
    assert isinstance(own, yaml.MappingNode)
    assert isinstance(other, yaml.MappingNode)
    said = {key.value: value for key, value in own.value}
    given = {key.value: value for key, value in other.value}
    entries = []
    for key, value in own.value:
        before = given.get(key.value)
        is_joined = (
            key.value in _BY_KEY
            and isinstance(value, yaml.MappingNode)
            and isinstance(before, yaml.MappingNode)
        )
        if is_joined:
            assert before is not None
            value = _taken(value, before, frozenset())  # noqa: PLW2901 - the value joined
        entries.append((key, value))
    entries += [(k, v) for k, v in other.value if k.value not in said and k.value not in never]
    return yaml.MappingNode(own.tag, entries, own.start_mark, own.end_mark)


def _with_limbs(version: yaml.Node, limbs: list[yaml.Node]) -> yaml.Node:
    return _with(version, "limbs", limbs) if isinstance(version, yaml.MappingNode) else version


def _with(block: yaml.MappingNode, name: str, entries: list[yaml.Node]) -> yaml.MappingNode:
    """Give a block in which a list of other entries stands, where it had the list at all."""
    before = _value(block, name)
    if not isinstance(before, yaml.SequenceNode):
        if not entries:
            return block
        key = yaml.ScalarNode("tag:yaml.org,2002:str", name, block.start_mark, block.end_mark)
        new = yaml.SequenceNode("tag:yaml.org,2002:seq", entries, block.start_mark, block.end_mark)
        return yaml.MappingNode(
            block.tag, [*block.value, (key, new)], block.start_mark, block.end_mark
        )
    new = yaml.SequenceNode(before.tag, entries, before.start_mark, before.end_mark)
    found = [(key, new if value is before else value) for key, value in block.value]
    return yaml.MappingNode(block.tag, found, block.start_mark, block.end_mark)


def _value(block: yaml.Node, name: str) -> yaml.Node | None:
    if not isinstance(block, yaml.MappingNode):
        return None
    return next((value for key, value in block.value if key.value == name), None)


def _entries(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _limbs_of(version: yaml.Node) -> list[yaml.Node]:
    return _entries(_value(version, "limbs"))


def _word(block: yaml.Node, name: str) -> str:
    value = _value(block, name)
    return value.value if isinstance(value, yaml.ScalarNode) else ""
