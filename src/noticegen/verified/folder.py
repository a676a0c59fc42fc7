"""A release's folder → what became of each of its files."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from noticegen.errors import FileError, LeakError
from noticegen.guard.letter_words import edited_words
from noticegen.guard.word_file import WordFile, read_word
from noticegen.guard.workbook_file import list_left_in_workbook
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.model.release import Output, digest_of
from noticegen.model.verification import CheckedFile, State, Verification
from noticegen.paths import shown_path
from noticegen.verified.case import is_searchable, search_again
from noticegen.verified.differences import list_changes, list_other_words
from noticegen.verified.record import Record, read_record
from noticegen.verified.text import verification_to_lines

_LETTER: Final = re.compile(r"letter(?:\.draft)?\.(docx|pdf|html|txt)")
_OF_PROGRAMS: Final = re.compile(
    r"(?:.*/)?(?:~\$.*|\.~lock\..*|~WR.*\.tmp|\.DS_Store|Thumbs\.db|desktop\.ini)"
)


def verify_folder(
    folder: Path,
    case_file: Path | None,
    *,
    today: dt.date,
    progress: Callable[[str], None],
) -> Verification:
    """Compare a release with its record, and look into what was edited.

    Raises:
        FileError: the folder is no release, or can't be read.
    """
    record = read_record(folder)
    progress("comparing the files with the record")
    data = _read_files(folder)
    files = {name: _compared(name, data, record) for name in sorted({*record.sent, *data})}
    edited = [n for n, file in files.items() if file.state in (State.CHANGED, State.NEW)]
    words = _look_into_letters(files, data, record)
    for name in edited:
        if name.casefold().endswith(".xlsx"):
            files[name] = _with(files[name], _left_in_workbook(name, data[name]))
    searched = ""
    outputs = [Output(n, data[n]) for n in edited if is_searchable(n) and not _is_stray(n)]
    if outputs:
        letters = {name: words[name] for name in edited if name in words}
        again = search_again(
            record, folder, case_file, outputs, letters, today=today, progress=progress
        )
        searched = again.says
        for name, wrong in again.wrong.items():
            files[name] = _with(files[name], wrong)
    verified = Verification(
        folder, record.draft, tuple(files.values()), record.wrong, searched, record.sheets
    )
    return replace(
        verified,
        lines=verification_to_lines(verified, coloured=False),
        coloured_lines=verification_to_lines(verified, coloured=True),
    )


def _read_files(folder: Path) -> dict[str, bytes]:
    send = folder / "send"
    try:
        return {
            path.relative_to(send).as_posix(): path.read_bytes()
            for path in sorted(send.rglob("*"))
            if path.is_file()
        }
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        place = Place(shown_path(Path(error.filename or send)))
        fix = "close it in other programs, and see that you may read it"
        raise FileError([Problem(place, f"this can't be read: {reason}", fix)]) from error


def _compared(name: str, data: Mapping[str, bytes], record: Record) -> CheckedFile:
    if name not in data:
        return CheckedFile(name, State.MISSING)
    if name not in record.sent:
        return CheckedFile(name, State.NEW, wrong=_why_not_to_send(name))
    same = digest_of(data[name]) == record.sent[name]
    return CheckedFile(name, State.AS_MADE if same else State.CHANGED)


def _why_not_to_send(name: str) -> tuple[str, ...]:
    if _is_stray(name):
        return ("another program left it here: close that program, and see that it is gone",)
    if not is_searchable(name):
        return ("what it holds can't be read, so it can't be searched for what is withheld",)
    return ()


def _is_stray(name: str) -> bool:
    return _OF_PROGRAMS.fullmatch(name) is not None


def _with(file: CheckedFile, wrong: tuple[str, ...]) -> CheckedFile:
    return replace(file, wrong=tuple(dict.fromkeys((*file.wrong, *wrong))))


def _left_in_workbook(name: str, data: bytes) -> tuple[str, ...]:
    try:
        return tuple(f"it holds {matter}" for matter in list_left_in_workbook(data, name))
    except LeakError as error:
        return tuple(problem.what for problem in error.problems)


def _look_into_letters(
    files: dict[str, CheckedFile], data: Mapping[str, bytes], record: Record
) -> dict[str, str]:
    """Compare letters with the one that was made and with each other; give their words."""
    found: dict[str, str] = {}
    names = _letters_by_name(files)
    was_edited = any(files[name].state is not State.AS_MADE for name in names)
    for name in names if was_edited else ():
        try:
            if names[name] == "docx":
                word = read_word(data[name], name)
                files[name] = _compare_word(files[name], word, record)
                found[name] = "\n".join(word.paragraphs)
            else:
                found[name] = _off_every_page(edited_words(Output(name, data[name])), record)
        except LeakError as error:
            files[name] = _with(files[name], tuple(problem.what for problem in error.problems))
    _compare_letters(files, found, record)
    return found


def _letters_by_name(files: Mapping[str, CheckedFile]) -> dict[str, str]:
    """Give the letters that are there and the form of each, one by another name too."""
    names = {name: m[1] for name in files if (m := _LETTER.fullmatch(name))}
    there = {n: form for n, form in names.items() if files[n].state is not State.MISSING}
    new = [n for n, file in files.items() if file.state is State.NEW and n not in names]
    for form in set(names.values()) - set(there.values()):
        alike = [n for n in new if n.casefold().endswith(f".{form}") and not _is_stray(n)]
        if len(alike) == 1:
            there[alike[0]] = form
    return there


def _compare_word(file: CheckedFile, word: WordFile, record: Record) -> CheckedFile:
    if file.state is State.AS_MADE:
        return file
    changes = tuple(list_changes(record.letter, word.paragraphs)) if record.letter else ()
    left = [f"it holds {matter}" for matter in word.left]
    left += [
        f"the head or foot of its pages says “{words}”"
        for words in word.margins
        if not (record.foot and words.startswith(record.foot)) and words != record.draft_mark
    ]
    same = record.letter is not None and not changes
    return _with(replace(file, changes=changes, says_the_same=same), tuple(left))


def _off_every_page(words: str, record: Record) -> str:
    """Take away what stands at the head and the foot of every page."""
    page = re.sub(r"\\\{pages?\\\}", r"\\d+", re.escape(record.page))
    for repeated in (rf"{re.escape(record.foot)}\s*{page}", re.escape(record.draft_mark)):
        words = re.sub(repeated.replace(r"\ ", r"\s+"), " ", words) if repeated else words
    return words


def _compare_letters(
    files: dict[str, CheckedFile], found: Mapping[str, str], record: Record
) -> None:
    """Report letters that do not say what the Word file says, or the letter as made."""
    word = next((name for name in found if name.casefold().endswith(".docx")), None)
    if word is None and record.letter is None:
        return
    against = found[word] if word else "\n".join(record.letter or ())
    called = f"`{word}`" if word else "the letter as made"
    for name, words in found.items():
        if name == word:
            continue
        others = list_other_words(against, words)
        if others:
            what = f"it does not say the same as {called}: {'; '.join(others)}"
            files[name] = _with(files[name], (what,))
        elif record.letter and not list_other_words("\n".join(record.letter), words):
            same = files[name].state is State.CHANGED
            files[name] = replace(files[name], says_the_same=same)
