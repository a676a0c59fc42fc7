"""What of the templates is owed, line by line, and what is not."""

from owed_letters import LETTERS, letter_case

REFUSED = {
    *("refused", "refused, no review", "cost", "vexatious", "forbidden", "decision"),
    "review that refuses",
}
"""Of these the opening says again what the answer says: that all of it is refused."""
NOT_REFUSED = {name for name in LETTERS if not letter_case(name).refuses}
"""Where nothing is refused the particulars of rights are advice."""

OWED: dict[str, set[str]] = {
    '{% include "parts/head.md.j2" %}': set(),
    '{% include "parts/opening.md.j2" %}': {"transfer"},
    '{% include "parts/review.md.j2" %}': set(),
    '{% include "parts/correction.md.j2" %}': set(),
    '{% include "parts/asked_back.md.j2" %}': set(),
    '{% include "parts/fee.md.j2" %}': set(),
    '{% include "parts/answers.md.j2" %}': REFUSED - {"decision"},
    '{% include "parts/others.md.j2" %}': set(),
    '{% include "parts/reasons.md.j2" %}': set(),
    '{% include "parts/next_steps.md.j2" %}': set(),
    '{% include "parts/help.md.j2" %}': {*LETTERS} - {"partly given", "cost"},
    '{% include "parts/rights.md.j2" %}': NOT_REFUSED,
    "{{ letter.date }}\\": set(),
    "{{ paragraph }}": {"transfer"},
    "**{{ answer.numbers | items | sentence_case }}.** {##}": {
        "correction",
    },
    "{{ body.opening | paragraphs }}": {*REFUSED, "transfer"},
    "- {{ entry | inline }}": set(),
    "{{ table(each.title, each.rows.headings, each.rows.rows, each.numeric) }}": set(),
    "{{ links(body.links) }}": set(),
    "{{ body.closing | paragraphs }}": {
        *("considered and given", "review", "review that refuses"),
        *("correction", "later disclosure"),
    },
    '{{ say("other_form", form=letter.request.preferred_form or "",'
    " because=letter.request.other_form_because) }}": set(),
    "{{ [asked.asks] | paragraphs }}": set(),
    '{{ say("asks_under") }}': set(),
    "{{ [mistake.said] | paragraphs }}": set(),
    "{{ [mistake.right] | paragraphs }}": set(),
    "{{ letter.correction.follows | paragraphs }}": set(),
    "{{ letter.fee.how_to_pay | paragraphs }}": set(),
    "{{ letter.help.before | paragraphs }}": set(),
    "{{ letter.next_steps | paragraphs }}": set(),
    "{{ other.says }} {{ [other.because] | paragraphs }}": set(),
    "{{ other.way }}": set(),
    "{{ reason.more | paragraphs }}": set(),
    "{{ reason.cost.before | paragraphs }}": set(),
    "{{ reason.cost.after | paragraphs }}": set(),
    "{{ questions(reason.questions) }}": set(),
    "{{ reason.conclusion }}": set(),
    "- {{ factor | inline }}": set(),
    "**{{ test.balance }}** {{ test.because }}": set(),
    "{{ test.conclusion }}": set(),
    "{{ reason.warning }}": set(),
    "{{ letter.review.reviewer }}": set(),
    "{{ point.says | paragraphs }}": set(),
    "{{ letter.rights | paragraphs }}": NOT_REFUSED,
}
"""Each paragraph that is owed, and the letters that say the same without it."""

NOT_OWED = {
    # who writes to whom, and how a letter looks
    *("head", "close", "reuse", "background", "annex", "request", "events"),
    # told in the answers and the reasons as well
    *("in_short", "schedule", "redactions"),
}
"""Parts of which nothing is owed but what stands in `OWED`."""
NOT_OWED_LINES = {
    "{{ each.notes | paragraphs }}": "how a table is to be read",
    '{{ say("published_at") }}': "leads to the links, which are owed",
    "{{ letter.request.caveat }}": "the limits of what is given",
    "**{{ [asked.number] | items | sentence_case }}.** {##}": "the opening numbers what is asked",
    "{{ asked.because }}": "why we ask; the Act wants none",
    "{{ [mistake.because] | paragraphs }}": "how a mistake came about; the Act wants none",
    '{{ table("", letter.fee.headings, letter.fee.rows, (1, 2, 3)) }}': "the sum is owed",
    "{{ letter.fee.rules | paragraphs }}": "what a fee may be made of; the Act wants none",
    "{{ links(letter.help.links) }}": "more to read",
    '{{ say("related_requests") }}': "more to read",
    "- {{ line }}": "more to read",
    "{{ letter.help.after | paragraphs }}": "where to write to",
    "{{ reason.citation | sentence_case }}": "the provision is named beside what it provides",
    "{{ [reason.provides] | paragraphs }}": "the provision is named above it",
    '{{ table("", reason.cost.headings, reason.cost.rows, (1, 2, 3)) }}': "the sums are owed",
    "{{ reason.in_any_case }}": "leads to what is not needed for the decision",
    "{{ questions(reason.later) }}": "not needed for the decision",
    "{{ test.opening }}": "the factors and the end are owed",
    "{{ test.for_disclosure }}": "leads to the factors, which are owed",
    "{{ test.for_maintaining }}": "leads to the factors, which are owed",
    '{{ say("we_relied_on") }}': "more to read",
    "{{ links(reason.cites) }}": "more to read",
    "{{ point.raised | quoted }}": "the applicant's own words",
    "{{ point.found }}": "printed by no letter here; its words are owed",
}
