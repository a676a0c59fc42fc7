"""A YAML case file, written again as JSON of the same shape, duplicate keys and all."""

import json
import re

import yaml


def yaml_to_json(text: str) -> str:
    """Give JSON that says the same; numbers, yes and no become JSON's own where they can."""
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    assert node is not None
    return _node(node, "\n")


def _node(node: yaml.Node, indent: str) -> str:
    inner = indent + "  "
    if isinstance(node, yaml.MappingNode):
        lines = [f"{_text(key.value)}: {_node(value, inner)}" for key, value in node.value]
        return "{" + inner + f",{inner}".join(lines) + indent + "}" if lines else "{}"
    if isinstance(node, yaml.SequenceNode):
        lines = [_node(value, inner) for value in node.value]
        return "[" + inner + f",{inner}".join(lines) + indent + "]" if lines else "[]"
    assert isinstance(node, yaml.ScalarNode)
    if not node.style and node.value in ("yes", "no", ""):
        return {"yes": "true", "no": "false", "": "null"}[node.value]
    if not node.style and re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", node.value):
        return str(node.value)
    # where YAML has joined the lines itself, one that is left divides paragraphs
    value = node.value if node.style == "|" else node.value.replace("\n", "\n\n")
    return _text(value)


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
