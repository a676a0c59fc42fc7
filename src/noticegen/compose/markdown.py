"""The small Markdown of wording and templates → blocks; and values → Markdown that is text.

Paragraphs, lists, emphasis, links; in templates headings, tables and the containers of
`_ROLES` too. What a notice can't hold (pictures, code, HTML) is refused, never dropped.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin

from noticegen.errors import WordingError
from noticegen.model import notice as n
from noticegen.model.finding import Problem
from noticegen.model.place import NOWHERE, Place

_ROLES = {
    "sender": (n.Role.SENDER, n.Origin.OURS),
    "recipient": (n.Role.RECIPIENT, n.Origin.OURS),
    "particulars": (n.Role.PARTICULARS, n.Origin.OURS),
    "salutation": (n.Role.SALUTATION, n.Origin.OURS),
    "citation": (n.Role.CITATION, n.Origin.OURS),
    "signature": (n.Role.SIGNATURE, n.Origin.SIGNATORY),
}
_BODY = (n.Role.BODY, n.Origin.OURS)
_CONTAINERS = (*_ROLES, "caption", "newpage", "tosign")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_REFUSED = {
    "image": "a picture",
    "code_inline": "code",
    "code_block": "text indented by four spaces",
    "fence": "code",
    "html_block": "HTML",
    "html_inline": "HTML",
    "hr": "a rule",
}
_REFUSED_IN_WORDING = {
    **_REFUSED,
    "heading_open": "a heading",
    "table_open": "a table",
    "blockquote_open": "a quotation",
    **{f"container_{name}_open": f"`::: {name}`" for name in _CONTAINERS},
}

_MAY_BE_MORE = re.compile(r"[`<|!\t\r]|^(?![^\W\d_]|[(\[“‘£\"'\n]|\Z)", re.MULTILINE)
"""Finds whatever what is refused would hold, or would begin a line with; most wording has none."""


def escape_markdown(text: str) -> str:
    """Make any text stand as itself, on one line, wherever it is put."""
    return _PUNCTUATION.sub(r"\\\1", one_line(text))


def one_line(text: str) -> str:
    """Give text as it is printed: white space as one space, control characters visible."""
    shown = text if text.isprintable() else "".join(_shown(c) for c in text)
    return " ".join(shown.split())


def _shown(character: str) -> str:
    code = ord(character)
    if code < 0x20 and character not in "\t\n\v\f\r":
        return chr(0x2400 + code)
    if character.isspace():
        return " "
    if code == 0x7F:
        return "\u2421"
    if unicodedata.category(character) in ("Cc", "Cs") or code & 0xFFFE == 0xFFFE:
        return "\ufffd"
    return character


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    for name in _CONTAINERS:
        parser.use(container_plugin, name=name)
    # A ruler gathers its rules when first asked, and a second thread would see half of them.
    for ruler in (parser.core.ruler, parser.block.ruler, parser.inline.ruler, parser.inline.ruler2):
        ruler.getRules("")
    return parser


def markdown_to_blocks(text: str) -> tuple[n.Block, ...]:
    """Build the blocks of a notice.

    Raises:
        WordingError: the text holds what a notice can't.
    """
    tokens = _parse(text, NOWHERE)
    _refuse(tokens, _REFUSED, NOWHERE)
    return tuple(_blocks(SyntaxTreeNode(tokens).children))


def markdown_to_words(text: str) -> str:
    """Give the words of Markdown on one line."""
    return " ".join(words for words, _ in n.texts_of(markdown_to_blocks(text)))


def refuse_in_wording(text: str, place: Place) -> None:
    """Refuse what a definition's wording can't hold: it is paragraphs and lists.

    Raises:
        WordingError: it holds a heading, a table, a picture, HTML, code or the like.
    """
    if _MAY_BE_MORE.search(text):
        _refuse(_parse(text, place), _REFUSED_IN_WORDING, place)


def _parse(text: str, place: Place) -> list[Token]:
    try:
        return _parser().parse(text)
    except IndexError as error:  # the plugin looks for the end of a container past the text's
        fix = "end it with `:::` on a line of its own"
        raise WordingError([Problem(place, "`:::` is not ended here", fix)]) from error


def _refuse(tokens: Iterable[Token], refused: Mapping[str, str], place: Place) -> None:
    for token in tokens:
        if not place.file and token.map:
            place = Place("", token.map[0] + 1)  # of the text; its template is found later
        if token.type in refused:
            start = " ".join(token.content.split())[:60]
            where = "a letter" if token.type in _REFUSED else "a definition's wording"
            what = f"{refused[token.type]} can't stand in {where}" + (
                f": `{start}`" if start else ""
            )
            raise WordingError([Problem(place, what, "say it in plain paragraphs or lists")])
        if token.children:
            _refuse(token.children, refused, place)


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[n.Block]:
    caption: tuple[n.Span, ...] = ()
    for node in nodes:
        if node.type == "container_caption":
            caption = tuple(_spans(node.children[0].children))
        elif node.type == "table":
            yield _table(node, caption)
            caption = ()
        elif node.type.startswith("container_"):
            yield from _container(node)
        elif node.type == "heading":
            yield n.Heading(int(node.tag[1]), tuple(_spans(node.children)))
        elif node.type == "paragraph":
            yield n.Paragraph(tuple(_spans(node.children)), *_BODY)
        elif node.type == "blockquote":
            words = (n.Role.BODY, n.Origin.APPLICANT)
            yield n.Quotation(
                tuple(n.Paragraph(tuple(_spans(c.children)), *words) for c in node.children)
            )
        elif node.type in ("bullet_list", "ordered_list"):
            yield _list(node)
        else:
            what = f"`{node.type}` can't stand in a letter"
            raise WordingError([Problem(NOWHERE, what, "use paragraphs, lists or tables")])


def _container(node: SyntaxTreeNode) -> Iterator[n.Block]:
    name = node.type.removeprefix("container_")
    if name == "newpage":
        yield n.PageBreak()
        return
    if name == "tosign":
        for block in _blocks(node.children):
            yield replace(block, to_sign=True) if isinstance(block, n.Table) else block
        return
    for child in node.children:
        yield n.Paragraph(tuple(_spans(child.children)), *_ROLES[name])


def _list(node: SyntaxTreeNode) -> n.BulletList | n.NumberedList:
    entries = tuple(_entry(item) for item in node.children)
    if node.type == "bullet_list":
        return n.BulletList(entries)
    return n.NumberedList(entries, int(node.attrs.get("start", 1)))


def _entry(item: SyntaxTreeNode) -> n.Entry:
    spans: list[n.Span] = []
    lists: list[n.BulletList | n.NumberedList] = []
    for child in item.children:
        if child.type in ("bullet_list", "ordered_list"):
            lists.append(_list(child))
        else:
            if spans:
                spans.append(n.LineBreak())
            spans += _spans(child.children)
    return n.Entry(tuple(spans), tuple(lists))


def _table(node: SyntaxTreeNode, caption: tuple[n.Span, ...]) -> n.Table:
    head, *body = node.children
    cells = head.children[0].children
    return n.Table(
        caption=caption,
        headings=tuple(tuple(_spans(c.children)) for c in cells),
        rows=tuple(
            tuple(tuple(_spans(c.children)) for c in row.children)
            for part in body
            for row in part.children
        ),
        numeric=tuple("right" in str(c.attrs.get("style", "")) for c in cells),
    )


def _spans(nodes: Iterable[SyntaxTreeNode]) -> Iterator[n.Span]:
    for node in nodes:
        match node.type:
            case "inline":
                yield from _joined(_spans(node.children))
            case "text":
                yield n.Text(node.content)
            case "softbreak":
                yield n.Text(" ")
            case "hardbreak":
                yield n.LineBreak()
            case "strong":
                yield n.Strong(tuple(_joined(_spans(node.children))))
            case "em":
                yield n.Emphasis(tuple(_joined(_spans(node.children))))
            case "link":
                yield n.Link(tuple(_joined(_spans(node.children))), str(node.attrs.get("href", "")))
            case _:
                what = f"`{node.type}` can't stand in a letter"
                raise WordingError([Problem(NOWHERE, what, "use plain words, * or a link")])


def _joined(spans: Iterable[n.Span]) -> Iterator[n.Span]:
    """Join neighbouring texts, as escapes part them."""
    words = ""
    for span in spans:
        if isinstance(span, n.Text):
            words += span.words
            continue
        if words:
            yield n.Text(words)
        words = ""
        yield span
    if words:
        yield n.Text(words)
