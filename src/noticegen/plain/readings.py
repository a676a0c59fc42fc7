"""Wording → its readings: what it says on each way through its conditions.

A condition that stands twice goes the same way both times. A name in {{ }} becomes one
character, `NAME`, which counts as a short word; one that stands for whole sentences of a case
becomes `SENTENCES`, which is no part of the sentences around it.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

import jinja2
from jinja2 import nodes

NAME = "\ue000"
SENTENCES = "\ue001"
_MANY = 400
_JINJA = jinja2.Environment(autoescape=True)

_Known = Mapping[str, bool]


@cache
def readings(text: str, whole: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Give each text that a wording can come to, once; `whole` names whole sentences.

    Raises:
        jinja2.TemplateSyntaxError: the wording can't be read.
    """
    if "{" not in text:
        return (text,)
    body = _JINJA.parse(text).body
    every = (said for said, _ in _expand(body, {}, whole))
    return tuple(dict.fromkeys(islice(every, _MANY)))


def _expand(
    body: Sequence[nodes.Node], known: _Known, whole: Container[str]
) -> Iterator[tuple[str, _Known]]:
    if not body:
        yield "", known
        return
    for said, then in _ways(body[0], known, whole):
        for rest, at_last in _expand(body[1:], then, whole):
            yield said + rest, at_last


def _ways(node: nodes.Node, known: _Known, whole: Container[str]) -> Iterator[tuple[str, _Known]]:
    match node:
        case nodes.Output():
            yield "".join(_said(part, whole) for part in node.nodes), known
        case nodes.If():
            yield from _branches(node, known, whole)
        case nodes.For():
            yield from _expand(node.body, known, whole)
        case _:
            yield "", known


def _branches(node: nodes.If, known: _Known, whole: Container[str]) -> Iterator[tuple[str, _Known]]:
    for each in (node, *node.elif_):
        test, value = _plain(each.test)
        is_so = known.get(test)
        if is_so is None or is_so is value:
            yield from _expand(each.body, {**known, test: value}, whole)
        if is_so is value:
            return
        known = {**known, test: not value}
    yield from _expand(node.else_, known, whole)


def _plain(test: nodes.Node) -> tuple[str, bool]:
    """Give what a condition looks at, and whether it holds when that is so."""
    value = True
    while isinstance(test, nodes.Not):
        test, value = test.node, not value
    return repr(test), value


def _said(part: nodes.Node, whole: Container[str]) -> str:
    if isinstance(part, nodes.TemplateData):
        return part.data
    names = [each.name for each in part.find_all(nodes.Name)]
    names += [part.name] if isinstance(part, nodes.Name) else []
    return SENTENCES if any(name in whole for name in names) else NAME
