import jinja2
import pytest

from noticegen.plain.readings import NAME, SENTENCES, readings


def said(text: str) -> list[str]:
    return [each.replace(NAME, "N").replace(SENTENCES, "S") for each in readings(text)]


def test_plain_words_have_one_reading() -> None:
    assert said("We hold it.") == ["We hold it."]


def test_a_name_is_one_word_whatever_is_done_with_it() -> None:
    assert said("{{ numbers | items }} and {{ a.b }}") == ["N and N"]


def test_each_branch_is_a_reading() -> None:
    text = "We {% if all %}hold{% elif some %}hold some of{% else %}do not hold{% endif %} it."

    assert said(text) == ["We hold it.", "We hold some of it.", "We do not hold it."]


def test_what_is_left_out_is_a_reading_too() -> None:
    assert said("Write{% if by %} by {{ by }}{% endif %}.") == ["Write by N.", "Write."]


def test_a_condition_that_stands_twice_goes_one_way() -> None:
    text = "{% if a %}one{% else %}two{% endif %} {% if not a %}two{% else %}one{% endif %}"

    assert said(text) == ["one one", "two two"]


def test_two_conditions_make_every_reading() -> None:
    text = "{% if a %}1{% else %}2{% endif %}{% if b == 'x' %}3{% else %}4{% endif %}"

    assert said(text) == ["13", "14", "23", "24"]


def test_a_name_for_whole_sentences_is_told_from_a_word() -> None:
    assert readings("{{ answer }} It is so.", frozenset({"answer"})) == (f"{SENTENCES} It is so.",)


def test_a_wording_with_many_conditions_ends() -> None:
    text = "".join(f"{{% if a{n} %}}x{n}{{% endif %}}" for n in range(40))

    assert len(readings(text)) == 400


def test_a_wording_that_cannot_be_read_is_told() -> None:
    with pytest.raises(jinja2.TemplateSyntaxError):
        readings("{% if a %}b")
