"""The request as it was made, the answers, and all of them in short."""

import pytest

from cases import (
    BIDDERS,
    CONSIDERED,
    REFUSED,
    STAFF,
    case_of,
    letter_of,
    part_of,
    parts_of,
)
from noticegen.model.notice import (
    Block,
    BulletList,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Quotation,
    Strong,
    Table,
    words_of,
)

UNDER_43 = "We are withholding this information, under section 43(2)."

DECLARED = f"""
withheld:
  prices: {{what: the price in each bid, under: bidders}}
  names: {{what: "the officers' names", under: staff, except: heads}}
  heads: {{what: "those of the heads of service", under: staff}}
relied_on:{BIDDERS}{STAFF}"""


def answers_of(text: str, heading: str = "Our answers") -> list[str]:
    return part_of(text, heading)


def blocks_of_part(text: str, heading: str) -> list[Block]:
    """Give the blocks below a heading, up to the next."""
    blocks = list(letter_of(case_of(text)).blocks)
    headings = [i for i, b in enumerate(blocks) if isinstance(b, Heading)]
    start = next(i for i in headings if words_of(getattr(blocks[i], "spans", ())) == heading)
    end = next((i for i in headings if i > start), len(blocks))
    return blocks[start + 1 : end]


def test_an_answer_stands_beside_its_items_number() -> None:
    text = """
items:
  - number: 1.
    outcome: disclosed
    answer: |
      Seven.

      Two of them were mended.
  - number: (ii)
    outcome: not held
    searched: We looked in the order books.
"""
    assert answers_of(text) == [
        "Item 1. Seven.",
        "Two of them were mended.",
        "Item (ii). We do not hold this information.",
        "We looked in the order books.",
    ]


def test_a_single_answer_has_no_number() -> None:
    text = "items:\n  - number: 1\n    outcome: disclosed\n    answer: Seven.\n"
    assert answers_of(text, "Our answer") == ["Seven."]


def test_neighbours_with_the_same_refusal_are_answered_together() -> None:
    text = (
        "items:\n"
        "  - number: 4\n    outcome: disclosed\n    answer: Seven.\n"
        "  - number: 5\n    outcome: withheld\n    under: bidders\n"
        "  - number: 6\n    outcome: withheld\n    under: bidders\n"
        "  - number: 7\n    outcome: withheld\n    withholds: prices\n"
    ) + DECLARED
    letter = parts_of(letter_of(case_of(text)))
    assert letter["Our answers"] == [
        "Item 4. Seven.",
        "Items 5 and 6. We are withholding this information, under section 43(2).",
        "Item 7. We have withheld the price in each bid.",
    ]
    table = letter["Your request about play area resurfacing"]
    assert "5 and 6" in table


def test_neighbours_that_see_the_same_answer_are_printed_as_one() -> None:
    text = (
        "items:\n"
        "  - number: 1\n    outcome: disclosed\n    answer: Seven.\n"
        "  - number: 2\n    see: 1\n  - number: 3\n    see: 1.\n  - number: 4\n    see: (1)\n"
    )
    letter = parts_of(letter_of(case_of(text)))
    assert letter["Our answers"] == [
        "Item 1. Seven.",
        "Items 2, 3 and 4. See the answer to item 1.",
    ]
    table = letter["Your request about play area resurfacing"]
    assert table[-2:] == ["2 – 4", "See item 1"]


def test_items_that_are_no_neighbours_are_answered_apart() -> None:
    text = (
        "items:\n"
        "  - number: 1\n    outcome: withheld\n    under: bidders\n"
        "  - number: 2\n    outcome: disclosed\n    answer: Seven.\n"
        "  - number: 3\n    outcome: withheld\n    under: bidders\n"
        f"relied_on:{BIDDERS}"
    )
    assert answers_of(text) == [
        "Item 1. We are withholding this information, under section 43(2).",
        "Item 2. Seven.",
        "Item 3. We are withholding this information, under section 43(2).",
    ]


@pytest.mark.parametrize(
    "more", ["caveat: Without VAT.", "searched: The archive.", "data_as_at: 2026-08-31"]
)
def test_a_neighbour_that_says_more_is_answered_apart(more: str) -> None:
    text = (
        "items:\n"
        "  - number: 1\n    outcome: withheld\n    under: bidders\n"
        f"  - number: 2\n    outcome: withheld\n    under: bidders\n    {more}\n"
        f"relied_on:{BIDDERS}"
    )
    assert answers_of(text)[0] == f"Item 1. {UNDER_43}"


