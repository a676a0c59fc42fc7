"""`law-looks-wrong`."""

import dataclasses
import datetime as dt

import pytest

from cases import AUTHORITY, REFUSED, STAFF, case_of, changed, law, told
from noticegen.checks.law_looks_wrong import check_law_looks_wrong
from noticegen.model.law_in_force import LawInForce
from noticegen.model.wrong_words import NeverSay

DAY = dt.date(2026, 9, 24)
ANSWER = "A rival who knew these prices could undercut the next bid by pence."
STAFF_ONLY = f"""
items:
  - number: 1
    asks: Who checked it?
    outcome: withheld
    under: staff
relied_on:{STAFF}"""
STAFF_ANSWER = "They are junior, and were told that their names stay here."


def messages(words: str, *, given_law: LawInForce | None = None, day: dt.date = DAY) -> list[str]:
    """Say what the check finds in an answer about section 43."""
    given = dataclasses.replace(given_law or law(DAY), day=day)
    case = case_of(changed(REFUSED, ANSWER, f"|\n        {words}"), given_law=given)
    found = list(check_law_looks_wrong(case))
    assert all(str(f.where) == "request.yaml:13" and not f.stops for f in found)
    return [f.message.removeprefix("looks wrong: ") for f in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The GDPR (EU) 2016/679 forbids it.", "GDPR (EU) 2016/679"),
        ("The  EU\n        gdpr forbids it.", "EU gdpr"),
        ("The six principles set out in Article 5(1)(a) forbid it.", "principles set out in"),
        ("The Data Protection Act 1998 forbids it.", "Data Protection Act 1998"),
        ("A section 10 notice was served.", "section 10 notice"),
        ("Schedule 2, condition 6 is not met.", "Schedule 2, condition 6"),
        ("Special category data cannot be released without consent.", "Special category data"),
        ("It is a recognised legitimate interest.", "recognised legitimate interest"),
        ("It’s accepted that harm would result.", "accepted that harm"),
        ("You are a vexatious applicant.", "vexatious applicant"),
        ("It would break a retained EU obligation.", "retained EU obligation"),
    ],
)
def test_words_that_show_old_or_wrong_law_are_advice(words: str, found: str) -> None:
    (message,) = messages(words)
    assert message.startswith(f"`{found}")


@pytest.mark.parametrize(
    "words",
    [
        "Regulation (EU) 2016/679 as it forms part of the law of England and Wales forbids it.",
        "The UK GDPR forbids it; Article 5(1) has six principles.",
        "The Data Protection Act 2018 forbids it.",
        "Your request is vexatious.",
        "An assimilated obligation forbids it.",
        "We have weighed legitimate interests; consent was not given.",
    ],
)
def test_words_that_are_right_pass(words: str) -> None:
    assert messages(words) == []


def test_words_are_wrong_on_their_days_only() -> None:
    assert messages("The EU GDPR forbids it.", day=dt.date(2020, 12, 31)) == []
    assert messages("The EU GDPR forbids it.", day=dt.date(2021, 1, 1)) != []


def test_a_section_s_own_words_are_looked_for_where_it_is_relied_on() -> None:
    words = "It is class-based and absolute, and harm need not be shown."
    case = case_of(changed(STAFF_ONLY, STAFF_ANSWER, words))
    (finding,) = check_law_looks_wrong(case)
    assert finding.message.startswith("looks wrong: `class-based and absolute`: section 40(2) has")
    assert finding.fix.startswith("take it out; ")
    assert messages(words) == []


def test_that_authorities_have_no_legitimate_interests_is_told() -> None:
    words = "Public authorities cannot rely on legitimate interests."
    (finding,) = check_law_looks_wrong(case_of(changed(STAFF_ONLY, STAFF_ANSWER, words)))
    assert "section 40(8) lets public authorities rely on" in finding.message


