"""What the rules that read our own sentences look for: `exemptions/looks-like.yaml`.

A phrase is found as whole words; capitals, white space and marks between words don't matter.
"""

from collections.abc import Mapping

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key


@dataclass(frozen=True, kw_only=True)
class ReviewTimes(Block):
    """What the section 45 Code says of internal reviews, in working days."""

    reply_within: int = a_key("a reply is expected within this", required=True)
    ask_within: int = a_key("the applicant is usually given this to ask", required=True)


@dataclass(frozen=True, kw_only=True)
class Paraphrase(Block):
    """From where on a reason looks like the section's own words."""

    percent: int = a_key("this share of its words with a content", required=True)
    of_words: int = a_key("of a reason with at least so many of them", required=True)
    in_a_row: int = a_key("or this many words in a row, of any kind", required=True)


@dataclass(frozen=True, kw_only=True)
class LooksLike(Block):
    """The words that each rule looks for in what the authority writes itself."""

    paraphrase: Paraphrase = a_key("when a reason looks like the section's words", required=True)
    review_times: ReviewTimes = a_key("what is usual at a review", required=True)
    asks_which: tuple[str, ...] = a_key(
        "how questions begin whose answer is one of the section's own things", required=True
    )
    longest_sentence: int = a_key("a sentence with more words looks too long", required=True)
    same_text_from: int = a_key("a text of so many words is not said of two limbs", required=True)
    little_words: tuple[str, ...] = a_key("words that say nothing by themselves", required=True)
    stock_words: tuple[str, ...] = a_key("words of factors that fit any case", required=True)
    private_interests: tuple[str, ...] = a_key("interests that are not the public's", required=True)
    blanket: tuple[str, ...] = a_key("what is said of everything at once", required=True)
    whole_documents: tuple[str, ...] = a_key("what holds more than one thing", required=True)
    said_of_parts: tuple[str, ...] = a_key("words by which parts were looked at", required=True)
    harm_verbs: Mapping[str, tuple[str, ...]] = a_key(
        "the verbs of the harm tests, with their forms", required=True
    )
    comes_about: tuple[str, ...] = a_key("how one says that a harm comes about", required=True)
    weaker: tuple[str, ...] = a_key("words for less than a likelihood", required=True)
    not_asserted: tuple[str, ...] = a_key(
        "words before a likelihood that is not asserted", required=True
    )
    implies_held: tuple[str, ...] = a_key("words that tell that something is held", required=True)
    tells_of_search: tuple[str, ...] = a_key(
        "words of a search, a count, a document", required=True
    )
    not_implied: tuple[str, ...] = a_key(
        "words before these by which nothing is told", required=True
    )
    neither_nor: tuple[str, ...] = a_key("how one neither confirms nor denies", required=True)
    uncounted_work: tuple[str, ...] = a_key("work that the cost limit may not count", required=True)
    guesses: tuple[str, ...] = a_key("words of an estimate that nobody tried", required=True)
    numbers: tuple[str, ...] = a_key("numbers in words, from two on", required=True)
    not_counted: tuple[str, ...] = a_key("what a number before it does not count", required=True)
    numbered: tuple[str, ...] = a_key("what has a number and is not counted by it", required=True)
    stock_phrases: tuple[str, ...] = a_key("phrases that say nothing", required=True)
    may_be_doubled: tuple[str, ...] = a_key("words that may stand twice", required=True)
