import copy
import dataclasses
import pickle

import pytest

from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding
from noticegen.model.place import Place


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things, and what is not compared."""

    first: str
    second: tuple[int, ...] = ()
    aside: dict[str, int] = dataclasses.field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, kw_only=True)
class Named:
    """Keys, some of them with a default."""

    with_default: int = 3
    without: str


@dataclass(frozen=True, kw_only=True)
class More(Named):
    """The same, and one more."""

    more: str = ""


@dataclass(frozen=True)
class Nothing:
    """No fields at all."""


@dataclasses.dataclass(frozen=True, slots=True)
class PythonsPair:
    """The pair as Python makes it."""

    first: str
    second: tuple[int, ...] = ()
    aside: dict[str, int] = dataclasses.field(default_factory=dict, repr=False, compare=False)


def test_it_is_made_shown_and_compared_as_pythons_own_is() -> None:
    ours = Pair("a", (1,), {"x": 1})
    pythons: object = PythonsPair("a", (1,), {"x": 1})
    assert repr(ours) == repr(pythons).removeprefix("Pythons")
    assert ours == Pair("a", (1,))
    assert hash(ours) == hash(Pair("a", (1,))) == hash(pythons)
    assert ours != Pair("b", (1,))
    assert ours != pythons
    assert [f.name for f in dataclasses.fields(ours)] == ["first", "second", "aside"]
    assert Pair.__match_args__ == PythonsPair.__match_args__


def test_defaults_are_made_anew_each_time() -> None:
    one, other = Pair("a"), Pair("b")
    assert one.aside == {}
    assert one.aside is not other.aside


def test_an_optional_key_may_stand_before_one_that_must_be_there() -> None:
    assert (Named(without="x").with_default, Named(without="x", with_default=4).with_default) == (
        3,
        4,
    )
    assert More(without="x", more="y") == More(more="y", without="x")
    assert More(without="x") != Named(without="x")
    with pytest.raises(TypeError, match="without"):
        Named()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="other"):
        Named(without="x", other=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        Named("x")  # type: ignore[call-arg, arg-type]


def test_nothing_in_it_can_be_changed() -> None:
    for made in (Pair("a"), Named(without="x")):
        name = dataclasses.fields(made)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, name, "b")
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(made, name)
        with pytest.raises(dataclasses.FrozenInstanceError):
            made.other = 1  # type: ignore[union-attr]


@pytest.mark.parametrize("made", [Pair("a", (1,), {"x": 2}), Named(without="x"), Nothing()])
def test_it_can_be_copied_and_pickled(made: Pair | Named | Nothing) -> None:
    assert dataclasses.replace(made) == copy.copy(made) == copy.deepcopy(made) == made
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301
    if isinstance(made, Pair):
        assert copy.copy(made).aside == {"x": 2}


def test_slots_leave_no_room_for_more() -> None:
    assert not hasattr(Pair("a"), "__dict__")


def test_our_classes_are_made_by_it() -> None:
    assert "compared_values" in vars(Finding)
    assert Place("a.yaml", 3, 1, None) == Place("a.yaml", 3, 9, None)


def test_what_is_not_frozen_is_refused() -> None:
    with pytest.raises(TypeError, match="not frozen"):
        dataclass(frozen=False)