def test_an_item_that_sees_another_still_says_how_it_is_read() -> None:
    text = (
        "items:\n  - number: 1\n    outcome: disclosed\n    answer: Seven.\n"
        "  - number: 2\n    read_as: We take it to mean benches.\n    see: 1\n"
    )
    assert answers_of(text)[1:] == [
        "Item 2. How we understand this: We take it to mean benches.",
        "See the answer to item 1.",
    ]


def test_a_part_says_in_one_breath_what_it_covers_and_what_is_done() -> None:
    text = f"""
items:
  - number: 1
    asks: The cost, the bids.
    parts:
      - covers: the cost
        outcome: disclosed
        answer: It cost £41,000.
      - covers: the bids
        outcome: withheld
        under: bidders
relied_on:{BIDDERS}"""
    assert answers_of(text) == [
        "Item 1a. This part of our answer is about the cost. It cost £41,000.",
        f"Item 1b. This part of our answer is about the bids. {UNDER_43}",
    ]


def test_a_class_is_named_with_what_is_carved_out_of_it() -> None:
    text = (
        "items:\n  - number: 1\n    outcome: partly disclosed\n    answer: Seven.\n"
        "    withholds: [names, prices]\n"
    ) + DECLARED
    assert answers_of(text, "Our answer")[-1] == (
        "We have withheld the officers' names, except those of the heads of service, and the price"
        " in each bid."
    )


def test_considered_information_is_given_and_said_to_have_been_considered() -> None:
    text = (
        "items:\n  - number: 1\n    outcome: disclosed\n    answer: Seven.\n"
        f"    considered: outbid\nrelied_on:{CONSIDERED}"
    )
    assert answers_of(text, "Our answer") == [
        "Seven.",
        (
            "We considered withholding what we give here under section 43(2), but have decided to"
            " give it to you. The reasons are set out below."
        ),
    ]


def test_an_answer_that_is_a_list_does_not_run_into_its_number() -> None:
    text = """
items:
  - number: 1
    outcome: disclosed
    answer:
      - Mill Lane, £41,000
      - The Dell, £12,500
  - number: 2
    outcome: disclosed
    list:
      - One
      - Two
"""
    first, second, third, fourth = blocks_of_part(text, "Our answers")
    assert isinstance(first, Paragraph)
    assert words_of(first.spans) == "Item 1. This is the information:"
    assert isinstance(second, BulletList)
    assert [words_of(e.spans) for e in second.entries] == [
        "Mill Lane, £41,000",
        "The Dell, £12,500",
    ]
    assert isinstance(third, Paragraph)
    assert isinstance(fourth, BulletList)


def test_a_table_is_led_to_dated_and_limited() -> None:
    text = """
items:
  - number: 1
    outcome: disclosed
    table: |
      Year | Cost | Place
      2024 | £7 | Hull
      2025 | 1,200 | –
    data_as_at: 2026-08-31
    caveat: Without VAT.
"""
    lead, table, dated, limited = blocks_of_part(text, "Our answer")
    assert isinstance(table, Table)
    assert table.numeric == (False, True, False)
    paragraphs = [words_of(p.spans) for p in (lead, dated, limited) if isinstance(p, Paragraph)]
    assert paragraphs == [
        "This table gives the information.",
        "The information is as it stood on 31 August 2026.",
        "Without VAT.",
    ]


def test_published_information_is_linked_to_and_its_address_is_printed() -> None:
    text = (
        "items:\n  - number: 1\n    outcome: disclosed\n    answer: Seven.\n    links:\n"
        "      - {title: Costs, address: https://www.wexmoor.example/costs}\n"
    )
    _answer, _lead, links = blocks_of_part(text, "Our answer")
    assert isinstance(links, BulletList)
    (entry,) = links.entries
    assert isinstance(entry.spans[0], Link)
    assert entry.spans[0].address == "https://www.wexmoor.example/costs"
    assert words_of(entry.spans) == "Costs (wexmoor.example/costs)"


# The request


REQUEST = """
items:
  - preamble: "# For the parks:"
    number: 1)
    asks: |
      How many
      - swings
      - slides

      and why?
    outcome: not held
    because: Nobody counted.
  - number: 2)
    asks: Who built them?
    outcome: not held
    because: Nobody wrote it down.
"""


