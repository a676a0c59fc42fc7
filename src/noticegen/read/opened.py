"""A file, a text or values of Python → the nodes that blocks are read from."""

import hashlib
import re
from pathlib import Path

import yaml

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.given import Written
from noticegen.read.python_nodes import digest_of_node, python_to_node
from noticegen.read.yaml_nodes import bytes_to_text, read_data, text_to_node, too_large


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds, or what is given in its stead, not yet understood.

    `text` is empty for values of Python; `digest` is the SHA-256 of what was read.
    """

    node: yaml.Node
    text: str
    digest: str

    def with_node(self, node: yaml.Node) -> "Document":
        """Give it with another node, made of its own."""
        return Document(node, self.text, self.digest)


def written_to_document(
    written: Written, shown: str, leave_out: re.Pattern[str] | None = None
) -> tuple[Document | None, list[Problem]]:
    """Open a file, a text or values of Python, or say why that can't be done.

    In the place of lines that are to be left out stand empty ones.
    """
    if isinstance(written, Path):
        data, problems = read_data(written, shown)
    elif isinstance(written.content, bytes):
        data, problems = written.content, too_large(written.content, shown, len(written.content))
    else:
        values, problems = python_to_node(written.content, shown)
        return (Document(values, "", digest_of_node(values)) if values else None), problems
    text, problems = ("", problems) if problems else bytes_to_text(data, shown)
    if leave_out:
        text = leave_out.sub(lambda found: "\n" * found[0].count("\n"), text)
    node, problems = (None, problems) if problems else text_to_node(text, shown)
    digest = hashlib.sha256(data).hexdigest()
    return (Document(node, text, digest) if node else None), problems
