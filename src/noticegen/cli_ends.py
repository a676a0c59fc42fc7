"""How a command ends: done, or with a code of `errors.py` and what was wrong, in our words."""

import contextlib
from collections.abc import Iterator
from typing import NoReturn

import typer

from noticegen import streams
from noticegen.errors import BlockedNoticeError, LeakError, NoticegenError
from noticegen.fault import fault_to_problem, traceback_of
from noticegen.shown import Screen


@contextlib.contextmanager
def shown_to_user(
    *, as_json: bool, output_is_taken: bool = False, screen: Screen | None = None
) -> Iterator[Screen]:
    """Give a screen; show every error in our words, and end the run with its code."""
    screen = screen or Screen(as_json=as_json, output_is_taken=output_is_taken)
    try:
        streams.obey_signals()
        yield screen
    except BlockedNoticeError as error:
        screen.done()
        screen.findings(error.findings)
        screen.stopped(error, "nothing was written; mend what stops it, or add --draft")
        raise typer.Exit(error.exit_code) from None
    except NoticegenError as error:
        screen.done()
        screen.problems(error.problems)
        said = "nothing was released" if isinstance(error, LeakError) else "nothing was written"
        screen.stopped(error, said)
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt as stop:
        screen.done()
        streams.say("stopped\n")
        raise typer.Exit(getattr(stop, "exit_code", 130)) from None
    except (typer.Exit, typer.BadParameter):
        raise
    except Exception as error:  # noqa: BLE001 - a fault of ours is told, whatever it is
        _show_fault(screen, error)


def _show_fault(screen: Screen, error: Exception) -> NoReturn:
    screen.done()
    streams.say(traceback_of(error))
    problem = fault_to_problem(error)
    screen.problems([problem])
    screen.stopped(NoticegenError([problem]), "nothing was written")
    raise typer.Exit(NoticegenError.exit_code) from None
