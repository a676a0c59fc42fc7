"""Classes of withheld information and provisions, as a letter names them."""

from collections.abc import Sequence

from markupsafe import Markup

from noticegen.compose.speaker import MISSING, Speaker
from noticegen.model.case import Case
from noticegen.model.form import Id


def whats_of(case: Case, names: Sequence[Id], speaker: Speaker) -> list[Markup]:
    """Name classes of withheld information, with what is carved out of each."""
    found = []
    for name in names:
        entry = case.request.withheld[name]
        exceptions = [case.request.withheld[e].what for e in entry.except_]
        if exceptions:
            found.append(speaker.say("except_for", what=entry.what, exceptions=exceptions))
        else:
            found.append(speaker.prose(entry.what))
    return found


def citations_of(case: Case, names: Sequence[Id], speaker: Speaker) -> list[str | Markup]:
    """Cite the provisions of reliances, each once; those in the alternative as one.

    A draft may have none yet: then what stands for it shows where one belongs.
    """
    cited: dict[str | Markup, None] = {}
    said: set[Id] = set()
    for name in names:
        if name not in case.reliances or name in said:
            continue
        other = case.reliances[name].entry.in_the_alternative_to
        together = [n for n in names if n == name or n in other]
        said |= set(together)
        provisions = [str(case.reliances[n].law.citation) for n in together if n in case.reliances]
        provisions = list(dict.fromkeys(provisions))
        if len(provisions) > 1:
            cited[speaker.say("alternatives", citations=provisions)] = None
        else:
            cited[provisions[0]] = None
    return list(cited) or [MISSING]
