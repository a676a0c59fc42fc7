"""Times `noticegen` beside what a user would pick instead, as ratios in one run.

`python benchmarks/render.py`, in the environment that `sh scripts/test` makes. Each pair
runs in turn, round by round; the figure is the median of the rounds' ratios of CPU time.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASE = ROOT / "samples" / "officer-convictions" / "request.yaml"
ROUNDS = 7


def cpu_seconds(command: list[str]) -> float:
    """Run a command to its end; give its CPU time and its children's, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def main() -> None:
    """Print a table of ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = [sys.executable, "-m", "noticegen"]
        html = [*ours, "render", str(CASE), "--format", "html", "--out", str(folder / "html")]
        subprocess.run(html, check=True, capture_output=True)  # noqa: S603
        page = str(folder / "html" / "send" / "letter.html")
        pdf = str(folder / "peer.pdf")
        weasyprint = [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1", page, pdf]
        render = [*ours, "render", str(CASE), "--replace", "--out", str(folder / "out")]
        nothing = [sys.executable, "-c", "pass"]
        pairs = {
            "render: letter and data / weasyprint: the letter's PDF": (render, weasyprint),
            "check / python -c pass": ([*ours, "check", str(CASE)], nothing),
            "--help / python -c pass": ([*ours, "--help"], nothing),
        }
        print("ratio of CPU time, median of", ROUNDS, "rounds")  # noqa: T201
        for title, (mine, peer) in pairs.items():
            rounds = [(cpu_seconds(mine), cpu_seconds(peer)) for _ in range(ROUNDS)]
            ratio = statistics.median(a / b for a, b in rounds)
            best = min(a for a, _ in rounds), min(b for _, b in rounds)
            print(f"{ratio:6.2f}  {title}  (best {best[0]:.2f} s / {best[1]:.2f} s)")  # noqa: T201


if __name__ == "__main__":
    main()
