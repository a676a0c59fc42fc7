import pytest

from noticegen.model.form import blocks_of
from noticegen.model.place import Place
from noticegen.model.request import Request
from noticegen.read.form import read_yaml

CASE = """\
reference: 🎈 WBC 7
applicant: Ms Vint
received: 2026-09-01
items:
  - number: 1
    asks: |
      What did it cost?
    outcome: disclosed
    answer: £5, and
      no more.
"""


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("f.yaml"), "f.yaml"),
        (Place("f.yaml", 3), "f.yaml:3"),
        (Place("f.yaml", 3, 5, 2), "f.yaml:3"),
        (Place("f.json", 3, 5, 2, "/items/0"), "f.json:/items/0"),
        (Place("f.json", 1, 1, None, ""), "f.json"),
    ],
)
def test_a_place_is_shown_as_file_and_line_or_pointer(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_places_are_compared_by_their_line() -> None:
    assert Place("f.yaml", 3, 5, 2) == Place("f.yaml", 3)
    assert Place("f.yaml", 3) != Place("f.yaml", 4)


def test_every_place_of_a_file_points_at_what_stands_there() -> None:
    request, problems = read_yaml(CASE, "f.yaml", Request)
    assert problems == []
    lines = CASE.split("\n")

    checked = 0
    for block in blocks_of(request):
        for key, place in block.places.items():
            assert place.line
            assert place.column
            words = lines[place.line - 1][place.column - 1 :]
            if key and "[" not in key:
                assert words.startswith(f"{key}:")
                assert place.width == len(key)
                checked += 1
    assert checked == 8


def test_a_problem_has_the_columns_of_the_value() -> None:
    _, problems = read_yaml(CASE.replace("2026-09-01", "1/9/26"), "f.yaml", Request)

    assert [(p.where.line, p.where.column, p.where.width) for p in problems] == [(3, 11, 6)]
