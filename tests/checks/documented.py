"""A case with a redacted document, whole; nothing is wrong with it."""

import dataclasses
from typing import Any

from cases import BIDDERS, STAFF, case_of
from noticegen.model.case import Case
from noticegen.model.document import Document
from noticegen.model.form import Id

TEXT = f"""
items:
  - number: 1
    asks: The catering contract.
    outcome: partly disclosed
    attached: contract
    withholds: [prices, names]
withheld:
  prices: {{what: the price of each meal, under: bidders}}
  names: {{what: the names of those who signed, under: staff}}
relied_on:{BIDDERS}{STAFF}
attachments:
  contract:
    title: Catering contract, 2025
    file: contract-redacted.pdf
    withholds: prices
    except_where:
      - {{where: page 9, withholds: names}}
"""
GIVEN = """
items:
  - number: 1
    asks: The catering contract.
    outcome: disclosed
    attached: contract
attachments:
  contract: {title: Catering contract, file: contract.pdf}
"""


def documented(text: str = TEXT, **found: Any) -> Case:
    """Give the case, its document as if read: `found` is what it was found to hold."""
    case = case_of(text)
    documents = {
        name: Document(id=name, title=entry.title, file=entry.file, digest="", data=b"", **found)
        for name, entry in case.request.documents().items()
    }
    assert list(documents) == [Id("contract")]
    return dataclasses.replace(case, documents=documents)
