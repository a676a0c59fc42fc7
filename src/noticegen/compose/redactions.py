"""The key to the redactions of each document: what is withheld in it, under what, and where."""

from collections.abc import Sequence

from markupsafe import Markup

from noticegen.compose.citations import citations_of, whats_of
from noticegen.compose.speaker import Speaker
from noticegen.model.case import Case
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id


@dataclass(frozen=True, slots=True)
class RedactionView:
    """What is redacted in one document, and the places where it is something else."""

    default: Markup
    elsewhere: tuple[Markup, ...]


def compose_redactions(case: Case, speaker: Speaker) -> tuple[RedactionView, ...]:
    """Give the key of every document that withholds something."""
    found = []
    for entry in case.request.documents().values():
        elsewhere = tuple(
            speaker.say("redacted_where", where=e.where, **_withheld(case, speaker, e.withholds))
            for e in entry.except_where
        )
        if entry.withholds or elsewhere:
            said = _withheld(case, speaker, entry.withholds)
            key = "redacted" if entry.withholds else "redacted_only_where"
            default = speaker.say(key, title=entry.title, elsewhere=bool(elsewhere), **said)
            found.append(RedactionView(default, elsewhere))
    return tuple(found)


def _withheld(case: Case, speaker: Speaker, names: Sequence[Id]) -> dict[str, object]:
    under = dict.fromkeys(r for name in names for r in case.request.withheld[name].under)
    return {
        "classes": whats_of(case, names, speaker),
        "citations": citations_of(case, list(under), speaker),
    }
