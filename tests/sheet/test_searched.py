"""What a source may be found to hold is on the sheet, under a topic of its own."""

import pytest

from noticegen.read import source_inventory, source_sheet
from noticegen.sheet.searched import TOPICS, topic_of

WORDS = {
    *source_inventory._PARTS.values(),  # noqa: SLF001 - all that there are
    *source_sheet._EXTRAS.values(),  # noqa: SLF001
    "other sheets: 3, of which hidden: 1",
    "formulas, of which the last value was read: 12",
    "defined names: 2",
    "rows above the headings: 2",
    "rows below the data: 1",
    "2 hidden rows, left out",
    "1 hidden column, read like the others",
}


@pytest.mark.parametrize("said", sorted(WORDS))
def test_what_is_found_has_a_topic(said: str) -> None:
    assert said.lstrip("0123456789 ").startswith(TOPICS[topic_of(said)])


def test_topics_are_told_in_words_of_the_template() -> None:
    from noticegen.paths import data_folder  # noqa: PLC0415

    template = (data_folder("templates") / "checker.md.j2").read_text("utf-8")
    assert all(f'"{topic}": "' in template for topic in TOPICS)
