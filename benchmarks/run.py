"""Prints how long `noticegen` takes beside what a user would pick instead.

`sh scripts/benchmark [ROUNDS]`. CPU time of the process and of those that it starts; each pair
runs in turn, round by round. `ratio` is the median of the rounds' ratios, which other work on the
machine changes little; `min` and `median` are milliseconds. What is timed, and against what:

- a whole run: the letter as DOCX and PDF and eight data files, with all that is checked,
  against WeasyPrint's own command making only the PDF, from our own HTML;
- `check` and `--help`, against Python doing nothing;
- `again`: the same in one process that has imported and read everything;
- the letter as DOCX, against `naive_docx.py`: the same words by plain python-docx.
"""

import contextlib
import gc
import io
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from noticegen.model.notice import Notice

ROOT = Path(__file__).resolve().parent.parent
CASE = str(ROOT / "samples" / "officer-convictions" / "request.yaml")
OURS = (sys.executable, "-m", "noticegen")
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""An installed package has its bytecode beside it."""

Run = Callable[[], tuple[float, float]]
"""Runs once; gives CPU milliseconds, and the peak memory in MiB where that is known, or 0."""


@dataclass(frozen=True)
class Pair:
    """What is timed beside what."""

    ours: str
    peer: str
    run_ours: Run
    run_peer: Run


def a_process(command: Sequence[str]) -> Run:
    """Run a command to its end in a process of its own."""

    def run() -> tuple[float, float]:
        process = subprocess.Popen(  # noqa: S603
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        return (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024

    return run


def a_call(function: Callable[..., object], *given: object, **named: object) -> Run:
    """Call a function in this process."""

    def run() -> tuple[float, float]:
        gc.collect()
        begun = time.process_time()
        function(*given, **named)
        return (time.process_time() - begun) * 1000, 0

    return run


def command_line(*words: str) -> None:
    """Run a command of ours in this process."""
    import noticegen.cli  # noqa: PLC0415

    sys.argv[1:] = words
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            noticegen.cli.main()
    except SystemExit as stop:
        assert not stop.code, words  # noqa: PT017


def take_notice(folder: Path) -> "Notice":
    """Give the letter as its writers get it."""
    from noticegen.write import docx  # noqa: PLC0415

    taken: list[Notice] = []
    write = docx.write_docx

    def take(notice: "Notice") -> bytes:
        taken.append(notice)
        return write(notice)

    docx.write_docx = take
    try:
        command_line("render", CASE, "--format", "docx", "--out", str(folder / "docx"))
    finally:
        docx.write_docx = write
    return taken[0]


def pairs_of_processes(folder: Path) -> Iterator[Pair]:
    """Give the pairs that begin from nothing, as a user at a terminal does."""
    html = str(folder / "html" / "send" / "letter.html")
    peer = (sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1")
    a_process((*OURS, "render", CASE, "--format", "html", "--out", str(folder / "html")))()
    yield Pair(
        "render: letter twice, 8 data files",
        "weasyprint: the PDF only",
        a_process((*OURS, "render", CASE, "--replace", "--out", str(folder / "out"))),
        a_process((*peer, html, str(folder / "peer.pdf"))),
    )
    nothing = a_process((sys.executable, "-c", "pass"))
    yield Pair("check", "python -c pass", a_process((*OURS, "check", CASE)), nothing)
    yield Pair("--help", "python -c pass", a_process((*OURS, "--help")), nothing)


def pairs_of_calls(folder: Path) -> Iterator[Pair]:
    """Give the pairs that run in this process, which has imported and read everything."""
    import weasyprint  # noqa: PLC0415 - only now, since a process that is started is as large
    from naive_docx import write_naively  # noqa: PLC0415

    from noticegen.write.docx import write_docx  # noqa: PLC0415

    html = folder / "html" / "send" / "letter.html"
    notice = take_notice(folder)

    def write_pdf() -> None:
        weasyprint.HTML(filename=html).write_pdf(pdf_variant="pdf/ua-1")

    render = ("render", CASE, "--replace", "--out", str(folder / "out"))
    yield Pair("render again", "weasyprint again", a_call(command_line, *render), a_call(write_pdf))
    check = a_call(command_line, "check", CASE)
    yield Pair("check again", "weasyprint again", check, a_call(write_pdf))
    yield Pair(
        "the DOCX again",
        "plain python-docx again",
        a_call(write_docx, notice),
        a_call(write_naively, notice),
    )


def print_pair(pair: Pair, rounds: int) -> None:
    """Run a pair in turn, and print its line."""
    pair.run_ours(), pair.run_peer()  # so that bytecode and files' caches are there
    runs = [(pair.run_ours(), pair.run_peer()) for _ in range(rounds)]
    ours, peers = [a for (a, _), _ in runs], [b for _, (b, _) in runs]
    ratio = statistics.median(a / b for a, b in zip(ours, peers, strict=True))
    times = "".join(f"{min(each):8.0f}{statistics.median(each):8.0f}" for each in (ours, peers))
    peaks = [max(run[side][1] for run in runs) for side in (0, 1)]
    memory = "".join(f"{peak:8.0f}" if peak else "       –" for peak in peaks)
    print(f"{ratio:6.2f}{times}{memory}  {pair.ours} / {pair.peer}")  # noqa: T201


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else 9
    print(f"CPU milliseconds and peak MiB of {rounds} rounds, ours and the peer's")  # noqa: T201
    print(" ratio     min  median     min  median    peak    peak")  # noqa: T201
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for pair in itertools.chain(pairs_of_processes(folder), pairs_of_calls(folder)):
            print_pair(pair, rounds)


if __name__ == "__main__":
    main()
