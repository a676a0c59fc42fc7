"""The finished letters, read again: one mistake in several formats is one finding."""

import pytest

from cases import REFUSED, case_of, wording
from noticegen.compose.letter import compose_notice
from noticegen.model.release import Output
from noticegen.read_again import check_letters
from noticegen.write.text import write_text

CASE = case_of(REFUSED)
LOST = "Residents could judge whether the work was good value."


def said_of(*letters: tuple[str, bytes], draft: bool = False) -> list[str]:
    notice = compose_notice(CASE, wording(), draft=draft)
    outputs = [Output(name, content) for name, content in letters]
    return [finding.message for finding in check_letters(CASE, notice, outputs)]


def words(*, draft: bool = False) -> str:
    return write_text(compose_notice(CASE, wording(), draft=draft)).decode()


def test_what_several_formats_lack_is_one_finding() -> None:
    less = words().replace(LOST, "").encode()
    whole = words().encode()
    one = "`letter.txt` does not say a factor of `bidders`"
    assert said_of(("letter.txt", less), ("a.txt", whole)) == [one]
    assert said_of(("letter.txt", less), ("a.txt", less), ("b.txt", less)) == [
        f"{one}; the same is so of `a.txt` and `b.txt`"
    ]


@pytest.mark.parametrize("draft", [False, True])
def test_what_stands_on_every_page_parts_no_sentence(draft: bool) -> None:
    notice = compose_notice(CASE, wording(), draft=draft)
    assert bool(notice.draft_mark) is draft
    foot = f"\r\n{notice.draft_mark}\r\n{notice.running_foot} Page 3 of 11\n"
    parted = words(draft=draft)
    assert parted.count("Residents ") == 1
    parted = parted.replace("Residents ", f"Residents{foot}")
    assert said_of(("letter.txt", parted.encode()), draft=draft) == []
