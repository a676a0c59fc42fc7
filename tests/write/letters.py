"""Letters that the tests of the writers share."""

import struct
import zlib
from dataclasses import replace
from typing import Final

from noticegen.model.notice import (
    Block,
    BulletList,
    Emphasis,
    Entry,
    Heading,
    LineBreak,
    Link,
    Notice,
    NumberedList,
    Origin,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Role,
    Span,
    Strong,
    Table,
    Text,
)


def says(words: str, role: Role = Role.BODY) -> Paragraph:
    return Paragraph((Text(words),), role)


def heads(level: int, words: str) -> Heading:
    return Heading(level, (Text(words),))


def asks(words: str) -> Paragraph:
    return Paragraph((Strong((Text(words),)),))


def cells(*words: str) -> tuple[tuple[Span, ...], ...]:
    return tuple((Text(each),) if each else () for each in words)


def lines(role: Role, *words: str) -> Paragraph:
    spans: list[Span] = []
    for each in words:
        spans += [LineBreak(), Text(each)] if spans else [Text(each)]
    return Paragraph(tuple(spans), role)


def quoted(*paragraphs: str) -> Quotation:
    return Quotation(
        tuple(Paragraph((Text(each),), origin=Origin.APPLICANT) for each in paragraphs)
    )


def letter(*blocks: Block, draft_mark: str = "") -> Notice:
    return Notice(
        title="Request for information FOI 2026/0417: our decision",
        author="Westmarsh District Council",
        reference="FOI 2026/0417",
        blocks=blocks,
        running_foot="Our reference: FOI 2026/0417",
        draft_mark=draft_mark,
    )


