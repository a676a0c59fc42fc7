"""Tries random cases by the thousand, and tells what came of them. See `scripts/random-cases`."""

import argparse
import datetime as dt
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from signal import SIGINT, SIGTERM, default_int_handler, raise_signal, signal
from tempfile import mkdtemp

from hypothesis import HealthCheck, Phase, assume, given, seed, settings
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from noticegen.kept import law_of
from random_cases.asked import read
from random_cases.letters import RandomCase, random_cases
from random_cases.made import decided_on
from random_cases.tried import Tried, try_case

_LAW_DAY = dt.date(2026, 10, 6)
AUDITED = 50
"""One in so many DOCX files is looked at by a validator of the format, which is slow."""


@dataclass
class Sums:
    """What is counted over all cases."""

    kinds: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    decided: Counter[str] = field(default_factory=Counter)
    limbs: Counter[str] = field(default_factory=Counter)
    years: Counter[str] = field(default_factory=Counter)
    stopped_by: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    different: set[int] = field(default_factory=set)
    pdfs: int = 0

    def add(self, case: RandomCase, tried: Tried) -> None:
        """Count a case and what came of it."""
        self.kinds[str(case.kind)] += 1
        self.outcomes[tried.outcome] += 1
        self.different.add(case.key)
        self.years[str(decided_on(case).year)] += 1
        if tried.made is None or tried.made.result is None:
            return
        self.stopped_by.update({said.partition(":")[0] for said in tried.made.stopping})
        asked = read(case)
        self.decided.update(item.outcome or "none yet" for item in asked.decided)
        self.limbs.update({entry["limb"] for entry in asked.used.values()})
        self.pdfs += any(d.name.endswith(".pdf") for d in tried.made.result.documents)


def tell(sums: Sums, seconds: float, out: Console) -> None:
    """Print what was counted."""
    count = sum(sums.kinds.values())
    out.print(f"{count:,} cases, no two the same, in {seconds:,.0f} seconds")
    out.print(f"{sums.pdfs} of them as PDF too")
    for title, counter in (
        ("by what came of them", sums.outcomes),
        ("by kind of letter", sums.kinds),
        ("innermost items by outcome", sums.decided),
        ("by year of the letter", Counter(dict(sorted(sums.years.items())))),
        ("drafts by the rule that stops them", sums.stopped_by),
        ("letters by limb", sums.limbs),
    ):
        told = counter.items() if "year" in title else counter.most_common()
        out.print(f"\n{title}:", *(f"  {number:6,}  {name}" for name, number in told), sep="\n")
    never = sorted(set(law_of(_LAW_DAY).limbs) - set(sums.limbs))
    out.print(f"\nlimbs in no letter: {', '.join(never) or 'none'}")
    out.print(f"\nfaults: {sum(sums.faults.values())}")
    for fault, number in sums.faults.most_common():
        out.print(f"  {number:6,}  {fault}", markup=False, highlight=False)


def main() -> int:
    """Try as many cases as are wanted; 1 if any has a fault."""
    parser = argparse.ArgumentParser(prog="scripts/random-cases", description=__doc__)
    parser.add_argument("--cases", type=int, default=5000, help="how many (default: 5000)")
    parser.add_argument("--seed", type=int, default=1, help="the same number, the same cases")
    parser.add_argument("--pdf", type=int, default=0, help="so many of them as PDF too")
    parser.add_argument("--faults", type=Path, help="keeps the cases that have a fault")
    wanted = parser.parse_args()
    out, sums, begun = Console(soft_wrap=True), Sums(), time.monotonic()
    signal(SIGTERM, lambda *_: raise_signal(SIGINT))
    signal(SIGINT, default_int_handler)  # it is ignored behind `&`
    work = Path(mkdtemp(prefix="random-cases-"))
    columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("random cases", total=wanted.cases)

        @seed(wanted.seed)
        @settings(
            max_examples=wanted.cases,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(random_cases())
        def each(case: RandomCase) -> None:
            assume(case.key not in sums.different)
            number = sum(sums.kinds.values())
            folder = work / f"{wanted.seed}-{number}"
            step = max(1, wanted.cases // wanted.pdf) if wanted.pdf else 0
            pdf = ("pdf",) if step and number % step == 0 and sums.pdfs < wanted.pdf else ()
            tried = try_case(case, folder, ("txt", "docx", *pdf), audit=number % AUDITED == 0)
            sums.add(case, tried)
            for fault in dict.fromkeys(tried.all_faults):
                sums.faults[fault.strip().splitlines()[-1]] += 1
            if tried.all_faults and wanted.faults:
                folder.rename(wanted.faults / folder.name)
                (wanted.faults / folder.name / "faults.txt").write_text(
                    "\n".join(tried.all_faults), "utf-8"
                )
            else:
                rmtree(folder)
            bar.advance(task)

        with suppress(KeyboardInterrupt):  # what was tried so far is told all the same
            each()
    rmtree(work)
    tell(sums, time.monotonic() - begun, out)
    return 1 if sums.faults else 0


if __name__ == "__main__":
    sys.exit(main())
