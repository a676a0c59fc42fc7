"""A letter edited in Word: what was changed, what Word left in it, what it must not say."""

from pathlib import Path

import pytest
from docx.document import Document
from edited import (
    add_parts,
    add_to_end,
    edit_letter,
    file_of,
    letter_of,
    released,
    say,
    take_out,
    verified,
)

import noticegen
from noticegen.guard.word_file import read_word
from noticegen.model.release import Format
from noticegen.model.verification import Mark, State
from small_case import NEEDLES, REQUEST

NAME = NEEDLES["name"]
RUN = "<w:r><w:t>{}</w:t></w:r>"


def edit(release: Path, xml: str) -> None:
    edit_letter(release, lambda document: add_to_end(document, xml))


def wrong_with(release: Path, name: str = "letter.docx") -> str:
    return "\n".join(letter_of(release, name).wrong)


def test_the_record_has_the_words_of_the_word_file(tmp_path: Path) -> None:
    release = released(tmp_path)
    word = read_word((release / "send" / "letter.docx").read_bytes(), "letter.docx")
    record = (release / "record" / "letter.txt").read_text("utf-8").splitlines()
    assert list(word.paragraphs) == record
    assert word.left == ()


def test_a_letter_that_was_only_saved_again_says_the_same(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, lambda _: None)
    letter = letter_of(release)
    assert (letter.state, letter.says_the_same) == (State.CHANGED, True)
    assert (letter.changes, letter.wrong) == ((), ())
    assert wrong_with(release, "letter.pdf") == ""
    assert verified(release).searched.endswith("nothing was found")


def test_words_that_were_changed_are_shown_among_their_neighbours(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, say("gives the kind", "shows the kind"))
    (change,) = letter_of(release).changes
    assert change[-3:] == (
        (Mark.REMOVED, "gives"),
        (Mark.ADDED, "shows"),
        (Mark.SAME, "the kind of each."),
    )


def test_paragraphs_that_were_put_in_or_taken_out_are_shown(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, take_out("gives the kind"))
    edit_letter(release, lambda document: document.add_paragraph("We are sorry for the wait."))
    out, put_in = letter_of(release).changes
    assert [mark for mark, _ in out] == [Mark.REMOVED]
    assert put_in == ((Mark.ADDED, "We are sorry for the wait."),)


def test_a_changed_cell_of_a_table_is_shown(tmp_path: Path) -> None:
    release = released(tmp_path)

    def change(document: Document) -> None:
        document.tables[0].cell(1, 0).paragraphs[0].runs[0].text = "something else entirely"

    edit_letter(release, change)
    assert any((Mark.ADDED, "something else entirely") in c for c in letter_of(release).changes)


def test_tracked_changes_are_told_and_read_as_accepted(tmp_path: Path) -> None:
    release = released(tmp_path)
    deleted = '<w:del w:id="1" w:author="Clerk"><w:r><w:delText>Not this.</w:delText></w:r></w:del>'
    put_in = f'<w:ins w:id="2" w:author="Boss">{RUN.format("But this.")}</w:ins>'
    edit(release, deleted + put_in)
    letter = letter_of(release)
    assert letter.changes == (((Mark.ADDED, "But this."),),)
    assert letter.wrong == (
        "it holds 1 tracked deletion by Clerk, still to be read: “Not this.”",
        "it holds 1 tracked insertion by Boss: “But this.”",
    )


def test_a_tracked_change_of_format_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    change = '<w:rPrChange w:id="1" w:author="Clerk"><w:rPr/></w:rPrChange>'
    edit(release, f"<w:r><w:rPr><w:b/>{change}</w:rPr><w:t>Bold.</w:t></w:r>")
    assert "1 tracked change of format by Clerk" in wrong_with(release)


def test_comments_are_told(tmp_path: Path) -> None:
    release = released(tmp_path)

    def comment(document: Document) -> None:
        run = document.paragraphs[-1].add_run(" Yours.")
        document.add_comment(run, text="Is that so?", author="Clerk")

    edit_letter(release, comment)
    assert "it holds 1 comment by Clerk: “Is that so?”" in wrong_with(release)


