"""What a letter's own words tell that it must say, without its case."""

import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

import pytest

from cases import GIVEN, case_of, changed, law, text_of, told_of_letter
from chains import chained
from every_letter import SHAPES, Shape, composed, letter
from noticegen.checks import run_letter_checks
from noticegen.checks.by_itself import lacks_by_itself
from noticegen.checks.letters_of import Finished, letters_of
from noticegen.model.read_again import KnownLetter, Obligatory
from noticegen.write.text import write_text
from other_letters import ANSWERED, CORRECTED
from owed_letters import LETTERS, letter_case

REGIME = law(SHAPES[0].day).regime
SECTIONS = "|".join(s.casefold() for s in REGIME.versions[-1].provisions)
ANY = {"{provision}": f"section({SECTIONS})[1-9]", "{date}": r"\d+[a-z]+\d{4}", "{sum}": r"\d+"}


def pattern_of(phrase: str) -> str:
    pieces = re.split(r"(\{\w+\})", phrase)
    return "".join(ANY[piece] if piece in ANY else letters_of(piece) for piece in pieces)


def stands(phrases: tuple[str, ...], text: str) -> bool:
    return any(re.search(pattern_of(phrase), text) for phrase in phrases)


def lost(text: str) -> list[str]:
    """Give the names of what a text lacks by itself."""
    owed = ("must_say", "must_give")
    return [each.name for a in owed for each in lacks_by_itself(REGIME, text, attrgetter(a))]


def letters(name: str) -> str:
    return letters_of(text_of(letter_case(name)))


def owed() -> Iterator[tuple[str, KnownLetter, str, Obligatory]]:
    """Give every letter with each statement that its own words tell it must say."""
    for name in LETTERS:
        text = letters(name)
        for known in REGIME.read_again:
            if stands(known.known_by, text):
                for key, each in (*known.must_say.items(), *known.must_give.items()):
                    yield name, known, key, each


OWED = list(owed())
"""Some statements are owed twice, as a notice that refuses and as a correction."""


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_without_fault_lacks_nothing_by_itself(name: str) -> None:
    assert lost(letters(name)) == []


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_letter_under_any_limb_lacks_nothing(shape: Shape) -> None:
    words = write_text(letter(shape)).decode()
    assert lost(letters_of(words)) == []
    case = composed(shape).case
    assert run_letter_checks(case, Finished("letter.txt", words)) == ()


@pytest.mark.parametrize(
    ("name", "known", "key", "each"), OWED, ids=[f"{n}: {each.what}" for n, _, _, each in OWED]
)
def test_a_statement_that_is_taken_out_is_missed(
    name: str, known: KnownLetter, key: str, each: Obligatory
) -> None:
    text = letters(name)
    assert stands(each.one_of, text)
    for phrase in each.one_of:
        text = re.sub(pattern_of(phrase), "", text)
    if stands(known.known_by, text):
        assert key in lost(text)
    stopping = run_letter_checks(letter_case(name), Finished("letter.txt", text))
    assert any(finding.stops for finding in stopping)


def test_every_statement_is_owed_by_a_letter_here() -> None:
    there = {key for _, _, key, _ in OWED}
    all_ = {key for known in REGIME.read_again for key in (*known.must_say, *known.must_give)}
    assert there == all_


def test_words_that_are_looked_for_are_words_of_ours(pytestconfig: pytest.Config) -> None:
    root = pytestconfig.rootpath
    files = (*(root / "exemptions").rglob("*.yaml"), *(root / "templates").rglob("*.j2"))
    texts = [file.read_text("utf-8").partition("read_again:")[0] for file in files]
    ours = " ".join(texts).replace("{{ commissioner }}", "Information Commissioner")
    ours = re.sub(r"\{%.*?%\}", "", ours.replace("{{ numbers | items }}", "item"))
    ours = letters_of(ours)
    for known in REGIME.read_again:
        owed = (*known.must_say.values(), *known.must_give.values())
        for phrase in (*known.known_by, *(words for each in owed for words in each.one_of)):
            pieces = re.split(r"\{\w+\}", phrase)
            assert [p for p in pieces if letters_of(p) not in ours] == []


def test_what_is_printed_by_a_template_is_there(pytestconfig: pytest.Config) -> None:
    for known in REGIME.read_again:
        for each in (*known.must_say.values(), *known.must_give.values()):
            assert (pytestconfig.rootpath / "templates" / each.printed_by).is_file()


def test_what_the_case_tells_is_not_told_again() -> None:
    case, text = letter_case("refused"), text_of(letter_case("refused"))
    for words in ("section 43(2)", "Section 43(2)"):
        text = text.replace(words, "that")
    assert len(told_of_letter(case, text)) == 1


def test_a_letter_whose_case_is_stopped_is_not_judged_by_itself() -> None:
    case, words = letter_case("neither"), text_of(letter_case("neither"))
    words = " ".join(words.split()).replace("it does not mean that we hold none", "")
    assert len(run_letter_checks(case, Finished("letter.txt", words))) == 1
    assert run_letter_checks(case, Finished("letter.txt", words, is_sound=False)) == ()


@pytest.mark.parametrize("old", ["What did the work cost?", "It cost £41,000."])
@pytest.mark.parametrize("sign", REGIME.read_again[0].known_by)
def test_our_words_in_somebody_s_mouth_do_not_tell_what_a_letter_is(sign: str, old: str) -> None:
    said = sign.replace("{provision}", "section 43(2)").replace("(section", "section")
    case = case_of(changed(GIVEN, old, f"{old} You wrote “{said}”."))
    assert lost(letters_of(text_of(case)))
    assert told_of_letter(case, text_of(case)) == []


def test_a_correction_may_say_what_the_earlier_letter_was(tmp_path: Path) -> None:
    said = "This letter is our refusal notice under section 17 of the Act."
    wrong = changed(CORRECTED, "We said that we had no record of who laid the surface.", said)
    case = chained(tmp_path, ANSWERED, wrong)
    assert said in " ".join(text_of(case).split())
    assert told_of_letter(case, text_of(case)) == []
