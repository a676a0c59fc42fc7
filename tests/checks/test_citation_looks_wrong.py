"""`citation-looks-wrong`."""

import dataclasses
import datetime as dt

import pytest

from cases import AUTHORITY, REFUSED, case_of, changed, law, told
from noticegen.checks.citation_looks_wrong import check_citation_looks_wrong

ANSWER = "A rival who knew these prices could undercut the next bid by pence."
FIRST_CONDITION = "write `section 40(2), by virtue of section 40(3A)(a)`"


def said_of(words: str, day: dt.date | None = None) -> list[tuple[str, str]]:
    """Say what the check finds in an answer."""
    given = dataclasses.replace(law(dt.date(2026, 9, 24)), day=day) if day else None
    case = case_of(changed(REFUSED, ANSWER, f"|\n        {words}"), given_law=given)
    found = list(check_citation_looks_wrong(case))
    assert all(str(f.where) == "request.yaml:13" and not f.stops for f in found)
    return [(f.message, f.fix) for f in found]


@pytest.mark.parametrize(
    ("words", "message", "fix"),
    [
        (
            "It is exempt under section 43(4).",
            "looks wrong: `section 43(4)`: section 43 has three subsections",
            "write `section 43(2)`",
        ),
        (
            "It is exempt under Section 40(2)(a)(b) of the Act.",
            "looks wrong: `Section 40(2)(a)(b)`: (a) and (b) are two halves of one test",
            FIRST_CONDITION,
        ),
        (
            "We rely on the section 25 exemption.",
            "looks wrong: `section 25`: section 25 is about certificates, and exempts nothing",
            "write `section 23(1)` or `section 24(1)`",
        ),
        (
            "It is withheld under section 25.",
            "looks wrong: `section 25`: section 25 is about certificates, and exempts nothing",
            "write `section 23(1)` or `section 24(1)`",
        ),
        (
            "Exclusion 31 applies.",
            "looks wrong: `Exclusion 31`: what the Act numbers are its sections",
            "write `section 31`",
        ),
        (
            "It falls under exemption 12.",
            "looks wrong: `exemption 12`: what the Act numbers are its sections",
            "write `section 12`",
        ),
        (
            "It falls under s.40(5)(b)(i).",
            "looks wrong: `s.40(5)(b)(i)`: it ended on 25 May 2018",
            "write `section 40(5B)(a)(i)`",
        ),
        (
            "As section 40(3)(a)(i) of the Freedom of Information Act 2000 says.",
            "looks wrong: `section 40(3)(a)(i)`: it ended on 25 May 2018",
            FIRST_CONDITION,
        ),
        (
            "As section 40(2), by virtue of section 40(3)(a)(i) FOIA, says.",
            (
                "looks wrong: `section 40(2), by virtue of section 40(3)(a)(i)`: the condition"
                " ended on 25 May 2018"
            ),
            FIRST_CONDITION,
        ),
        (
            "Regulation 12(5)(e) applies.",
            (
                "looks wrong: `Regulation 12(5)(e)`: what the Act numbers are its sections;"
                " regulations are of other law"
            ),
            "name the limb that is relied on, or the regulations by their full title",
        ),
        (
            "Under section 44(1)(d) nothing is given.",
            "looks wrong: `section 44(1)(d)`: there is no section 44(1)(d)",
            (
                "write the one that is meant (section 44(1) has (a) to (c)), or name the Act that"
                " it is of"
            ),
        ),
        (
            "Under section 43(2)(a) nothing is given.",
            "looks wrong: `section 43(2)(a)`: there is no section 43(2)(a)",
            (
                "write the one that is meant (section 43(2) has no parts), or name the Act that"
                " it is of"
            ),
        ),
    ],
)
def test_what_there_is_not_is_advice_with_what_was_meant(
    words: str, message: str, fix: str
) -> None:
    assert said_of(words) == [(message, fix)]


def test_each_of_a_list_is_judged() -> None:
    found = [message for message, _ in said_of("Sections 30(1)(d), 31(1)(a) and 31(1)(k) apply.")]
    assert [message.split("`")[1] for message in found] == ["Sections 30(1)(d)", "31(1)(k)"]
    found = [message for message, _ in said_of("Section 40(5)(b)(i) or (ii) applies.")]
    assert [message.split("`")[1] for message in found] == ["Section 40(5)(b)(i)", "(ii)"]


