"""A rule's source, as findings print it → where its provisions can be read."""

import re
from collections.abc import Iterator
from typing import Final

_ACT: Final = "https://www.legislation.gov.uk/ukpga/2000/36/section/"
_CODE: Final = "https://www.gov.uk/government/publications/freedom-of-information-code-of-practice"
_REGULATIONS: Final = "https://www.legislation.gov.uk/uksi/2004/3244"
_ARTICLE: Final = "https://www.legislation.gov.uk/eur/2016/679/article/"
_SECTION = re.compile(r"\bs(\d+[A-Z]?)\b")
_ARTICLE_OF = re.compile(r"UK GDPR Article (\d+)")


def links_of(source: str) -> Iterator[tuple[str, str]]:
    """Give each provision of a source with its address: `("section 17", "https://…")`."""
    if "45 Code" in source:
        yield "the Code of Practice", _CODE
    for number in dict.fromkeys(_SECTION.findall(re.sub(r"s45 Code", "", source))):
        yield f"section {number}", f"{_ACT}{number}"
    if "SI 2004/3244" in source:
        yield "SI 2004/3244", _REGULATIONS
    for number in _ARTICLE_OF.findall(source):
        yield f"UK GDPR Article {number}", f"{_ARTICLE}{number}"
