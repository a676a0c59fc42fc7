"""`dataclass` as Python's own, for frozen classes, made in a tenth of the time.

Python writes and compiles six methods for each class. There are two hundred classes, and that was
a sixth of a run. Here five are shared by all classes. `__init__` is too where all is given by name
and kept in a dict, as the many keys of a block are; else it is written when a class is first used.
A type checker sees Python's own; `field`, `fields` and `replace` are Python's own.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

_NOT_GIVEN = object()


def _frozen_dataclass(
    *, frozen: bool, slots: bool = False, kw_only: bool = False
) -> Callable[[type], Any]:
    if not frozen:
        raise TypeError("for a class that is not frozen take Python's own dataclass")

    def make(plain: type) -> Any:  # noqa: ANN401
        made: Any = dataclasses.dataclass(
            init=False, repr=False, eq=False, slots=slots, kw_only=kw_only
        )(plain)

        def write_init(self: object, *values: object, **named: object) -> None:
            made.__init__ = _init_of(made)
            made.__init__(self, *values, **named)

        made.__init__ = _init_by_name(made) if kw_only and not slots else write_init
        for name, method in _SHARED.items():
            setattr(made, name, method)
        compared = [f.name for f in dataclasses.fields(made) if f.compare]
        made.compared_values = attrgetter(*compared) if compared else type
        return made

    return make


def _init_by_name(made: Any) -> Callable[..., None]:  # noqa: ANN401
    """Give the `__init__` of a class whose instances have a dict."""
    fields = dataclasses.fields(made)
    names = {f.name for f in fields}
    defaults = {f.name: f.default for f in fields if f.default is not dataclasses.MISSING}
    makers: dict[str, Any] = {f.name: f.default_factory for f in fields}

    def init(self: Any, **named: object) -> None:  # noqa: ANN401
        values = {**defaults, **named}
        for name in names - values.keys():
            if makers[name] is dataclasses.MISSING:
                raise TypeError(f"{made.__qualname__} needs {name!r}")
            values[name] = makers[name]()
        if len(values) > len(names):
            raise TypeError(f"{made.__qualname__} has no {', '.join(values.keys() - names)}")
        self.__dict__.update(values)

    return init


def _init_of(made: Any) -> Callable[..., None]:  # noqa: ANN401
    """Write and compile the `__init__` of a class, as Python's own does."""
    names: dict[str, Any] = {"assign": object.__setattr__, "not_given": _NOT_GIVEN}
    parameters: dict[bool, list[str]] = {False: [], True: []}
    lines = []
    for f in dataclasses.fields(made):
        parameter, value = f.name, f.name
        if f.default is not dataclasses.MISSING:
            names[f"default_{f.name}"] = f.default
            parameter += f"=default_{f.name}"
        elif f.default_factory is not dataclasses.MISSING:
            names[f"make_{f.name}"] = f.default_factory
            parameter += "=not_given"
            value = f"make_{f.name}() if {f.name} is not_given else {f.name}"
        parameters[bool(f.kw_only)].append(parameter)
        lines.append(f" assign(self, {f.name!r}, {value})")
    by_name = ["*", *parameters[True]] if parameters[True] else []
    listed = ", ".join(["self", *parameters[False], *by_name])
    exec("\n".join([f"def __init__({listed}):", *lines, " pass"]), names)  # noqa: S102 - as Python's
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _repr(self: Any) -> str:  # noqa: ANN401
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _equal(self: Any, other: Any) -> Any:  # noqa: ANN401
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.compared_values(self) == self.compared_values(other)


def _hash(self: Any) -> int:  # noqa: ANN401
    return hash(self.compared_values(self))


def _refuse(_self: object, name: str, _value: object = None) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> dict[str, object]:  # noqa: ANN401
    return {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}


def _restore(self: object, state: dict[str, object]) -> None:
    for name, value in state.items():
        object.__setattr__(self, name, value)


_SHARED = {
    "__repr__": _repr,
    "__eq__": _equal,
    "__hash__": _hash,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,  # for `copy` and `pickle`, which could not assign what is frozen
    "__setstate__": _restore,
}

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _frozen_dataclass
