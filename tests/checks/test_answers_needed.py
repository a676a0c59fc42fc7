"""What a finished letter must hold of its answers and its reasons."""

import pytest

from cases import GIVEN, case_of, changed, told_of_letter
from cases import text_of as words_of
from noticegen.checks.letters_of import letters_of
from noticegen.checks.needed import Needed, always_printed
from owed_letters import letter_case


@pytest.mark.parametrize(
    ("name", "lost", "what"),
    [
        ("partly given", "Saltmere Surfaces bid second.", "the answer to item `1`"),
        ("partly given", "2,044", "the answer to item `1`"),
        ("partly given", "wexmoor.example/rules-for-bids", "the answer to item `2`"),
        ("partly given", "Nothing with a slide was ever", "the answer to item `3`"),
        ("partly given", "There were five.", "the answer to item `4`"),
        ("partly given", "Item 4.", "the number of item `4` beside its answer"),
        ("partly given", "who checked them", "what is withheld as `names`"),
        ("partly given", "The tender papers are scans", "why another form is given"),
        ("partly given", "The auditor's report", "advice that the case has"),
        ("cost", "£3,729.16", "what the work for `notes` would cost"),
        ("forbidden", "Statistics of Trade Act", "the enactment of `returns`"),
        ("review", "The day book is now kept", "what we say to point 1"),
        ("given", "It cost £41,000.", "the answer to item `1`"),
        ("given", "24 September 2026", "its date"),
        ("fees notice", "By card on", "how to pay"),
        ("transfer", "It is the highway authority.", "which other authority may hold it"),
        ("transfer", "29 September 2026", "the last day for answering"),
    ],
)
def test_what_a_case_has_to_say_is_missed(name: str, lost: str, what: str) -> None:
    case = letter_case(name)
    words = " ".join(words_of(case).split())
    assert lost in words
    (told,) = told_of_letter(case, words.replace(lost, ""))
    assert told.startswith(f"letter.txt: blocking: `letter.txt` does not say {what} ·")


def test_an_answer_that_is_lost_is_not_missed_by_its_number_too() -> None:
    case = letter_case("partly given")
    words = " ".join(words_of(case).split()).replace("Item 4. There were five.", "")
    assert len(told_of_letter(case, words.replace("There were five.", ""))) == 1


def test_scripts_that_a_format_may_set_in_another_order_are_not_looked_for() -> None:
    case = case_of(changed(GIVEN, "It cost £41,000.", "كلف العمل كثيرا"))
    words = words_of(case)
    assert told_of_letter(case, words.replace("كلف العمل كثيرا", "اريثك لمعلا فلك")) == []


@pytest.mark.parametrize(
    ("wording", "printed"),
    [
        (
            "The exemption in {{ citation }} therefore applies.",
            ["The exemption in ", " therefore applies."],
        ),
        ("It is {{ a }} so.", []),
        ("Always this.{% if some %} And sometimes that.{% endif %}", ["Always this."]),
        ("{% for x in y %}{% if x %}Deep inside of it{% endif %}{% endfor %}", []),
        ("{%- if a %}One of these{% else %}or the other{% endif %} and the end", [" and the end"]),
        ("See [the page of the form]({{ address }}) for more", []),
    ],
)
def test_of_a_wording_that_is_looked_for_which_is_always_printed(
    wording: str, printed: list[str]
) -> None:
    assert list(always_printed(wording)) == printed


def test_a_statement_stands_in_a_letter_by_any_of_its_words() -> None:
    needed = Needed("held", "it", ("We hold", "We do not hold"), "part")
    assert needed.stands_in(letters_of("We do\nnot hold it"))
    assert not needed.stands_in(letters_of("We had it"))
