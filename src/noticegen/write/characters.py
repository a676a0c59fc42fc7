"""What is typed stays words: characters that no form can hold, addresses not to be followed."""

import re
from typing import Final
from urllib.parse import quote

_SPACING: Final = re.compile("[\t\n\r\v\f\x85\u2028\u2029]")
# XML 1.0 section 2.2 has no place for these; a control has no look either.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_FOLLOWED: Final = ("https://", "http://", "mailto:", "tel:")


def legible(words: str) -> str:
    """Give words of one line that XML and UTF-8 can hold; what they cannot is U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", _SPACING.sub(" ", words))


def followed(address: str) -> str:
    """Give an address as a link may hold it; empty where nothing should be followed."""
    if not address.lower().startswith(_FOLLOWED):
        return ""
    return quote(legible(address), safe="!#$%&'()*+,/:;=?@~")