def test_a_section_s_own_words_are_looked_for_outside_the_arguments_of_its_case() -> None:
    note = "    caveat: It is class-based and absolute.\nrelied_on:"
    assert told(case_of(changed(STAFF_ONLY, "relied_on:", note))) != []
    assert told(case_of(changed(REFUSED, "relied_on:", note))) == []


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Section 43 is an absolute exemption.", "section 43 is qualified"),
        ("Section 43(2) of the Act, which is absolute, applies.", "section 43(2) is qualified"),
        ("It is the absolute exemption in section 43(2).", "section 43(2) is qualified"),
        ("We apply s.43(2) (absolute).", "section 43(2) is qualified"),
        ("Section 23 is a qualified exemption.", "section 23 is absolute"),
        (
            "Section 40(2), by virtue of section 40(3A)(a), is a qualified exemption.",
            "section 40(2), by virtue of section 40(3A)(a) is absolute",
        ),
        (
            "Section 12 is an absolute exemption.",
            "section 12 is no exemption, and nothing is weighed under it",
        ),
    ],
)
def test_a_section_that_is_called_what_it_is_not_is_told(words: str, what: str) -> None:
    (message,) = messages(words)
    assert message.endswith(f": {what}")


def test_a_section_is_absolute_only_if_all_its_limbs_are() -> None:
    (message,) = messages("Section 40 is an absolute exemption.")
    assert message.endswith("section 40 is absolute in some limbs only")
    given = law(DAY)
    only = ("s43(2)", "s40(2) by virtue of s40(3A)(a)")
    alone = {key: given.limbs[key] for key in only}
    given = dataclasses.replace(given, limbs=alone)
    assert messages("Section 40 is an absolute exemption.", given_law=given) == []


def test_of_a_section_that_is_not_defined_nothing_is_said() -> None:
    given = dataclasses.replace(law(DAY), limbs={"s43(2)": law(DAY).limbs["s43(2)"]})
    assert messages("Section 36 is an absolute exemption.", given_law=given) == []


@pytest.mark.parametrize(
    "words",
    [
        "Section 43 is a qualified exemption.",
        "Section 43(2) is not an absolute exemption.",
        "Section 40(2) is absolute where the first condition is met.",
        "Section 43(2), and qualified staff were asked.",
        "Section 42 is about legal professional privilege.",
        "Section 45(1) of the Data Protection Act 2018 is absolute.",
    ],
)
def test_a_section_that_is_called_what_it_is_passes(words: str) -> None:
    assert messages(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "We rely on section 41 legal professional privilege.",
        "We rely on section 44 (legal professional privilege).",
        "We rely on section 41: legal professional privilege.",
        "We rely on legal professional privilege (section 44).",
        "We rely on the legal professional privilege exemption in section 44.",
        "We rely on section 41, which covers legal professional privilege.",
        "Section 41, legal professional privilege, applies.",
    ],
)
def test_a_section_that_is_called_by_another_s_title_is_told(words: str) -> None:
    (message,) = messages(words)
    assert "“Legal professional privilege” is section 42, and not section 4" in message


@pytest.mark.parametrize(
    "words",
    [
        "We rely on section 42 legal professional privilege.",
        "We rely on section 41 and legal professional privilege.",
        "We rely on section 41, legal professional privilege (section 42) and section 43.",
        "We rely on section 42 (legal professional privilege) (section 41 was considered).",
        "We rely on legal professional privilege under section 42.",
        "Under section 38, defence staff could be harmed.",
        "Under section 40(2), health and safety inspectors are named.",
    ],
)
def test_a_section_that_is_called_by_its_own_title_passes(words: str) -> None:
    assert messages(words) == []


def test_wrong_law_in_every_letter_s_words_stops() -> None:
    background = "    background: [{heading: Note, text: The DPA 1998 protects you.}]\n"
    (said,) = told(case_of(REFUSED, authority=AUTHORITY + background))
    assert said == (
        "authority.yaml:13: blocking: looks wrong: `DPA 1998`: the Data Protection Act 1998 was"
        " replaced on 25 May 2018 · write `the Data Protection Act 2018 or the UK GDPR`"
        " [law-looks-wrong]"
    )


def test_one_stretch_of_words_is_told_once() -> None:
    twice = NeverSay(words=("harm is assumed here",), what="a", write="b")
    given = law(DAY)
    never = (*given.version.never_say, twice)
    given = dataclasses.replace(given, version=dataclasses.replace(given.version, never_say=never))
    assert len(messages("Harm is assumed here.", given_law=given)) == 1


@pytest.mark.parametrize("key", ["asks", "preamble"])
def test_what_the_applicant_wrote_is_not_read(key: str) -> None:
    text = changed(REFUSED, "    asks: The price in each bid.\n", "")
    text = changed(text, "  - number: 1\n", f"  - number: 1\n    {key}: The EU GDPR.\n")
    assert told(case_of(text)) == []
