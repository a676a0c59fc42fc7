"""Verbs in the passive: a form of "be", and a past participle after it."""

import re

from noticegen.plain.sentences import Sentence

_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "isn't", "aren't"})
_BE |= frozenset({"wasn't", "weren't"})
_BETWEEN = frozenset({"not", "also", "been", "being", "only", "never", "always", "often", "then"})
_BETWEEN |= frozenset({"now", "so", "still", "therefore", "all", "both", "already", "themselves"})
_IRREGULAR = """
    begun bought bound broken brought built caught chosen cut dealt done drawn driven felt
    forbidden found given gone got grown heard held hidden hit kept known laid led left lent lost
    made meant met paid put read run said seen sent set shown shut sold sought spent split spoken
    stolen sworn taken taught thought told understood undertaken withdrawn withheld won worn
    written weighed borne bidden hurt overseen undone rewritten misled upheld
"""
_PARTICIPLES = frozenset(_IRREGULAR.split())


def passives_in(sentence: Sentence, not_passive: frozenset[str]) -> tuple[str, ...]:
    """Give the participles of the passive verbs; `not_passive` are adjectives that look so."""
    words = [word.lower().replace("’", "'") for word in sentence.words]
    found = []
    for index, word in enumerate(words):
        if word not in _BE:
            continue
        rest = list(words[index + 1 : index + 5])
        while rest and (rest[0] in _BETWEEN or rest[0].endswith("ly")):
            rest.pop(0)
        if rest and _is_participle(rest[0]) and rest[0] not in not_passive:
            found.append(rest[0])
    # "has been being done" has three forms of "be" and one verb
    return tuple(w for i, w in enumerate(found) if i == 0 or w != found[i - 1])


def _is_participle(word: str) -> bool:
    return word in _PARTICIPLES or bool(re.fullmatch(r"[a-z-]{2,}ed", word))
