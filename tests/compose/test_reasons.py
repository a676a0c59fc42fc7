"""Why each exemption is relied on, and the schedule of what is withheld."""

import datetime as dt

import pytest

from cases import (
    BIDDERS,
    CONSIDERED,
    OFFENDERS,
    REFUSED,
    STAFF,
    case_of,
    changed,
    law,
    letter_of,
    part_of,
    parts_of,
    text_of,
    without,
)
from noticegen.model.choices import Likelihood
from noticegen.model.law import Limb
from noticegen.model.notice import Paragraph, Role, words_of
from noticegen.read.whole_limb import put_terms

ON = law(dt.date(2026, 9, 24))
FIRST = "s40(2) by virtue of s40(3A)(a)"


def limb(key: str) -> Limb:
    return ON.limbs[key].limb


def line(text: str | None) -> str:
    return " ".join((text or "").split())


def statement(name: str) -> str:
    return line(ON.version.statements[name])


def provides_of(key: str) -> str:
    """Give what a limb is said to provide, with its terms and its citation put in."""
    found = ON.limbs[key]
    cited = str(found.citation)
    text = line(put_terms(found.limb.wording.provides, found.limb.terms))
    text = text.replace("{{ citation | sentence_case }}", cited[0].upper() + cited[1:])
    return text.replace("{{ citation }}", cited)


def means_of(likelihood: str) -> str:
    return line(limb("s43(2)").likelihoods[Likelihood(likelihood)])


def headings(key: str, *names: str) -> list[str]:
    """Give the questions of a limb as they are printed."""
    questions = limb(key).questions
    return [q.heading or "" for q in questions if not names or q.key in names]


def refused(reliance: str, *more: str) -> str:
    """Refuse an item under each of the entries."""
    names = [text.split(":")[0].strip() for text in (reliance, *more)]
    items = "".join(
        f"  - number: {index}\n    outcome: withheld\n    under: {name}\n"
        for index, name in enumerate(names, start=1)
    )
    return f"items:\n{items}relied_on:{reliance}{''.join(more)}"


ALONE = "Why we are withholding the information you asked for"


def test_a_harm_test_is_argued_question_by_question_and_weighed() -> None:
    parts = parts_of(letter_of(case_of(refused(BIDDERS))))
    asked = [asks for asks in headings("s43(2)") if asks]
    cited, provides, whose, how, likely, conclusion = parts[ALONE]
    assert cited == "Section 43(2)"
    assert provides == provides_of("s43(2)")
    assert whose == f"{asked[0]} The five bidders'. Four of them objected in writing."
    assert how == (
        f"{asked[1]} A rival who knew these prices could undercut the next bid by pence."
    )
    assert likely.startswith(asked[2])
    assert f"“would be likely to”: {means_of('would be likely to')}. " in likely
    assert likely.endswith(". The next tender opens in January 2027.")
    assert conclusion == line(limb("s43(2)").otherwise.says).replace(
        "{{ citation }}", "section 43(2)"
    )
    assert parts["The public interest"] == [
        line(limb("s43(2)").wording.public_interest),
        "For making it public:",
        "Residents could judge whether the work was good value.",
        "For withholding it:",
        "Bids set by the last prices would leave the borough paying more.",
        (
            "Where the balance lies. The total price is already published, and answers most of the"
            " first point."
        ),
        line(limb("s43(2)").wording.maintained),
    ]


def test_an_absolute_limb_is_argued_and_not_weighed() -> None:
    parts = parts_of(letter_of(case_of(refused(STAFF))))
    asked = [said.split("?")[0] + "?" for said in parts[ALONE] if "?" in said]
    assert asked == headings(
        FIRST, "personal_data", "legitimate_interest", "necessary", "overridden"
    )
    assert "The public interest" not in parts


def test_what_is_asked_of_the_caseworker_alone_is_not_printed() -> None:
    said = " ".join(part_of(refused(STAFF), ALONE))
    assert "Ms Vint does not work here" not in said
    assert "goes without saying" not in said
    assert "tells nothing of that kind" not in said


def test_a_closed_gate_settles_the_matter() -> None:
    said = part_of(refused(OFFENDERS), ALONE)
    assert any(" Yes. Each row" in words for words in said)
    assert any(words.startswith("Have they agreed? No.") for words in said)
    assert said[-1].startswith("Neither is the case, and we know of nothing else")


