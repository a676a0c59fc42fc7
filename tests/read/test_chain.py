"""A letter that continues another: what comes over, and what is wrong with a chain."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from noticegen.errors import RequestFileError
from noticegen.model.choices import Kind, Outcome
from noticegen.model.form import Id
from noticegen.model.request import Request
from noticegen.read.request import read_request

EXTENSION = """\
kind: extension
reference: HCA 0551
applicant: Mr Ansel Quoyle
received: 2026-09-01
issued: 2026-09-28
read_as: We have read "the lease" as that of the east pier.
private: The chair would rather not say.
items:
  - number: (i)
    preamble: About the ferry terminal lease,
    asks: the date on which it was signed.
    outcome: disclosed
    answer: 14 May 2026.
  - number: (ii)
    asks: the legal advice on ending it early.
    read_as: We have taken this to mean written advice.
    outcome: decision pending
    under: legal-advice
  - number: (iii)
    asks: the rent.
    outcome: withheld
    withholds: rent
withheld:
  rent: {what: the rent, under: tenant}
relied_on:
  tenant:
    limb: s43(2)
    likelihood: would
    cites:
      - {title: A ruling, address: https://rulings.example/1}
    public_interest_test: {balance: maintaining}
  legal-advice:
    limb: s42(1)
    answers:
      privilege: Advice privilege, between the authority and its own solicitor.
      not_waived: It has been seen only by the four members who asked for it.
    public_interest_test:
      decision_expected_by: 2026-10-27
"""

SECOND = """\
continues: extension.yaml
issued: 2026-10-22
items:
  - number: (ii)
    outcome: withheld
    under: legal-advice
relied_on:
  legal-advice:
    answers:
      not_waived: Five members have seen it.
    public_interest_test:
      for_disclosure:
        - The lease commits public money for thirty years.
      for_maintaining:
        - Members must be able to hear frank advice while the lease can still be ended.
      balance: maintaining
      because: Notice under the lease may still be given until March 2027.
"""


def write(folder: Path, **files: str) -> Path:
    """Write `name.yaml` for each text, and give the last one's path."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder / f"{list(files)[-1]}.yaml"


def read(folder: Path, later: str = SECOND, earlier: str = EXTENSION) -> Request:
    return read_request(write(folder, extension=earlier, request=later))


def told(path: Path) -> list[str]:
    with pytest.raises(RequestFileError) as error:
        read_request(path)
    return [f"{Path(p.where.file).name}:{p.where.line}: {p.what}" for p in error.value.problems]


def test_what_identifies_the_request_comes_over(tmp_path: Path) -> None:
    request = read(tmp_path)
    assert (request.reference, request.applicant) == ("HCA 0551", "Mr Ansel Quoyle")
    assert request.received == dt.date(2026, 9, 1)
    assert request.at("received").file.endswith("extension.yaml")
    assert request.issued == dt.date(2026, 10, 22)
    assert request.kind is Kind.REPLY
    assert request.private is None


def test_the_earlier_letter_is_known_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    earlier = read(tmp_path).earlier
    assert earlier is not None
    assert earlier.kind is Kind.EXTENSION
    assert earlier.file_digest == hashlib.sha256(EXTENSION.encode()).hexdigest()
    assert [item.outcome for item in earlier.items][:2] == [Outcome.DISCLOSED, Outcome.PENDING]


@pytest.mark.parametrize("number", ["(ii)", "ii", "II."])
def test_an_item_takes_its_words_from_the_item_of_its_number(tmp_path: Path, number: str) -> None:
    (item,) = read(tmp_path, SECOND.replace("(ii)", number)).items
    assert str(item.asks) == "the legal advice on ending it early."
    assert str(item.preamble) == "About the ferry terminal lease,"
    assert str(item.read_as) == "We have taken this to mean written advice."
    assert item.outcome is Outcome.WITHHELD
    assert item.at("asks").file.endswith("extension.yaml")
    assert item.at("outcome").file.endswith("request.yaml")


def test_a_preamble_that_stands_already_is_not_said_again(tmp_path: Path) -> None:
    later = SECOND.replace("relied_on:", "  - {number: iii, outcome: not held}\nrelied_on:", 1)
    first, second = read(tmp_path, later).items
    assert first.preamble
    assert second.preamble is None


def test_an_argument_that_is_written_again_is_joined_question_by_question(tmp_path: Path) -> None:
    entry = read(tmp_path).relied_on[Id("legal-advice")]
    assert entry.limb == "s42(1)"
    assert {key: str(value)[:6] for key, value in entry.answers.items()} == {
        "privilege": "Advice",
        "not_waived": "Five m",
    }


def test_what_nothing_here_leads_to_is_left_out(tmp_path: Path) -> None:
    request = read(tmp_path)
    assert list(request.relied_on) == ["legal-advice"]
    assert list(request.withheld) == []


def test_what_is_written_here_stays_although_nothing_leads_to_it(tmp_path: Path) -> None:
    later = SECOND.replace("relied_on:", "relied_on:\n  tenant: {likelihood: would}", 1)
    assert list(read(tmp_path, later).relied_on) == ["tenant", "legal-advice"]


def test_an_argument_that_is_used_and_not_written_again_must_be_weighed_anew(
    tmp_path: Path,
) -> None:
    later = SECOND.replace(
        "relied_on:", "  - {number: iii, outcome: withheld, withholds: rent}\nrelied_on:", 1
    )
    request = read(tmp_path, later)
    tenant = request.relied_on[Id("tenant")]
    assert request.withheld[Id("rent")].what == "the rent"
    assert (tenant.limb, tenant.public_interest_test, tenant.cites) == ("s43(2)", None, ())
    assert tenant.at().file.endswith("request.yaml")


def test_a_chain_of_three(tmp_path: Path) -> None:
    review = """\
kind: internal review
continues: request.yaml
issued: 2026-11-20
review:
  requested: 2026-11-02
  reviewer: The harbour master.
items:
  - {number: ii, outcome: disclosed, answer: See below.}
"""
    write(tmp_path, extension=EXTENSION, request=SECOND)
    request = read_request(write(tmp_path, review=review))
    assert [letter.issued for letter in request.chain()] == [
        dt.date(2026, 10, 22),
        dt.date(2026, 9, 28),
    ]
    assert str(request.items[0].asks) == "the legal advice on ending it early."


def test_a_single_item_without_a_number_is_that_of_the_letter_before(tmp_path: Path) -> None:
    earlier = """\
reference: R1
applicant: Ms Vint
received: 2026-09-01
issued: 2026-09-24
items:
  - {asks: The price., outcome: not held}
"""
    later = "continues: extension.yaml\nitems: [{outcome: disclosed, answer: '41'}]\n"
    assert str(read(tmp_path, later, earlier).items[0].asks) == "The price."


def test_a_part_takes_its_words_by_its_whole_number(tmp_path: Path) -> None:
    earlier = EXTENSION.replace(
        "    outcome: disclosed\n    answer: 14 May 2026.\n",
        "    parts:\n"
        "      - {number: a, asks: by us, outcome: not held}\n"
        "      - {number: b, asks: by them, outcome: not held}\n",
    )
    later = SECOND.replace("items:", "items:\n  - {number: i(b), outcome: not held}")
    assert str(read(tmp_path, later, earlier).items[0].asks) == "by them"


def test_a_file_elsewhere_is_looked_for_from_the_case_s_folder(tmp_path: Path) -> None:
    inner = tmp_path / "later"
    inner.mkdir()
    write(tmp_path, extension=EXTENSION)
    later = SECOND.replace("continues: ", "continues: ../")
    assert read_request(write(inner, request=later)).reference == "HCA 0551"


@pytest.mark.parametrize("name", ["missing.yaml", ".", "x" * 300, '"a\\0b.yaml"'])
def test_a_file_that_is_not_there_is_said_with_the_line_that_names_it(
    tmp_path: Path, name: str
) -> None:
    (said,) = told(write(tmp_path, request=SECOND.replace("extension.yaml", name)))
    assert said.startswith("request.yaml:")
    assert "there is no such file" in said or "character" in said


def test_the_authority_s_file_is_that_of_the_letter_which_names_it(tmp_path: Path) -> None:
    inner = tmp_path / "later"
    inner.mkdir()
    write(tmp_path, extension=f"{EXTENSION}authority: ours.yaml\n")
    request = read_request(write(inner, request=SECOND.replace("continues: ", "continues: ../")))
    assert inner / str(request.authority) == tmp_path / "ours.yaml"


def test_a_letter_can_t_continue_itself(tmp_path: Path) -> None:
    path = write(tmp_path, request=SECOND.replace("extension", "request"))
    assert told(path) == ["request.yaml:1: `continues: request.yaml` leads back to this file"]


def test_a_circle_is_said_where_it_closes(tmp_path: Path) -> None:
    path = write(tmp_path, extension=f"continues: request.yaml\n{EXTENSION}", request=SECOND)
    assert told(path) == [
        "extension.yaml:1: `continues: request.yaml` leads back to a later letter"
    ]


def test_what_is_wrong_with_the_earlier_file_is_said_with_its_lines(tmp_path: Path) -> None:
    earlier = EXTENSION.replace("received", "recieved").replace("under: tenant", "under: tenants")
    path = write(tmp_path, extension=earlier, request=SECOND)
    assert told(path) == [
        "extension.yaml:4: `recieved` is not a key of a case file",
    ]


def test_numbers_that_are_wrong_in_the_earlier_file_are_said(tmp_path: Path) -> None:
    path = write(tmp_path, extension=EXTENSION.replace("(iii)", "(ii)"), request=SECOND)
    assert told(path) == ["extension.yaml:19: two items have the number `(ii)`, first on line 14"]


def test_an_earlier_letter_that_was_never_sent(tmp_path: Path) -> None:
    earlier = EXTENSION.replace("issued: 2026-09-28\n", "")
    assert told(write(tmp_path, extension=earlier, request=SECOND)) == [
        "request.yaml:1: `continues: extension.yaml`: that letter has no `issued`"
    ]


@pytest.mark.parametrize(
    ("key", "what"),
    [
        (
            "received: 2026-09-02",
            "`received` is 2026-09-02, and in extension.yaml it was 2026-09-01",
        ),
        ("applicant: Ms X", "`applicant` is Ms X, and in extension.yaml it was Mr Ansel Quoyle"),
    ],
)
def test_what_identifies_the_request_can_t_be_changed(tmp_path: Path, key: str, what: str) -> None:
    path = write(tmp_path, extension=EXTENSION, request=f"{SECOND}{key}\n")
    assert told(path) == [f"request.yaml:18: {what}"]


def test_the_applicant_s_words_can_t_be_changed(tmp_path: Path) -> None:
    later = SECOND.replace("    outcome:", "    asks: The advice.\n    outcome:")
    assert told(write(tmp_path, extension=EXTENSION, request=later)) == [
        "request.yaml:5: item `(ii)` has other words than in extension.yaml"
    ]


def test_an_item_without_a_number_can_t_be_told_among_several(tmp_path: Path) -> None:
    later = SECOND.replace("- number: (ii)\n    outcome", "- outcome")
    assert told(write(tmp_path, extension=EXTENSION, request=later)) == [
        "request.yaml:4: the item has no number, and extension.yaml has several items"
    ]


def test_an_id_that_is_nowhere_is_said_with_what_came_over(tmp_path: Path) -> None:
    later = SECOND.replace("under: legal-advice", "under: tennant")
    assert told(write(tmp_path, extension=EXTENSION, request=later)) == [
        "request.yaml:6: `under: tennant`: `relied_on` has no `tennant`"
    ]


def test_items_of_joined_requests_are_told_apart_by_their_request(tmp_path: Path) -> None:
    earlier = EXTENSION.replace(
        "withheld:",
        "  - {number: (ii), request: R2, asks: the deposit., outcome: not held}\nwithheld:",
    )
    earlier += "joined_requests: [{reference: R2, received: 2026-09-03}]\n"
    later = SECOND.replace(
        "relied_on:", "  - {number: ii, request: R2, outcome: not held}\nrelied_on:", 1
    )
    assert [str(item.asks) for item in read(tmp_path, later, earlier).items] == [
        "the legal advice on ending it early.",
        "the deposit.",
    ]


def test_words_come_over_from_the_letter_before_the_last_too(tmp_path: Path) -> None:
    first, second = tmp_path / "1.yaml", tmp_path / "2.yaml"
    head = "reference: A/1\napplicant: Mx Tarrow\nreceived: 2026-09-01\nissued: 2026-09-02\n"
    items = "items:\n  - {number: 1, asks: One?}\n  - {number: 2, asks: Two?}\n"
    first.write_text(head + items, "utf-8")
    later = (
        "issued: 2026-09-0{}\ncontinues: {}.yaml\nitems:\n  - number: {}\n    outcome: not held\n"
    )
    second.write_text(later.format(3, 1, 2), "utf-8")
    third = tmp_path / "3.yaml"
    third.write_text(later.format(4, 2, 1), "utf-8")
    assert str(read_request(third).items[0].asks) == "One?"
    third.write_text(later.format(4, 2, 9), "utf-8")
    with pytest.raises(RequestFileError, match="no letter before this one has an item `9`"):
        read_request(third)
