"""The letter as a whole: what surrounds the answers, and its shape."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from cases import (
    AUTHORITY,
    GIVEN,
    LICENSED,
    REFUSED,
    case_of,
    changed,
    letter_of,
    part_of,
    parts_of,
    wording,
)
from noticegen.compose.letter import compose_notice
from noticegen.compose.wording import Wording
from noticegen.errors import WordingError
from noticegen.model.notice import (
    Heading,
    Link,
    Paragraph,
    Picture,
    Role,
    Span,
    words_of,
)
from noticegen.model.place import Place
from noticegen.paths import data_folder

REUSE = "Using what we have sent you"
RIGHTS = "If you are not satisfied"
HELP = "Help with your request"


def role_of(text: str, role: Role, *, authority: str = AUTHORITY) -> str:
    notice = letter_of(case_of(text, authority=authority))
    (paragraph,) = (b for b in notice.blocks if isinstance(b, Paragraph) and b.role is role)
    return words_of(paragraph.spans)


def links_of(text: str, *, authority: str = AUTHORITY) -> list[str]:
    notice = letter_of(case_of(text, authority=authority))
    spans: list[Span] = [s for b in notice.blocks if isinstance(b, Paragraph) for s in b.spans]
    return [span.address for span in spans if isinstance(span, Link)]


# Its head and its foot


def test_the_sender_stands_at_the_head() -> None:
    assert role_of(GIVEN, Role.SENDER).split("\n") == [
        "Wexmoor Borough Council",
        "Town Hall",
        "Wexmoor",
        "foi@wexmoor.example",
    ]


def test_the_recipient_stands_there_only_where_an_address_is_known() -> None:
    text = GIVEN + "send_to: |\n  1 Mill Lane\n  Wexmoor\n"
    assert role_of(text, Role.RECIPIENT) == "Ms Orla Vint\n1 Mill Lane\nWexmoor"
    blocks = letter_of(case_of(GIVEN)).blocks
    assert not any(isinstance(b, Paragraph) and b.role is Role.RECIPIENT for b in blocks)


def test_the_particulars_are_the_date_and_the_references() -> None:
    assert role_of(GIVEN + "their_reference: OV/3\n", Role.PARTICULARS) == (
        "24 September 2026\nOur reference: WBC-26-0417\nYour reference: OV/3"
    )


def test_a_letter_without_a_date_says_that_it_is_not_issued() -> None:
    notice = letter_of(case_of(GIVEN, without="issued"))
    words = [words_of(b.spans) for b in notice.blocks if isinstance(b, Paragraph)]
    assert "Not yet issued\nOur reference: WBC-26-0417" in words


def test_the_salutation_greets_the_applicant_as_typed() -> None:
    assert role_of(GIVEN + "applicant: '*Ms* Vint #1'\n", Role.SALUTATION) == "Dear *Ms* Vint #1"


def test_the_title_is_the_requests_subject() -> None:
    assert letter_of(case_of(GIVEN)).title == "Your request about play area resurfacing"


def test_the_title_without_a_subject_is_plain() -> None:
    assert letter_of(case_of(GIVEN, without="subject")).title == "Your request for information"


def test_the_foot_of_each_page_has_the_reference() -> None:
    notice = letter_of(case_of(GIVEN + "reference: 'A*1'\n"))
    assert notice.running_foot == "Our reference A*1"
    assert notice.reference == "A*1"


def test_the_authority_is_the_author() -> None:
    assert letter_of(case_of(GIVEN)).author == "Wexmoor Borough Council"


def test_a_draft_is_marked_and_a_final_letter_is_not() -> None:
    case = case_of(GIVEN)
    assert compose_notice(case, wording(), draft=True).draft_mark == "DRAFT"
    assert compose_notice(case, wording()).draft_mark == ""


@pytest.mark.parametrize(
    ("logo", "data", "kind", "shows"),
    [
        ("    logo: a.png\n", b"\x89PNG", "image/png", "Logo of Wexmoor Borough Council"),
        ("    logo: a\n    logo_shows: A stag\n", b"\xff\xd8", "image/jpeg", "A stag"),
    ],
)
def test_a_logo_stands_first(logo: str, data: bytes, kind: str, shows: str) -> None:
    notice = compose_notice(case_of(GIVEN, authority=AUTHORITY + logo), wording(), data)
    assert notice.blocks[0] == Picture(data, kind, shows)


@pytest.mark.parametrize(
    ("signatory", "signed"),
    [
        ("", "Information Team\nWexmoor Borough Council"),
        (
            "signatory: {name: Ida Corbel, role: Solicitor}\n",
            "Ida Corbel\nSolicitor\nWexmoor Borough Council",
        ),
    ],
)
def test_the_case_or_the_authority_says_who_signs(signatory: str, signed: str) -> None:
    notice = letter_of(case_of(GIVEN + signatory))
    words = [
        words_of(b.spans)
        for b in notice.blocks
        if isinstance(b, Paragraph) and b.role is Role.SIGNATURE
    ]
    assert words == ["Yours sincerely", signed]


def test_a_letter_that_nobody_signs_is_signed_by_the_authority() -> None:
    authority = changed(AUTHORITY, "    signatory: {name: Information Team}\n", "")
    notice = letter_of(case_of(GIVEN, authority=authority))
    assert words_of(getattr(notice.blocks[-1], "spans", ())) == "Wexmoor Borough Council"


# Rights


def test_a_review_that_is_offered_is_said_before_the_right_to_complain() -> None:
    review, complain = part_of(REFUSED, RIGHTS)
    assert "review@wexmoor.example" in review
    assert "(40 working days from the date of this letter)" in review
    assert "we aim to answer within 20 working days" in review
    assert complain.startswith("If you are still not satisfied, you have the right to complain")
    assert "0303 123 1113" in complain
    assert any(link.startswith("https://ico.org.uk/") for link in links_of(REFUSED))


def test_a_review_without_times_names_none() -> None:
    authority = changed(AUTHORITY, "      ask_within: 40 working days\n", "")
    authority = changed(authority, "      reply_within: 20 working days\n", "")
    review, _ = part_of(REFUSED, RIGHTS, authority=authority)
    assert "working days" not in review
    assert review.endswith("will look at it afresh.")


def test_a_review_has_the_authoritys_own_procedure_beside_it() -> None:
    authority = changed(
        AUTHORITY, "offered: yes", "offered: yes\n      procedure: A panel of *two* decides."
    )
    assert part_of(REFUSED, RIGHTS, authority=authority)[1] == "A panel of *two* decides."


def test_a_review_that_is_not_offered_is_said_not_to_be() -> None:
    authority = changed(AUTHORITY, "offered: yes", "offered: no")
    no_review, complain = part_of(REFUSED, RIGHTS, authority=authority)
    assert "We do not have a procedure for dealing with complaints" in no_review
    assert complain.startswith("You have the right to complain")
    assert "review@wexmoor.example" not in no_review + complain


def test_the_postal_address_is_printed_only_where_the_definitions_say_so() -> None:
    assert "Wycliffe" not in " ".join(part_of(REFUSED, RIGHTS))
    case = case_of(REFUSED)
    commissioner = dataclasses.replace(case.law.version.commissioner, print_address=True)
    version = dataclasses.replace(case.law.version, commissioner=commissioner)
    case = dataclasses.replace(case, law=dataclasses.replace(case.law, version=version))
    assert parts_of(letter_of(case))[RIGHTS][-1].startswith(
        "By post: Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow"
    )


# Re-use


def test_what_is_released_is_licensed() -> None:
    (said,) = part_of(GIVEN, REUSE, authority=LICENSED)
    assert "Open Government Licence v3.0" in said
    assert said.endswith("For anything beyond that, ask reuse@wexmoor.example.")


def test_nothing_is_licensed_where_nothing_is_released() -> None:
    assert REUSE not in parts_of(letter_of(case_of(REFUSED, authority=LICENSED)))


def test_an_authority_without_a_licence_says_nothing_of_re_use() -> None:
    assert REUSE not in parts_of(letter_of(case_of(GIVEN)))


def test_the_attribution_is_said_in_its_own_words() -> None:
    authority = changed(LICENSED, "v3.0\n", "v3.0\n      attribution: © Wexmoor_2026\n")
    (said,) = part_of(GIVEN, REUSE, authority=authority)
    assert "if you acknowledge the source in these words: “© Wexmoor_2026”." in said


def test_what_another_owns_is_not_licensed() -> None:
    (said,) = part_of(GIVEN + "reuse: {owner: Halm & Sons}\n", REUSE, authority=LICENSED)
    assert said.startswith("Halm & Sons owns rights in what we have sent you.")
    assert "Licence" not in said


def test_an_attachment_can_be_left_out_of_the_licence() -> None:
    text = GIVEN + (
        "    attached: plan\n"
        "reuse: {not_licensed: plan}\n"
        "attachments:\n  plan: {title: The plan, source: p.csv, columns: {Ward: keep}}\n"
    )
    (said,) = part_of(text, REUSE, authority=LICENSED)
    assert "It does not cover The plan." in said


# Help


def test_help_has_advice_a_narrower_request_publications_and_plans() -> None:
    text = REFUSED + (
        "advice:\n"
        "  text: Ask for the totals.\n"
        "  narrower_request: The total of each lot.\n"
        "  links:\n    - {title: Totals, address: https://wexmoor.example/totals}\n"
        "will_publish:\n  - {what: The next bids., when: in May, where: wexmoor.example/bids}\n"
        "related_requests:\n"
        "  - {reference: WBC-26-0002, what: the first lot}\n  - {reference: WBC-26-0003}\n"
    )
    said = part_of(text, HELP)
    assert said[0] == "Ask for the totals."
    assert said[1].endswith(" The total of each lot.")
    plan = "We expect to publish this in May, at wexmoor.example/bids: The next bids."
    lead = "We publish this, which you may find useful:"
    assert said[2:5] == [plan, lead, "Totals (wexmoor.example/totals)"]
    assert "Reference WBC-26-0002: the first lot" in said
    assert "Reference WBC-26-0003" in said


def test_an_authority_can_name_its_publication_scheme() -> None:
    authority = AUTHORITY + "    publication_scheme: https://wexmoor.example/scheme\n"
    assert any("publication scheme" in said for said in part_of(GIVEN, HELP, authority=authority))
    assert "https://wexmoor.example/scheme" in links_of(GIVEN, authority=authority)


def test_without_an_e_mail_help_is_had_at_the_address() -> None:
    authority = changed(AUTHORITY, "    email: foi@wexmoor.example\n", "")
    (said,) = parts_of(letter_of(case_of(GIVEN, authority=authority)))[HELP]
    assert said.endswith("else. Write to us at the address above.")


# Background


BACKGROUND = AUTHORITY + "    background:\n      - {heading: About parks, text: We have forty.}\n"


def test_the_background_of_the_authority_stands_in_each_of_its_letters() -> None:
    assert part_of(GIVEN, "About parks", authority=BACKGROUND) == ["We have forty."]


def test_the_background_of_the_case_replaces_that_of_the_authority() -> None:
    text = GIVEN + "background:\n  - {heading: About swings, text: We have nine.}\n"
    parts = parts_of(letter_of(case_of(text, authority=BACKGROUND)))
    assert parts["About swings"] == ["We have nine."]
    assert "About parks" not in parts


# Other parts


def test_limits_of_the_whole_reply_stand_below_the_answers() -> None:
    assert part_of(GIVEN + "caveat: Without VAT.\n", "Our answer")[-1] == "Without VAT."


@pytest.mark.parametrize(
    ("form", "said"), [("preferred_form: a spreadsheet\n", "a spreadsheet"), ("", "another form")]
)
def test_a_form_that_was_not_met_is_explained(form: str, said: str) -> None:
    text = GIVEN + form + "other_form_because: It is one number.\n"
    last = part_of(text, "Our answer")[-1]
    assert last.startswith(f"You asked for {said}. ")
    assert last.endswith(" It is one number.")


def test_private_notes_and_who_decided_are_never_printed() -> None:
    text = REFUSED + (
        "private: Finance grumbled.\n"
        "decided_by: {name: Ottoline Farrow}\n"
        "checked_by: {name: Barnaby Thrale}\n"
    )
    said = str(letter_of(case_of(text)).blocks)
    for never in ("grumbled", "Farrow", "Thrale"):
        assert never not in said


def test_a_statement_that_there_is_not_is_an_error_of_the_definitions() -> None:
    case = case_of(GIVEN)
    fewer = {k: v for k, v in case.law.version.statements.items() if k != "received"}
    version = dataclasses.replace(case.law.version, statements=fewer)
    case = dataclasses.replace(case, law=dataclasses.replace(case.law, version=version))
    with pytest.raises(WordingError) as raised:
        letter_of(case)
    (problem,) = raised.value.problems
    assert problem.where.file.endswith("exemptions/foia/regime.yaml")
    assert problem.where.line
    assert problem.what == "there is no statement `received` (in the letter of request.yaml)"


def test_a_duty_that_does_not_say_it_is_an_error_of_the_definitions() -> None:
    case = case_of(GIVEN)
    case = dataclasses.replace(case, law=dataclasses.replace(case.law, duties={}))
    with pytest.raises(WordingError) as raised:
        letter_of(case)
    (problem,) = raised.value.problems
    assert problem.what == "no duty says `ask_us` (in the letter of request.yaml)"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("{{ letter.date }}", "{{ letter.dat }}", "`dat` is not a name that is given here"),
        ("{{ letter.date }}", "{{ letter.date", "the wording can't be read here"),
        ("{{ letter.date }}", "![crest](a.png)", "a picture can't stand in a letter: `crest`"),
        ("{{ letter.date }}", "<b>today</b>", "HTML can't stand in a letter: `<b>`"),
    ],
)
def test_a_fault_of_a_template_names_its_line_and_the_case(
    old: str, new: str, what: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(data_folder("templates"), tmp_path / "templates"))
    (part,) = [file for file in folder.rglob("*.j2") if old in file.read_text("utf-8")]
    text = part.read_text("utf-8")
    part.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(WordingError) as raised:
        compose_notice(case_of(GIVEN), Wording(folder))
    (problem,) = raised.value.problems
    assert problem.where == Place(str(part), text[: text.index(old)].count("\n") + 1)
    assert problem.what == f"{what} (in the letter of request.yaml)"


def test_headings_stand_in_their_order() -> None:
    headings = [
        (b.level, words_of(b.spans))
        for b in letter_of(case_of(REFUSED, authority=LICENSED)).blocks
        if isinstance(b, Heading)
    ]
    assert headings == [
        (1, "Your request about play area resurfacing"),
        (2, "Your request"),
        (2, "Our answer"),
        (2, "Why we are withholding the information you asked for"),
        (3, "The public interest"),
        (2, HELP),
        (2, RIGHTS),
    ]
