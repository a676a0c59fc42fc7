"""A case → what no file of its release may hold, and what may stand in them anyway."""

import re

from noticegen import kept
from noticegen.guard.needles import Needles, needles_of
from noticegen.model.attachment_entry import AllowedText, Leaks
from noticegen.model.authority import Authority
from noticegen.model.case import Case
from noticegen.model.form import blocks_of, texts_of_block
from noticegen.model.request import Event, Request


def needles_of_case(case: Case) -> Needles:
    """Give all that must not leave, and the words and dates that are said openly anyway."""
    request = case.request
    days = [request.received, request.clarification_asked, request.clarified, request.issued]
    days += [day for r in request.joined_requests for day in (r.received, r.clarified)]
    days += [case.last_day, *(a.data_as_at for a in request.data().values())]
    days += [leaf.item.data_as_at for leaf in case.leaves()]
    blocks = list(blocks_of(request))
    days += [block.date for block in blocks if isinstance(block, Event)]
    days += [letter.issued for letter in request.chain()]
    days += [request.review.requested] if request.review else []
    days += [case.decision_expected_by([name]) for name in request.relied_on]
    return needles_of(
        [column for attachment in case.attachments.values() for column in attachment.withheld],
        also_withheld=[t for b in blocks if isinstance(b, Leaks) for t in b.also_withheld],
        private=_private(request),
        open_words=_open_words(case.authority),
        open_dates=[day for day in days if day is not None],
        released=[table for a in case.attachments.values() for table in a.tables],
    )


def _private(request: Request) -> list[str]:
    """Give the notes of a letter and of those before it, none of which ever leaves."""
    blocks = blocks_of((request, *request.chain()))
    return [str(note) for b in blocks if (note := getattr(b, "private", None)) is not None]


def _open_words(authority: Authority) -> frozenset[str]:
    """Give the words of the authority, the definitions and the templates: nobody's secret."""
    texts = [text for block in blocks_of(authority) for text in texts_of_block(block)]
    return kept.words_of_files().union(re.findall(r"\w+", "\n".join(texts).lower()))


def allowed_texts(case: Case) -> list[AllowedText]:
    """Give the texts that may stand in a release although they are withheld values too."""
    blocks = blocks_of(case.request)
    return [text for block in blocks if isinstance(block, Leaks) for text in block.allowed]