def test_hidden_text_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit(release, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Psst.</w:t></w:r>")
    assert "it holds hidden text: “Psst.”" in wrong_with(release)


def test_text_that_is_not_hidden_after_all_is_not_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit(release, '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Seen.</w:t></w:r>')
    assert wrong_with(release) == ""


def test_who_saved_it_and_what_lies_inside_it_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)

    def save(document: Document) -> None:
        document.core_properties.last_modified_by = "C. Clerk"

    edit_letter(release, save)
    add_parts(release, {"word/embeddings/sheet1.xlsx": b"x", "docProps/custom.xml": b"<a/>"})
    wrong = wrong_with(release)
    assert "the name of who saved it last: `C. Clerk`" in wrong
    assert "a file inside it: `word/embeddings/sheet1.xlsx`" in wrong
    assert "properties that another program wrote" in wrong


def test_words_at_the_head_of_its_pages_are_told(tmp_path: Path) -> None:
    release = released(tmp_path)

    def head(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "For the committee"

    edit_letter(release, head)
    assert "the head or foot of its pages says “For the committee”" in wrong_with(release)


@pytest.mark.parametrize(
    "xml",
    [
        RUN.format(f"It was {NAME}."),
        f'<w:del w:id="1"><w:r><w:delText>{NAME}</w:delText></w:r></w:del>',
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{NAME}</w:t></w:r>",
        RUN.format("Brunhilda Coggl") + RUN.format("esworth"),
    ],
    ids=["said", "tracked deletion", "hidden", "two runs"],
)
def test_what_is_withheld_is_found_wherever_it_was_written(xml: str, tmp_path: Path) -> None:
    release = released(tmp_path)
    edit(release, xml)
    assert "holds a withheld value: `complainants`" in wrong_with(release)
    assert verified(release).searched.endswith("see above")


def test_what_is_withheld_is_found_in_a_comment(tmp_path: Path) -> None:
    release = released(tmp_path)

    def comment(document: Document) -> None:
        run = document.paragraphs[-1].add_run(" Yours.")
        document.add_comment(run, text=f"We mean {NAME}.", author="Clerk")

    edit_letter(release, comment)
    assert "holds a withheld value" in wrong_with(release)


def test_the_applicants_own_words_may_name_somebody_still(tmp_path: Path) -> None:
    release = released(tmp_path)
    asked = REQUEST.replace("with who complained", f"and was it {NAME} who complained")
    (tmp_path / "request.yaml").write_text(asked, "utf-8")
    noticegen.render(tmp_path / "request.yaml", release, replace=True)
    edit_letter(release, say("gives the kind", "shows the kind"))
    assert wrong_with(release) == ""


def test_what_a_letter_must_say_is_missed(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, take_out("review@wexcombe.example"))
    assert "`letter.docx` does not give the address for a review" in wrong_with(release)


def test_a_deletion_that_is_tracked_takes_a_statement_away_too(tmp_path: Path) -> None:
    release = released(tmp_path)

    def track(document: Document) -> None:
        take_out("review@wexcombe.example")(document)
        words = "<w:r><w:delText>review@wexcombe.example</w:delText></w:r>"
        add_to_end(document, f'<w:del w:id="1">{words}</w:del>')

    edit_letter(release, track)
    assert "does not give the address for a review" in wrong_with(release)


def test_a_letter_that_was_given_another_name_is_compared_all_the_same(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, say("gives the kind", "shows the kind"))
    edit_letter(release, take_out("review@wexcombe.example"))
    letter = release / "send" / "letter.docx"
    letter.rename(letter.with_name("Reply to Mx Tarrow.docx"))
    found = letter_of(release, "Reply to Mx Tarrow.docx")
    assert found.state is State.NEW
    assert any((Mark.ADDED, "shows") in change for change in found.changes)
    assert "does not give the address for a review" in "".join(found.wrong)
    assert "it does not say the same as `Reply to" in wrong_with(release, "letter.pdf")


def test_a_pdf_that_no_longer_says_the_same_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, say("gives the kind", "shows the kind"))
    pdf = letter_of(release, "letter.pdf")
    assert pdf.state is State.AS_MADE
    assert pdf.wrong == ("it does not say the same as `letter.docx`: “shows” there, “gives” here",)


