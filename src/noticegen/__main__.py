"""`noticegen`, as a command and as `python -m noticegen`."""

import gc
import sys


def main() -> None:
    """Run the command line; whatever happens, end with a code and never with a traceback."""
    gc.disable()  # a run makes one release and ends, before anything is worth collecting
    try:
        from noticegen.cli import main as run  # noqa: PLC0415 - importing it may be interrupted

        run()
    except KeyboardInterrupt as stop:
        sys.exit(getattr(stop, "exit_code", 130))
    except Exception as error:  # noqa: BLE001 - this is where every fault ends
        from noticegen.fault import fault_to_problem, traceback_of  # noqa: PLC0415

        problem = fault_to_problem(error)
        sys.stderr.write(f"{traceback_of(error)}{problem.what}\n  fix: {problem.fix}\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