def test_the_request_is_quoted_in_the_applicants_words_and_numbers() -> None:
    (quotation,) = blocks_of_part(REQUEST, "Your request")
    assert isinstance(quotation, Quotation)
    assert [words_of(p.spans) for p in quotation.paragraphs] == [
        "# For the parks:",
        "1) How many\n- swings\n- slides",
        "and why?",
        "2) Who built them?",
    ]


def test_items_without_numbers_are_quoted_with_ours() -> None:
    text = REQUEST.replace("    number: 1)\n", "").replace("number: 2)\n    asks", "asks")
    assert part_of(text, "Your request")[1:] == [
        "1. How many\n- swings\n- slides",
        "and why?",
        "2. Who built them?",
    ]


def test_a_single_item_without_a_number_is_quoted_as_it_was_written() -> None:
    text = "items:\n  - asks: Who built it?\n    outcome: not held\n    because: Unknown.\n"
    assert part_of(text, "Your request") == ["Who built it?"]


def test_a_request_that_was_a_list_is_quoted_line_by_line() -> None:
    text = (
        "items:\n  - number: 1\n    asks:\n      - the cost\n      - the builder\n"
        "    outcome: not held\n    because: Unknown.\n"
    )
    assert part_of(text, "Your request") == ["1 - the cost\n- the builder"]


def test_a_long_request_stands_in_an_annex_on_a_page_of_its_own() -> None:
    notice = letter_of(case_of(REQUEST + "quoted_in: annex\n"))
    parts = parts_of(notice)
    assert parts["Your request"] == [
        "What you asked is set out in full in the annex to this letter."
    ]
    assert parts["Annex: your request"][0] == "# For the parks:"
    assert any(isinstance(block, PageBreak) for block in notice.blocks)
    assert isinstance(notice.blocks[-1], Quotation)


def test_a_letter_that_quotes_the_request_has_no_annex() -> None:
    notice = letter_of(case_of(REQUEST))
    assert "Annex: your request" not in parts_of(notice)
    assert not any(isinstance(block, PageBreak) for block in notice.blocks)


def test_how_the_whole_request_is_read_is_said_below_it() -> None:
    assert part_of(REQUEST + "read_as: Parks are play areas.\n", "Your request")[-1] == (
        "How we understand your request: Parks are play areas."
    )


# In short


def test_three_items_have_a_table_of_answers_in_short() -> None:
    text = (
        "items:\n"
        "  - number: 1\n    outcome: disclosed\n    answer: Seven.\n"
        "  - number: 2\n    outcome: not held\n    because: Nobody counted.\n"
        "  - number: 3\n    outcome: withheld\n    withholds: prices\n"
        "  - number: 4\n    outcome: not applicable\n    because: None was lost.\n"
        "  - number: 5\n    outcome: disclosed\n    list: [one]\n"
        "  - number: 6\n    outcome: disclosed\n    answer:\n      - One\n      - Two\n"
        f"  - number: 7\n    outcome: disclosed\n    answer: {'More and more. ' * 9}\n"
    ) + DECLARED
    (table,) = (b for b in letter_of(case_of(text)).blocks[:9] if isinstance(b, Table))
    assert words_of(table.caption) == "Our answer in short"
    assert [tuple(words_of(cell) for cell in row) for row in table.rows] == [
        ("1", "Seven."),
        ("2", "Not held"),
        ("3", "Withheld, under section 43(2)"),
        ("4", "Does not arise"),
        ("5", "Given in full"),
        ("6", "Given in full"),
        ("7", "Given in full"),
    ]


def test_two_items_need_no_table_of_answers() -> None:
    assert not any(isinstance(block, Table) for block in letter_of(case_of(REQUEST)).blocks)


def test_an_items_number_is_set_in_strong_type() -> None:
    first, *_ = blocks_of_part(REQUEST, "Our answers")
    assert isinstance(first, Paragraph)
    assert isinstance(first.spans[0], Strong)
    assert words_of((first.spans[0],)) == "Item 1."


def test_an_item_that_only_says_with_has_the_other_s_decision() -> None:
    text = REFUSED.replace(
        "relied_on:", "  - number: 2\n    asks: And the bidders?\n    with: 1\nrelied_on:", 1
    )
    assert answers_of(text) == [f"Items 1 and 2. {UNDER_43}"]