def test_answers_after_a_closed_gate_stand_as_in_any_case() -> None:
    more = "      legitimate_interest: No. Nobody would learn anything from a name.\n"
    said = part_of(refused(OFFENDERS + more), ALONE)
    gate = next(i for i, words in enumerate(said) if words.startswith("Neither is the case"))
    assert said[gate + 1] == line(limb(FIRST).wording.in_any_case)
    (asked,) = headings(FIRST, "legitimate_interest")
    assert said[-1] == f"{asked} No. Nobody would learn anything from a name."


def test_answers_after_a_closed_gate_that_lead_elsewhere_are_not_printed() -> None:
    more = (
        "      legitimate_interest: Yes. People want to know.\n"
        "      necessary: Yes. Nothing else tells them.\n"
        "      overridden: No. They would not mind.\n"
    )
    said = part_of(refused(OFFENDERS + more), ALONE)
    assert said[-1].startswith("Neither is the case, and we know of nothing else")
    assert "People want to know" not in " ".join(said)


def test_a_second_reliance_on_a_limb_does_not_say_again_what_it_provides() -> None:
    second = BIDDERS.replace("  bidders:", "  ourselves:")
    parts = parts_of(letter_of(case_of(refused(BIDDERS, second))))
    assert parts["Why: item 1"][:2] == [
        "Section 43(2)",
        provides_of("s43(2)"),
    ]
    assert parts["Why: item 2"][:2] == ["Section 43(2)", statement("see_provision_above")]
    weighed = parts["The public interest"]
    assert weighed.count(line(limb("s43(2)").wording.public_interest)) == 1
    assert weighed.count(statement("weighed_again")) == 1


def test_reliances_on_two_limbs_say_what_each_provides() -> None:
    parts = parts_of(letter_of(case_of(refused(BIDDERS, STAFF))))
    assert provides_of("s43(2)") in parts["Why: item 1"]
    assert "UK GDPR" in provides_of(FIRST)
    assert provides_of(FIRST) in parts["Why: item 2"]


def test_reasons_stand_in_the_order_in_which_items_lead_to_them() -> None:
    text = refused(BIDDERS, STAFF)
    swapped = text.replace("under: bidders", "under: x").replace("under: staff", "under: bidders")
    headings = [
        heading
        for heading in parts_of(letter_of(case_of(swapped.replace("under: x", "under: staff"))))
        if heading.startswith("Why")
    ]
    assert headings == ["Why: item 1", "Why: item 2"]
    (first, *_) = part_of(swapped.replace("under: x", "under: staff"), "Why: item 1")
    assert first == "Section 40(2), by virtue of section 40(3A)(a)"


def test_reasons_are_headed_by_what_the_caseworker_calls_them() -> None:
    text = changed(REFUSED, "limb: s43(2)", "limb: s43(2)\n    about: the *five* bids")
    assert "Why: the *five* bids" in parts_of(letter_of(case_of(text)))


def test_reasons_for_one_class_are_headed_by_that_class() -> None:
    text = changed(REFUSED, "under: bidders", "withholds: prices")
    text = changed(
        text, "relied_on:", "withheld:\n  prices: {what: the prices, under: bidders}\nrelied_on:"
    )
    assert "Why: the prices" in parts_of(letter_of(case_of(text)))


def test_the_balance_may_favour_disclosure() -> None:
    text = (
        "items:\n  - number: 1\n    outcome: disclosed\n    answer: Seven.\n"
        f"    considered: outbid\nrelied_on:{CONSIDERED}"
    )
    parts = parts_of(letter_of(case_of(text)))
    assert parts["The public interest"][-1] == line(limb("s43(2)").wording.not_maintained)
    assert statement("why_considered") in parts
    assert not [heading for heading in parts if "are withholding" in heading]
    assert "refusal notice" not in " ".join(" ".join(part) for part in parts.values())


def test_a_draft_shows_where_the_likelihood_and_the_provision_are_missing() -> None:
    parts = parts_of(letter_of(case_of(without(refused(BIDDERS), "likelihood"))))
    assert "We rely on “…”: …." in " ".join(parts[ALONE])
    text = text_of(case_of("items:\n  - outcome: neither confirmed nor denied\n"))
    assert "Under …, we neither confirm nor deny" in text


def test_what_is_given_in_spite_of_an_exemption_is_not_told_as_withheld() -> None:
    text = changed(refused(BIDDERS), "outcome: withheld", "outcome: partly disclosed")
    text = changed(text, "    under: bidders\n", "    answer: Seven.\n    withholds: prices\n")
    text = changed(text, "relied_on:", "    considered: outbid\nrelied_on:")
    text += f"{CONSIDERED}withheld:\n  prices: {{what: the prices, under: bidders}}\n"
    headings_ = [heading for heading in parts_of(letter_of(case_of(text))) if "Why" in heading]
    assert headings_ == ["Why: the prices", statement("why_considered")]