@pytest.mark.parametrize(
    "words",
    [
        "Under section 45(9) of the Data Protection Act 2018 it is barred.",
        "Under section 45(9) (right of access) of the Data Protection Act 2018 it is barred.",
        "Under sections 10(9) and 45(9) of the Data Protection Act 2018 it is barred.",
        "As section 21(7) of the 1998 Act said.",
        "Under the Data Protection Act 2018, section 45(9), it is barred.",
        "The DPA 2018 (s.45(9)) bars it.",
        "Under s.45(9) DPA 2018 it is barred.",
        "Section 43(4) Companies Act 2006 is about something else.",
        "Section 43(4) of the Freedom of Information (Scotland) Act 2002 is about something else.",
        "The Statistics and Registration Service Act 2007 forbids it; section 39(12) as well.",
        "Section 43(4) of the contract, and section 12.3 of the tender.",
        "Section 999(1) is of some other law.",
        "A section 25 certificate was signed.",
        "Section 40(2), by virtue of section 40(3A)(a), and sections 36(2)(b)(i) and 31(1)(a).",
        "Section 31(1)(g), for the purpose in section 31(2)(b), and section 30(2)(a)(i) and (b).",
        "Section 10(1) gives 20 working days, section 16(1) help and s17(7)(b) rights; s.50 too.",
        "In 43 sections, 12 exemptions and 3 rules it's 40 (b) that counts, at 4s 6d.",
        "It was an exemption 12 months ago.",
        "Regulation 12(5)(e) of the Environmental Information Regulations 2004 is not in point.",
        "The EIR do not apply, and so regulation 12(5)(e) is not in point.",
    ],
)
def test_what_there_is_and_what_may_be_of_another_act_passes(words: str) -> None:
    assert said_of(words) == []


def test_a_provision_that_had_not_ended_is_not_said_to_have() -> None:
    ((message, _),) = said_of("Section 40(3)(a)(i) applies.", day=dt.date(2018, 5, 24))
    assert message == "looks wrong: `Section 40(3)(a)(i)`: there is no section 40(3)(a)(i)"


def test_an_argument_that_leans_on_an_enactment_may_cite_it_alone() -> None:
    text = changed(REFUSED, ANSWER, "Section 39(12) makes it an offence.")
    assert told(case_of(text)) != []
    leaning = "    enactment: {act: Statistics Act 2007, provision: section 39}\n    answers:\n"
    assert told(case_of(changed(text, "    answers:\n", leaning))) == []


def test_an_argument_whose_law_is_about_regulations_may_cite_them_alone() -> None:
    text = """
items:
  - {number: 1, asks: The model., outcome: withheld, under: environment}
relied_on:
  environment:
    limb: s39(1)(a)
    answers:
      environmental: Yes. Regulation 12(4)(d) may cover it; section 39(7) does not.
"""
    found = list(check_citation_looks_wrong(case_of(text)))
    assert [f.message.split("`")[1] for f in found] == ["section 39(7)"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("asks: The price in each bid.", "asks: The price, which section 43(4) cannot hide."),
        ("    asks:", "    preamble: As section 43(4) says\n    asks:"),
        ("    limb:", "    private: Section 43(4) does not fit.\n    limb:"),
    ],
)
def test_what_the_applicant_wrote_and_what_is_private_is_not_read(old: str, new: str) -> None:
    assert told(case_of(changed(REFUSED, old, new))) == []


def test_what_stands_in_every_letter_is_read_too() -> None:
    background = "    background: [{heading: Note, text: Section 43(4) protects us.}]\n"
    (said,) = told(case_of(REFUSED, authority=AUTHORITY + background))
    assert said.startswith("authority.yaml:13: advice: looks wrong: `Section 43(4)`")


def test_the_place_is_the_key_that_the_words_stand_under() -> None:
    text = changed(REFUSED, "The total price is already published", "Section 43(4) says")
    (said,) = told(case_of(text))
    assert said.startswith("request.yaml:21: advice: looks wrong: `Section 43(4)`")