def test_every_other_form_is_compared_too(tmp_path: Path) -> None:
    release = released(tmp_path, *Format)
    edit_letter(release, say("gives the kind", "shows the kind"))
    for form in ("html", "txt", "pdf"):
        assert "it does not say the same" in wrong_with(release, f"letter.{form}")


def test_a_pdf_made_afresh_from_an_edited_letter_says_the_same(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit_letter(release, say("gives the kind", "shows the kind"))
    again = REQUEST.replace("gives the kind", "shows the kind")
    (tmp_path / "request.yaml").write_text(again, "utf-8")
    noticegen.render(tmp_path / "request.yaml", tmp_path / "again")
    pdf = release / "send" / "letter.pdf"
    pdf.write_bytes((tmp_path / "again" / "send" / "letter.pdf").read_bytes())
    assert letter_of(release, "letter.pdf").state is State.CHANGED
    assert wrong_with(release, "letter.pdf") == ""


def test_an_edited_draft_is_compared_without_its_draft_marks(tmp_path: Path) -> None:
    release = released(tmp_path, draft=True)
    edit_letter(release, say("gives the kind", "shows the kind"), "letter.draft.docx")
    found = verified(release)
    assert file_of(found, "letter.draft.docx").wrong == ()
    (wrong,) = file_of(found, "letter.draft.pdf").wrong
    assert wrong.endswith("“shows” there, “gives” here")


@pytest.mark.parametrize("name", ["letter.docx", "letter.pdf", "letter.html"])
def test_a_letter_that_cannot_be_opened_is_told(name: str, tmp_path: Path) -> None:
    release = released(tmp_path, Format.DOCX, Format.PDF, Format.HTML)
    (release / "send" / name).write_bytes(b"\xff\xfe\x00 no letter \xff")
    assert "cannot be opened" in wrong_with(release, name)


def test_a_word_file_with_entities_does_nothing_else(tmp_path: Path) -> None:
    release = released(tmp_path)
    bomb = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    add_parts(release, {"word/endnotes.xml": bomb})
    assert "root:" not in wrong_with(release)


def test_without_the_case_it_says_that_nothing_was_searched(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit(release, RUN.format(f"It was {NAME}."))
    case = tmp_path / "elsewhere" / "request.yaml"
    case.parent.mkdir()
    for name in ("request.yaml", "complaints.csv", "authority.yaml", "approvals.yaml"):
        (tmp_path / name).rename(case.parent / name)
    found = verified(release)
    assert found.searched == (
        "not searched again for what is withheld: `request.yaml` is not there; "
        "say where with `--case`"
    )
    assert file_of(found, "letter.docx").wrong == ()
    assert file_of(found, "letter.docx").changes
    assert "holds a withheld value" in "".join(
        file_of(verified(release, case), "letter.docx").wrong
    )


def test_without_the_sources_it_says_that_nothing_was_searched(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit(release, RUN.format("Yours."))
    (tmp_path / "complaints.csv").unlink()
    said = verified(release).searched
    assert said.startswith("not searched again")
    assert "there is no file `complaints.csv`" in said


def test_a_case_that_changed_since_is_told(tmp_path: Path) -> None:
    release = released(tmp_path)
    edit(release, RUN.format("Yours."))
    (tmp_path / "complaints.csv").write_text(
        (tmp_path / "complaints.csv").read_text("utf-8") + "A B,PLT-1,1980-01-01,Fine,Weeds\n"
    )
    assert "since the release was made, `complaints.csv` changed" in verified(release).searched


def test_the_folder_may_be_named_from_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = released(tmp_path)
    edit(release, RUN.format(f"It was {NAME}."))
    monkeypatch.chdir(release)
    assert "holds a withheld value" in "".join(file_of(verified(Path()), "letter.docx").wrong)