def test_what_the_reasons_lean_on_is_linked_to() -> None:
    text = REFUSED + "    cites:\n      - {title: A ruling, address: https://a.example/r}\n"
    said = parts_of(letter_of(case_of(text)))["The public interest"]
    assert said[-2:] == [statement("we_relied_on"), "A ruling (a.example/r)"]


def test_the_citation_stands_under_its_heading() -> None:
    cited = [
        words_of(block.spans)
        for block in letter_of(case_of(refused(BIDDERS, STAFF))).blocks
        if isinstance(block, Paragraph) and block.role is Role.CITATION
    ]
    assert cited == ["Section 43(2)", "Section 40(2), by virtue of section 40(3A)(a)"]


def test_an_answer_that_is_a_list_stays_one() -> None:
    text = changed(
        REFUSED,
        "causal_link: A rival who knew these prices could undercut the next bid by pence.",
        "causal_link:\n        - A rival would undercut.\n        - Nobody would bid.",
    )
    said = part_of(text, ALONE)
    assert [words.strip() for words in said[3:6]] == [
        "How would making it public do harm?",
        "A rival would undercut.",
        "Nobody would bid.",
    ]


# What is withheld

CLASSES = f"""
items:
  - number: 1
    outcome: partly disclosed
    answer: Seven.
    withholds: [prices, terms, names]
  - number: 2
    outcome: withheld
    under: [staff, bidders]
  - number: 3
    outcome: withheld
    under: [staff, bidders]
withheld:
  prices: {{what: the prices, under: bidders}}
  terms: {{what: the terms, under: bidders, except: dates}}
  dates: {{what: the dates, under: bidders}}
  names: {{what: the names, under: staff}}
relied_on:{BIDDERS}{STAFF}"""


def rows_of(text: str) -> list[tuple[str, ...]]:
    cells = part_of(text, "What we have withheld")
    return [tuple(cells[i : i + 3]) for i in range(0, len(cells), 3)]


def test_the_schedule_says_the_same_where_a_provision_is_the_same() -> None:
    first = "section 40(2), by virtue of section 40(3A)(a)"
    assert rows_of(CLASSES) == [
        ("We have withheld", "Under", "You have instead"),
        ("the prices", "section 43(2)", "–"),
        ("the terms, except the dates", "the same", "–"),
        ("the names", first, "–"),
        ("all the information in items 2 and 3", f"{first}, and section 43(2)", "–"),
    ]


def test_one_class_without_data_needs_no_schedule() -> None:
    assert "What we have withheld" not in parts_of(letter_of(case_of(REFUSED)))


DATA = f"""
items:
  - number: 1
    outcome: partly disclosed
    attached: jobs
    withholds: [names, dates]
withheld:
  names: {{what: the names, under: staff}}
  dates: {{what: the exact dates, under: staff}}
attachments:
  jobs:
    title: Jobs by year
    source: jobs.csv
    columns:
      Name: {{withholds: names, holds: person}}
      Day: {{withholds: dates, give: year, named: Year}}
      Ward: keep
    not_identifying_because: Each year has dozens of jobs.
relied_on:{STAFF}"""


def test_the_schedule_says_what_is_given_instead() -> None:
    assert rows_of(DATA)[1:] == [
        ("the names", "section 40(2), by virtue of section 40(3A)(a)", "–"),
        ("the exact dates", "the same", "in the file “Jobs by year”: Year"),
    ]


def test_data_that_withholds_nothing_has_no_schedule() -> None:
    text = (
        "items:\n  - number: 1\n    outcome: disclosed\n    attached: jobs\n"
        "attachments:\n  jobs: {title: Jobs, source: j.csv, columns: {Ward: keep}}\n"
    )
    parts = parts_of(letter_of(case_of(text)))
    assert "What we have withheld" not in parts


@pytest.mark.parametrize("likelihood", ["would", "would be likely to"])
def test_the_likelihood_relied_on_is_said(likelihood: str) -> None:
    text = changed(REFUSED, "likelihood: would be likely to", f"likelihood: {likelihood}")
    said = " ".join(part_of(text, ALONE))
    assert f"“{likelihood}”: {means_of(likelihood)}. " in said
    others = {"would", "would be likely to"} - {likelihood}
    assert not [other for other in others if means_of(other) in said]
