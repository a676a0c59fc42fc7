"""The page that lists every key is current, and lists every key."""

from pathlib import Path

from noticegen.model.form import key_name, keys_of
from noticegen.model.item import Item
from noticegen.read.reference import case_file_page

PAGE = Path(__file__).resolve().parents[2] / "CASE-FILE.md"


def test_the_page_is_current(accept: bool) -> None:
    if accept:
        PAGE.write_text(case_file_page(), "utf-8")
    assert case_file_page() == PAGE.read_text("utf-8"), "run the tests with --accept"


def test_the_page_lists_the_keys_of_an_item() -> None:
    page = case_file_page()
    assert all(f"`{key_name(key.name)}`" in page for key in keys_of(Item))


def test_every_link_of_the_page_leads_to_a_heading() -> None:
    page = case_file_page()
    anchors = {
        "".join(c for c in line[3:].lower().replace(" ", "-") if c.isalnum() or c in "-_")
        for line in page.splitlines()
        if line.startswith("## ")
    }
    links = {part.split(")")[0] for part in page.split("](#")[1:]}
    assert links <= anchors
