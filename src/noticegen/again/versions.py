"""A record, and what runs now → which programs are of another version, and what to install."""

from collections.abc import Iterator, Mapping

from noticegen.model.finding import Problem
from noticegen.model.ingredients import Ingredients
from noticegen.model.letter_record import LetterRecord
from noticegen.model.place import Place
from noticegen.names_in_messages import in_a_sentence

OWN = "noticegen"


def list_other_versions(record: LetterRecord, now: Ingredients) -> Iterator[Problem]:
    """Report other versions of noticegen, of its libraries and of the system's."""
    place, then = Place(record.file), record.content
    made_with = then["made_with"]
    if then[OWN] != now.libraries[OWN]:
        what = f"this is noticegen {now.libraries[OWN]}, and the letter was made by {then[OWN]}"
        fix = f"make it with noticegen {then[OWN]}, whose definitions and templates come with it"
        yield Problem(place, what, fix)
    else:
        yield from _changed_program(place, made_with["program"], now)
    libraries = {name: v for name, v in then["libraries"].items() if now.libraries.get(name) != v}
    if libraries:
        wanted = " ".join(f"{name}=={version}" for name, version in libraries.items())
        what = _others(libraries, now.libraries)
        yield Problem(place, what, f"install those of then: `pip install {wanted}`")
    system = {
        name: version
        for name, version in made_with["system"].items()
        if _compared(name, now.system.get(name)) != _compared(name, version)
    }
    if system:
        wanted = in_a_sentence([f"{name} {version}" for name, version in system.items()])
        fix = f"make the letter on a system that has {wanted}"
        yield Problem(place, _others(system, now.system), fix)


def _changed_program(place: Place, then: Mapping[str, str], now: Ingredients) -> Iterator[Problem]:
    names = sorted({*then, *now.program})
    changed = [name for name in names if then.get(name) != now.program.get(name)]
    if changed:
        own = now.libraries[OWN]
        what = (
            f"the program is noticegen {own}, but was changed since: its {in_a_sentence(changed)}"
        )
        yield Problem(place, what, f"install noticegen {own} as it was then")


def _others(then: Mapping[str, str], now: Mapping[str, str]) -> str:
    said = [
        f"{name} is {now[name]}, and was {version}"
        if name in now
        else f"{name}, which was {version}, is not there"
        for name, version in then.items()
    ]
    return f"other libraries than made the letter: {'; '.join(said)}"


def _compared(name: str, version: str | None) -> str | None:
    """Give as much of a version as matters: the third number of Python's changes no letter."""
    if name == "python" and version:
        return ".".join(version.split(".")[:2])
    return version
