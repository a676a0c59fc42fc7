"""What a record says → the digest that tells whether it was changed since it was written."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

SEAL: Final = "digest"
"""The key of the record that holds it; it covers all others."""


def seal_of(content: Mapping[str, Any]) -> str:
    """Give the digest of all that a record says but of its own seal; layout doesn't count."""
    said = {key: value for key, value in content.items() if key != SEAL}
    text = json.dumps(said, sort_keys=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
