import re
from html.parser import HTMLParser

from letters import LOGO, RICH, RICH_DRAFT, cells, heads, letter, says

from noticegen.model.notice import (
    Block,
    BulletList,
    Entry,
    Link,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    Text,
)
from noticegen.write.html import write_html


class _Elements(HTMLParser):
    """Keeps every element's name, attributes and the names of those around it."""

    _VOID = frozenset({"meta", "br", "col", "img"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self._open: list[str] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), tuple(self._open)))
        if tag not in self._VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def named(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes, _ in self.found if tag in tags]


def written(notice: Notice) -> str:
    return write_html(notice).decode()


def elements(*blocks: Block) -> _Elements:
    return _Elements(written(letter(*blocks)))


def test_the_page_says_its_language_and_title() -> None:
    page = written(RICH)
    assert '<html lang="en-GB">' in page
    assert f"<title>{RICH.title}</title>" in page


def test_the_subject_is_the_one_first_heading() -> None:
    assert len(_Elements(written(RICH)).named("h1")) == 1


def test_every_heading_cell_says_what_it_heads() -> None:
    scopes = [each.get("scope") for each in _Elements(written(RICH)).named("th")]
    assert set(scopes) == {"col", "row"}


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = _Elements(written(RICH))
    assert page.named("script", "link", "iframe", "object", "embed") == []
    assert all((each["src"] or "").startswith("data:") for each in page.named("img"))
    assert not re.search(r"@import|url\(", written(RICH))


def test_a_list_entry_holds_words_and_lists_alone() -> None:
    inside = {
        tag
        for tag, _, around in _Elements(written(RICH)).found
        if "li" in around and around[-1] == "li"
    }
    assert inside <= {"ul", "ol", "strong", "em", "a", "br"}


def test_a_picture_is_told_in_words() -> None:
    picture = Picture(LOGO.data, "image/png", 'The "Town" & Country Council')
    assert elements(picture).named("img")[0]["alt"] == 'The "Town" & Country Council'


def test_a_draft_says_so_at_the_head_of_the_page() -> None:
    page = written(RICH_DRAFT)
    assert page.index(f'<p class="draft-mark">{RICH_DRAFT.draft_mark}</p>') < page.index("<h1")
    assert 'class="draft-mark"' not in written(RICH)


def test_a_list_is_counted_from_its_start() -> None:
    assert elements(NumberedList((Entry((Text("x"),)),), 4)).named("ol") == [{"start": "4"}]


def test_lists_stand_within_entries() -> None:
    inner = BulletList((Entry((Text("inner"),)),))
    page = elements(BulletList((Entry((Text("outer"),), (inner,)),)))
    assert ("ul", {}, ("html", "body", "main", "ul", "li")) in page.found


def test_what_follows_a_page_break_begins_a_page() -> None:
    assert elements(says("a"), PageBreak(), heads(2, "b")).named("h2") == [{"class": "new-page"}]


def test_numbers_stand_to_the_right() -> None:
    page = elements(Table((), cells("a", "b"), (cells("c", "1"),), (False, True)))
    assert page.named("td") == [{"class": "number"}]


def test_an_address_that_could_run_is_not_followed() -> None:
    page = elements(Paragraph((Link((Text("x"),), "javascript:alert(1)"),)))
    assert page.named("a") == []


def test_words_of_the_foot_cannot_leave_their_style_sheet() -> None:
    notice = Notice("t", "a", "r", (), running_foot='"; } </style><script>\n\\')
    page = _Elements(written(notice))
    assert page.named("script") == []
    assert "\\3c \\2f style\\3e" in written(notice)
