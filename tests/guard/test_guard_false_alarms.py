"""A clean release passes, though its words, counts and paragraph numbers are many."""

import datetime as dt
import random
import re
from itertools import cycle, islice

import pytest
from guarded_files import WRITERS, column, make_data, make_notice, paragraph, quote

from noticegen.errors import LeakError
from noticegen.guard.guard import guard_release
from noticegen.guard.needles import needles_of
from noticegen.model.attachment import Cell, ReleasedTable
from noticegen.model.choices import Holds
from noticegen.model.notice import Block, Table, Text
from noticegen.model.release import Output

FIRST = re.findall(
    r"\S+",
    """Ann Bob Carol David Elaine Farid Grace Harriet Imran Joanna Karen Liam May Nadia Olu
Priya Quentin Rose Sean Tara Uma Victor Will Xenia Yusuf Zoe Mark Joy Hope Frank""",
)
LAST = re.findall(
    r"\S+",
    """Ashby Aldridge Bellamy Carter Dabney Elliott Forrest Grundy Horrobin Iqbal Jaxon Kaur
Lloyd Macy Nolan Okafor Pargetter Quimby Rourke Snell Tregorran Umar Vance Woolley Yeung Zaman
West Park Green Hill Young Page Price Case Law Long May Field Wood Stone Power Best Small Day
Crumple-Dabney O'Brien MacLeod Li Ng Wu Lee Cox""",
)
WORDING = """We have decided to disclose part of what you asked for under the Act. The Green
Paper and the notes of the West Park meeting on 14 March are not held, as paragraph 3.2.11 of the
guidance explains; may we ask you to page through it. Section 40(2) exempts information where its
disclosure would contravene any of the data protection principles, and the case law is long: see
the decision of 2021, where the price paid for each field and wood was small. In our view the best
course, on any day, is to weigh the power of the authority against the will of those concerned.
A hill of paper is no answer, a young officer said; nor is a stone thrown in hope."""
PROSE = """We looked for it in every office between 12, 3 and 79 of the files and asked 11 teams,
each of which looked for 20 minutes. The harm would be likely to arise because those who gave
evidence would be less frank than they were. In 2019, 2020 and 2021 there were 14, 3 and 9 cases.
It is true that a long and costly search might have been made by a few young people; the price of
that, in the case of a small team, is the power to do anything else that day."""


def names(count: int) -> list[str]:
    chance = random.Random(20241124)  # noqa: S311 -- names for a test
    return [
        f"{chance.choice(FIRST)} {chance.choice(FIRST)} {chance.choice(LAST)}" for _ in range(count)
    ]


def long_letter() -> list[Block]:
    words = islice(cycle((*WORDING.split(), *PROSE.split())), 2000)
    text = " ".join(words)
    blocks: list[Block] = [paragraph(part) for part in re.split(r"(?<=\.) ", text)]
    counts = tuple(
        (Text(str(number)),) for number in (2021, 12, 14, 1979, 3, 14, 14, 3, 1979, 123, 456, 79)
    )
    headings = ((Text("Year"),), (Text("Upheld"),), (Text("Refused"),))
    rows = tuple(counts[at : at + 3] for at in range(0, len(counts), 3))
    return [*blocks, Table((Text("Counts"),), headings, rows, (True, True, True))]


CLASSES = [
    column(Holds.PERSON, *names(500)),
    column(
        Holds.DATE,
        *(dt.date(year, month, 14) for year in range(1950, 2022) for month in (3, 12)),
        dt.date(2011, 2, 3),
        dt.date(1979, 3, 12),
    ),
    column(Holds.IDENTIFIER, *range(123000, 124000), "12", "A4", "page"),
    column(Holds.NUMBER, *range(11900, 12400), 5, 40, 2021),
    column(Holds.COUNT, *range(18, 70)),
    column(Holds.CATEGORY, "Dismissed", "Resigned", 2019, 2021),
]


def test_a_clean_letter_of_two_thousand_words_passes() -> None:
    notice = make_notice(*long_letter())
    needles = needles_of(CLASSES, open_words=set(WORDING.split()))
    outputs = [Output(f"letter.{form}", write(notice)) for form, write in WRITERS.items()]
    record = guard_release(outputs, [], needles, notice=notice)
    assert sum(record.needles.values()) > 1500
    assert not record.allowed


def test_one_name_in_that_letter_is_found() -> None:
    notice = make_notice(*long_letter(), paragraph("It was Ms Park."))
    needles = needles_of(CLASSES, open_words=set(WORDING.split()))
    for form, write in WRITERS.items():
        with pytest.raises(LeakError) as caught:
            guard_release([Output(f"letter.{form}", write(notice))], [], needles)
        assert len(caught.value.problems) == 1


def test_clean_data_passes() -> None:
    chance = random.Random(7)  # noqa: S311 -- cells for a test
    outcomes = ("Dismissed", "West Park", "Green, A.", "No case to answer")
    rows: list[tuple[Cell, ...]] = [
        (chance.randrange(1950, 2022), chance.choice(outcomes), chance.randrange(1, 999), 14, 3)
        for _ in range(1500)
    ]
    table = ReleasedTable("Outcomes", ("Year", "Outcome", "Sum", "X", "Y"), tuple(rows))
    needles = needles_of(CLASSES, open_words=set(WORDING.split()), released=[table])
    needles_without_initial = [name for name in names(500) if not name.endswith("Green")]
    assert len(needles_without_initial) < 500
    outputs, plan = make_data(table)
    with pytest.raises(LeakError):  # `Green, A.` is a surname and an initial
        guard_release(outputs, plan, needles)
    clean = [column(Holds.PERSON, *needles_without_initial), *CLASSES[1:]]
    guard_release(outputs, plan, needles_of(clean, released=[table]))


def test_the_applicant_may_use_any_word() -> None:
    notice = make_notice(quote("Did Joanna Ashby, Ann Park or PC West say so on 14/3/1979?"))
    outputs = [Output(f"letter.{form}", write(notice)) for form, write in WRITERS.items()]
    record = guard_release(outputs, [], needles_of(CLASSES), notice=notice)
    assert record.named_by_applicant


def test_the_words_that_formats_are_made_of_are_no_surnames_there() -> None:
    surnames = "Lang Main Head Roman Block Arial Normal Swiss Bold Minor Link Span".split()  # noqa: SIM905
    needles = needles_of([column(Holds.PERSON, *(f"Ann {name}" for name in surnames))])
    notice = make_notice(paragraph("Nothing."))
    table = ReleasedTable("Outcomes", ("Outcome",), (("Dismissed",),))
    data, plan = make_data(table)
    letters = [Output(f"letter.{form}", write(notice)) for form, write in WRITERS.items()]
    guard_release([*letters, *data], plan, needles, notice=notice)
    for form, write in WRITERS.items():
        named = make_notice(paragraph("It was Lang."))
        with pytest.raises(LeakError):
            guard_release([Output(f"letter.{form}", write(named))], [], needles)
