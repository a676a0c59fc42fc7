"""What a release was made from and what was found: `record/manifest.json`, never sent.

It holds no withheld value: columns, counts and digests only.
"""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from noticegen.again.ingredients import ingredients_of
from noticegen.again.seal import SEAL, seal_of
from noticegen.checks.not_ready_to_send import wordings_used
from noticegen.model.attachment import Attachment, WithheldColumn
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.case import Case, Reliance
from noticegen.model.document import Document
from noticegen.model.finding import Finding
from noticegen.model.notice import texts_of
from noticegen.model.release import Format, Output, digest_of
from noticegen.model.request import Override
from noticegen.pipeline import Made, Understood
from noticegen.write.characters import legible


def letter_bytes(made: Made) -> bytes:
    """Give the letter's words, a paragraph or cell a line, to compare an edited one with."""
    texts = (" ".join(legible(words).split()) for words, _ in texts_of(made.notice.blocks))
    return "".join(f"{text}\n" for text in texts if text).encode()


def manifest_bytes(
    understood: Understood, made: Made, formats: Sequence[Format], *, draft: bool
) -> bytes:
    """Give the manifest as JSON, the same bytes for the same inputs."""
    case = understood.case
    request = case.request
    record = [Output("letter.txt", letter_bytes(made)), *made.sheets]
    written = [output.name for output in (*made.outputs, *record)]
    made_with = ingredients_of(understood, formats, written)
    content: dict[str, Any] = {
        "noticegen": made_with.libraries["noticegen"],
        "libraries": {n: v for n, v in made_with.libraries.items() if n != "noticegen"},
        "draft": draft,
        "kind": request.kind,
        "reference": request.reference,
        "received": str(request.received),
        "last_day_for_answering": str(case.last_day) if case.last_day else None,
        "issued": str(request.issued) if request.issued else None,
        "decided_by": _person(case, "decided_by"),
        "checked_by": _person(case, "checked_by"),
        "inputs": inputs_of(understood),
        "law": _law(case),
        "items": [
            {"number": leaf.number, "outcome": leaf.outcome, "sees": leaf.sees or None}
            for leaf in case.leaves()
        ],
        "reliances": [_reliance(reliance) for reliance in case.reliances.values()],
        "attachments": [_attachment(case, a) for a in case.attachments.values()],
        "documents": [_document(document) for document in case.documents.values()],
        "findings": [_finding(finding) for finding in made.findings],
        "overrides": [_override(override) for override in request.overrides],
        "guard": made.guarded.as_record(),
        "letter": {
            "foot": made.notice.running_foot,
            "page": made.notice.page_words,
            "draft_mark": made.notice.draft_mark,
        },
        "record": [_output(output) for output in record],
        "sent": [_output(output) for output in made.outputs],
        "made_with": made_with.as_record(),
    }
    content[SEAL] = seal_of(content)
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return text.encode(errors="backslashreplace")  # as JSON writes what no UTF-8 can hold


def _override(override: Override) -> dict[str, str | None]:
    return {
        "finding": override.finding,
        "about": override.about,
        "by": override.by,
        "role": override.role,
        "date": str(override.date),
        "because": str(override.because),
    }


def _person(case: Case, key: str) -> dict[str, str | None] | None:
    person = getattr(case.request, key)
    if person is None:
        return None
    day = str(person.date) if person.date else None
    return {"name": person.name, "role": person.role, "date": day}


def inputs_of(understood: Understood) -> list[dict[str, str]]:
    """Give each file that was read, by its bare name, its digest, and what it is."""
    return [
        {"file": file.name, "digest": file.digest, "what": file.what} for file in understood.inputs
    ]


def _law(case: Case) -> dict[str, object]:
    # a later approval of the same wording is none of those that the letter rests on
    last = case.request.issued or dt.date.max
    given = [a for a in case.approvals.approvals if a.date <= last]
    approved = {(a.limb.replace(" ", ""), a.digest): a for a in given}
    used = []
    for limb, digest in wordings_used(case):
        approval = approved.get((limb.replace(" ", ""), digest))
        by = f"{approval.name}, {approval.role}, {approval.date}" if approval else None
        used.append({"limb": limb, "digest": digest, "approved_by": by})
    return {"regime": case.law.regime.key, "as_on": str(case.law.day), "wording": used}


def _reliance(reliance: Reliance) -> dict[str, object]:
    result = reliance.result
    return {
        "id": reliance.id,
        "limb": reliance.law.citation.key,
        "status": reliance.status,
        "outcome": result.ending.outcome,
        "decided_by": result.decided_by.question.key if result.decided_by else None,
        "answers": {str(key): said for key, said in result.said.items()},
        **_earlier_notice(reliance),
    }


def _earlier_notice(reliance: Reliance) -> dict[str, object]:
    """Give the notice on which it rests that this request gets none. FOIA s17(6)."""
    earlier = reliance.entry.earlier_notice
    if earlier is None:
        return {}
    because = str(earlier.because)
    said = {"date": str(earlier.date), "reference": earlier.reference, "because": because}
    return {"earlier_notice": said}


def _attachment(case: Case, attachment: Attachment) -> dict[str, object]:
    source = attachment.source
    entry = case.request.data()[attachment.id]
    return {
        "id": attachment.id,
        "title": attachment.title,
        "source": Path(source.file).name if source else None,
        "sheet": source.sheet if source else None,
        "rows_read": len(source.rows) if source else None,
        "not_carried": list(source.not_carried) if source else [],
        "treatments": dict(attachment.treatments),
        "searched_as": {
            column.heading: f"{column.holds}{'' if _is_declared(entry, column) else ' (inferred)'}"
            for column in attachment.withheld
        },
        "smallest_group": entry.smallest_group,
        "rows_dropped": attachment.rows_dropped,
        "cells_blanked": attachment.cells_blanked,
        "tables": [{"title": t.title, "rows": len(t.rows)} for t in attachment.tables],
    }


def _document(document: Document) -> dict[str, object]:
    return {
        "id": document.id,
        "title": document.title,
        "file": Path(document.file).name,
        "pages": document.pages,
        "pages_without_text": list(document.pictures),
        "carries": list(document.carries),
        "properties": list(document.properties),
    }


def _is_declared(entry: DataEntry, column: WithheldColumn) -> bool:
    said = entry.columns.get(column.heading)
    return said is not None and said.holds is not None


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "about": finding.about,
        "message": finding.message,
        "source": finding.source,
        "overridden_by": finding.overridden_by or None,
    }


def _output(output: Output) -> dict[str, object]:
    return {"file": output.name, "bytes": len(output.data), "digest": digest_of(output.data)}