def png(width: int, height: int) -> bytes:
    """Draw a plain blue picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        sum_ = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", sum_)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    row = b"\0" + bytes((0x1A, 0x44, 0x80)) * width
    body = chunk(b"IDAT", zlib.compress(row * height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body + chunk(b"IEND", b"")


LOGO: Final = Picture(png(240, 80), "image/png", "Westmarsh District Council")

_OPENING: Final[tuple[Block, ...]] = (
    LOGO,
    lines(
        Role.SENDER,
        "Westmarsh District Council",
        "Information Rights Team",
        "Market Hall, 12 Tithebarn Street",
        "Westmarsh",
        "WM1 4QT",
    ),
    lines(Role.RECIPIENT, "Ms Aoife O’Connor", "14 Larch Close", "Westmarsh", "WM3 9LD"),
    lines(
        Role.PARTICULARS,
        "Date: 22 November 2026",
        "Our reference: FOI 2026/0417",
        "Your request of: 26 October 2026",
    ),
    says("Dear Ms O’Connor", Role.SALUTATION),
    heads(1, "Your request about the leisure centre contract: our decision"),
    says(
        "We hold the information that you asked for. We are giving you part of it, and we "
        "are refusing the rest under the Freedom of Information Act 2000. This letter says "
        "what we are giving you, what we are refusing and why, and how you can challenge it."
    ),
    Table(
        (Text("Our decision in short"),),
        cells("What you asked for", "Our decision", "Where to find it"),
        (
            cells("1. Tender scores", "Released in full", "Attached: scores.csv"),
            cells("2. Prices of unsuccessful bidders", "Refused: section 43(2)", "Part 2"),
            cells("3. Names of junior evaluators", "Refused: section 40(2)", "Part 3"),
            cells("4. Complaints since 2024", "Released in part: section 40(2)", "Part 3"),
        ),
    ),
    heads(2, "What you asked for"),
    says("You wrote to us on 26 October 2026:"),
    quoted(
        "Please send me the following about the contract for the Tithebarn leisure centre:",
        "1. the scores that each bidder received, for each criterion;",
        "2. the prices offered by each bidder, including those that did not win;",
        "3. the names of everyone who evaluated the bids; and",
        "4. the number of complaints about the centre, by month and by kind, since 2024.",
    ),
    heads(2, "What we are giving you"),
    says("With this letter you will find:"),
    BulletList(
        (
            Entry((Text("scores.csv, the scores of all seven bidders"),)),
            Entry(
                (Text("complaints.csv, which counts the complaints in two ways:"),),
                (
                    BulletList(
                        (
                            Entry((Text("by month, from January 2024 to September 2026"),)),
                            Entry((Text("by kind, as the person who complained named it"),)),
                        )
                    ),
                ),
            ),
            Entry((Strong((Text("no"),)), Text(" personal data"))),
        )
    ),
)

_REASONS: Final[tuple[Block, ...]] = (
    heads(2, "What we are refusing, and why"),
    heads(3, "Part 2: the prices of unsuccessful bidders"),
    says("Section 43(2) of the Freedom of Information Act 2000", Role.CITATION),
    says(
        "This provision exempts information whose disclosure would, or would be likely to, "
        "prejudice the commercial interests of any person, including the authority itself."
    ),
    asks("Whose interests are concerned?"),
    says(
        "Those of the six companies that bid and did not win. Each of them bids for work of "
        "the same kind several times a year, and against the same competitors."
    ),
    asks("How would disclosure cause prejudice?"),
    says(
        "The prices break down into rates for staff, energy and maintenance. A competitor who "
        "knew them could work out the bidder’s next offer and undercut it. Two of the bidders "
        "have told us that they have bids open with other authorities in the region until "
        "March 2027, built on the same rates."
    ),
    asks("What did we weigh?"),
    says("For disclosure we weighed that:"),
    NumberedList(
        (
            Entry((Text("the public should see how £4.2 million of public money is spent;"),)),
            Entry((Text("openness about losing bids shows whether the winner was cheapest; and"),)),
            Entry((Text("the contract has been the subject of two petitions."),)),
        )
    ),
    says("Against disclosure we weighed that:"),
    NumberedList(
        (
            Entry((Text("bidders would hold back prices, which weakens competition;"),)),
            Entry(
                (
                    Text("the total of the winning bid is published already, at "),
                    Link((Text("westmarsh.example/contracts"),), "https://westmarsh.example/c"),
                    Text("; and"),
                )
            ),
            Entry((Text("the next tender of this kind opens in April 2027."),)),
        )
    ),
    says(
        "We find that the public interest in maintaining the exemption outweighs the public "
        "interest in disclosure, because what the public most needs, the total and the scores, "
        "is released."
    ),
    heads(3, "Part 3: names of junior evaluators and small counts"),
    says("Section 40(2) of the Freedom of Information Act 2000", Role.CITATION),
    Paragraph(
        (
            Text("The names are personal data of people other than you. In "),
            Emphasis((Text("Information Commissioner v Miller"),)),
            Text(" the Upper Tribunal held that a small count is not by itself personal data; "),
            Emphasis((Text("here "), Strong((Text("each"),)), Text(" count"))),
            Text(" of one would let a neighbour tell who complained."),
        )
    ),
    heads(2, "Schedule of what you asked for"),
    Table(
        (Text("Each part of your request, what we decided and the provision we rely on"),),
        cells("Part of your request", "Decision", "Provision and reason in short"),
        (
            cells(
                "1. The scores that each bidder received, for each criterion",
                "Released",
                "None. The names of bidders and all scores are in scores.csv.",
            ),
            cells(
                "2. The prices offered by each bidder",
                "Refused",
                "Section 43(2): disclosure would be likely to prejudice the commercial "
                "interests of the bidders that did not win.",
            ),
            cells(
                "3. The names of everyone who evaluated the bids",
                "Released in part",
                "Section 40(2) by way of section 40(3A)(a): junior staff did not expect that "
                "their names would be published. The names of heads of service are released.",
            ),
            cells("4. Complaints", "Released in part", "Section 40(2): counts below five."),
        ),
    ),
)

_CLOSING: Final[tuple[Block, ...]] = (
    heads(2, "If you are unhappy with our decision"),
    Paragraph(
        (
            Text("You can ask for an internal review within 40 working days, by writing to "),
            Link((Text("foi@westmarsh.example"),), "mailto:foi@westmarsh.example"),
            Text(". If you are still unhappy you can complain to the Information Commissioner at "),
            Link((Text("ico.org.uk/foicomplaints"),), "https://ico.org.uk/foicomplaints"),
            Text(" or by post to Wycliffe House, Water Lane, Wilmslow SK9 5AF."),
        )
    ),
    says("Yours sincerely", Role.SALUTATION),
    lines(Role.SIGNATURE, "P. Tennant", "Information Rights Manager"),
)

WIDE: Final = Table(
    (Text("Complaints about the leisure centre, by month and kind"),),
    cells(
        "Month",
        "Cleanliness",
        "Staffing",
        "Temperature",
        "Timetables",
        "Accessibility",
        "Membership",
        "All kinds",
    ),
    tuple(
        cells(f"{month} 2025", *(str(row * 37 + place * 101) for place in range(1, 8)))
        for row, month in enumerate(("January", "February", "March", "September"), 1)
    ),
    (False, *(True,) * 7),
)

LONG: Final = Table(
    (Text("Scores by bidder and criterion"),),
    cells("Bidder and criterion", "Weight", "Score"),
    tuple(
        cells(f"Bidder {row % 7 + 1}, criterion {row // 7 + 1}", f"{row % 4 * 5}%", f"{row * 13}")
        for row in range(60)
    ),
    (False, True, True),
)

_ANNEX: Final[tuple[Block, ...]] = (
    PageBreak(),
    heads(2, "Annex: the figures"),
    WIDE,
    says("Figures below five are shown as they are, since no person can be told from them."),
    LONG,
)

RICH: Final = letter(*_OPENING, *_REASONS, *_CLOSING, *_ANNEX)
RICH_DRAFT: Final = replace(RICH, draft_mark="DRAFT: not to be sent")
