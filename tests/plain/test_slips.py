import pytest
from measured import plain_words, rules, slips

from noticegen.model.choices import Outcome
from noticegen.model.finding import Severity
from noticegen.plain.slips import slips_in

WORD = "cat "


def sentence(words: int) -> str:
    return f"A {WORD * (words - 2)}sat."


@pytest.mark.parametrize(
    ("words", "severities"),
    [
        (25, []),
        (26, [Severity.ADVICE]),
        (35, [Severity.ADVICE]),
        (36, [Severity.BLOCKING]),
    ],
)
def test_a_long_sentence_is_advice_and_a_longer_one_wrong(
    words: int, severities: list[Severity]
) -> None:
    text = " ".join(f"w{n}" for n in range(words - 1)) + " end."

    assert [slip.severity for slip in slips(text)] == severities


def test_the_longest_way_through_a_wording_is_measured() -> None:
    text = f"One {{% if a %}}{' '.join(f'w{n}' for n in range(40))}{{% else %}}two{{% endif %}}."

    assert [slip.what for slip in slips(text)] == [
        "a sentence has 41 words, over 35: “One w0 w1 w2 w3 w4 w5 w6 …”"
    ]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("It was seen.", None),
        ("It was seen and was sent.", Severity.ADVICE),
        ("It was seen, was sent and was lost.", Severity.BLOCKING),
    ],
)
def test_a_pile_of_passives_is_found(text: str, severity: Severity | None) -> None:
    assert [slip.severity for slip in slips(text)] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("We act Pursuant\nto the Act.", "write under, or because"),
        ("It is accepted that harm follows.", "write we, and the verb; or the fact itself"),
        ("It is prima facie so.", "write at first sight, or leave it out"),
        ("We utilise it.", "write use"),
        ("Please be advised of it.", "write the thing itself, without leading up to it"),
        ("Prior to that, we met.", "write before"),
    ],
)
def test_words_to_avoid_are_found_with_what_to_write(text: str, fix: str) -> None:
    assert [slip.fix for slip in slips(text)] == [fix]


@pytest.mark.parametrize("text", ["We have prior toys.", "Etcetera.", "A prioress wrote."])
def test_parts_of_other_words_are_not_found(text: str) -> None:
    assert slips(text) == []


def test_a_name_is_not_read_as_words_to_avoid() -> None:
    assert slips("We act under {{ hereby }}.") == []


def test_some_words_are_avoided_only_where_nothing_may_tell_what_is_held() -> None:
    text = "We need not say whether the information exists."
    neither = slips_in(text, plain_words(), refuses_as=Outcome.NEITHER)

    assert [slip.what for slip in neither] == ["`the information` stands here"]
    assert slips(text) == []


ABSOLUTE = "This exemption is absolute: the Act does not ask us to weigh the public interest."


def test_a_term_that_is_explained_in_its_own_text_may_stand() -> None:
    assert slips(ABSOLUTE) == []


def test_a_term_that_is_explained_before_may_stand() -> None:
    assert rules("It is absolute.") == ["term-not-explained"]
    assert rules("It is absolute.", ABSOLUTE) == []


def test_a_term_must_be_explained_on_every_way_to_it() -> None:
    text = "It is absolute{% if a %}: the Act does not ask us to weigh anything{% endif %}."

    assert rules(text) == ["term-not-explained"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Two  spaces.", "double-space"),
        ("One at the end. \nOf a line.", "double-space"),
        ("We we decided.", "doubled-word"),
        ("In the\nthe file.", "doubled-word"),
        ('“One” and "two".', "quotation-marks"),
        ("“One.", "quotation-marks"),
    ],
)
def test_slips_of_typing_are_found(text: str, rule: str) -> None:
    assert rules(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "We know that that is so.",
        "{{ low }} {{ high }} of it.",
        '{% if a == "x" %}“One”{% endif %} is here.',
        "{% if a %}The{% else %}All the{% endif %} prices.",
    ],
)
def test_what_only_looks_like_a_slip_is_not_found(text: str) -> None:
    assert slips(text) == []
