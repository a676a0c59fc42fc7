"""What the applicant can do next: help, review, complaint, re-use."""

import datetime as dt
import re
from collections.abc import Iterator

from markupsafe import Markup

from noticegen.compose.correction import rights_run_from
from noticegen.compose.cost import compose_narrower_cost, compose_what_fits
from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Kind
from noticegen.model.dataclass import dataclass
from noticegen.model.particulars import Link
from noticegen.working_days import working_day_after


@dataclass(frozen=True, slots=True)
class HelpView:
    """Advice and assistance. FOIA s16."""

    before: tuple[Markup, ...]
    links: tuple[Link, ...]
    after: tuple[Markup, ...]
    related: tuple[Markup, ...]


def compose_help(case: Case, speaker: Speaker) -> HelpView:
    """Give the advice of this case, and where else to look or ask."""
    advice = case.request.advice
    before: list[Markup] = []
    links: tuple[Link, ...] = ()
    if advice and advice.text:
        before.append(speaker.prose(advice.text))
    before += compose_what_fits(case, speaker)
    if advice and advice.narrower_request:
        narrower = advice.narrower_request
        before.append(speaker.advise("narrower_request", narrower_request=narrower))
        before += compose_narrower_cost(case, speaker)
    before += [
        speaker.say("will_publish", what=p.what, when=p.when, where=p.where or "")
        for p in case.request.will_publish
    ]
    if advice and advice.links:  # what leads to the links stands right above them
        before.append(speaker.advise("publications"))
        links = advice.links
    after = []
    if case.authority.publication_scheme:
        address = case.authority.publication_scheme
        after.append(speaker.advise("publication_scheme", address=address))
    after.append(speaker.advise("ask_us", email=case.authority.email or ""))
    related = tuple(
        speaker.say("related_request", reference=r.reference, what=r.what or "")
        for r in case.request.related_requests
    )
    return HelpView(tuple(before), links, tuple(after), related)


def compose_rights(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the particulars that section 17(7) demands: review, and the right to complain."""
    review = case.internal_review
    is_reviewed = case.request.kind is Kind.INTERNAL_REVIEW
    offered = review is not None and bool(review.offered)
    if is_reviewed:
        yield speaker.say("no_second_review")
    elif review is not None and offered:
        start = rights_run_from(case)
        earlier = start if start != case.request.issued else None
        yield speaker.say(
            "review_offered_before" if earlier else "review_offered",
            write_to=review.write_to or "",
            ask_within=review.ask_within or "",
            ask_by=_last_day(review.ask_within, start),
            date=long_date(earlier) if earlier else "",
            reply_within=review.reply_within or "",
        )
        if review.procedure:
            yield speaker.prose(review.procedure)
    else:
        yield speaker.say("review_not_offered")
    commissioner = case.law.version.commissioner
    yield speaker.say(
        "complain_after_this_review" if is_reviewed else "complain",
        after_review=offered,
        complain_at=commissioner.complain_at,
        complain_at_shown=commissioner.complain_at_shown,
        complain_within=commissioner.complain_within,
        telephone=commissioner.telephone or "",
    )
    if commissioner.print_address:
        yield speaker.say("postal_address", lines=commissioner.postal_address)


def _last_day(period: str | None, issued: dt.date | None) -> str:
    """Give the day on which a period of working days ends; empty where it can't be counted."""
    days = re.fullmatch(r"(\d{1,3}) working days", period or "")
    return long_date(working_day_after(issued, int(days[1]))) if days and issued else ""


def compose_reuse(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say how what is released may be re-used; nothing where nothing is released."""
    licence, own = case.authority.reuse, case.request.reuse
    if not case.releases:
        return
    if own and own.owner:
        yield speaker.say("reuse_owner", owner=own.owner)
        return
    if licence is None:
        return
    yield speaker.say(
        "reuse_licence",
        licence=licence.licence,
        address=licence.address or "",
        attribution=licence.attribution or "",
    )
    if own and own.not_licensed:
        titles = [case.request.attachments[name].title for name in own.not_licensed]
        yield speaker.say("reuse_not_licensed", titles=titles)
    if licence.apply_to:
        yield speaker.say("reuse_ask", apply_to=licence.apply_to)
