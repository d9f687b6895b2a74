"""`make fuzz`: 100,000 broken files through the reader, on all processors.

    python -m tests.intake.fuzz.run [--inputs N] [--seed N]

Each has ten seconds and its process 500 MB. Prints a report; ends with status 1 where a file was neither read nor
refused. Such a file is kept in .remit/fuzz, with the seed that makes it again.
"""

import argparse
import json
import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.intake.fuzz.mutation import by_chance
from tests.intake.fuzz.seeds import seeds
from tests.intake.fuzz.trial import broken, tried

SECONDS = 10
MEMORY = 500_000_000
SHARE = 250
KEPT = Path(".remit/fuzz")


class TooSlow(BaseException):
    """It took longer than ten seconds."""


def _late(_signal: int, _frame: object) -> None:
    raise TooSlow


def share(first: int) -> tuple[Counter[str], float, list[str]]:
    """How so many files from this seed on ended, the longest time in seconds, and what went wrong."""
    signal.signal(signal.SIGALRM, _late)
    ended: Counter[str] = Counter()
    longest, faults = 0.0, []
    files = seeds()
    names = sorted(files)
    with tempfile.TemporaryDirectory(prefix="remit-fuzz-") as folder:
        for seed in range(first, first + SHARE):
            chance = random.Random(seed)
            name = names[seed % len(names)]
            data = broken(name, files[name], by_chance(chance), within=chance.random() < 0.6)
            begun = time.monotonic()
            signal.alarm(SECONDS)
            try:
                ended[tried(name, data, Path(folder))] += 1
            except (Exception, TooSlow) as error:
                ended["FAULT"] += 1
                faults.append(f"seed {seed} ({name}): {type(error).__name__}: {str(error)[:200]}")
                KEPT.mkdir(parents=True, exist_ok=True)
                (KEPT / f"{seed}-{name}").write_bytes(data)
            finally:
                signal.alarm(0)
            longest = max(longest, time.monotonic() - begun)
    return ended, longest, faults


def limit() -> None:
    """No more memory than a child of the product has, besides what this process holds for itself."""
    seeds()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what libraries say of broken files
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> int:
    """Print the report; 1 where a file was neither read nor refused."""
    options = argparse.ArgumentParser()
    options.add_argument("--inputs", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=0)
    asked = options.parse_args()
    begun, ended, longest, faults = time.monotonic(), Counter[str](), 0.0, list[str]()
    firsts = range(asked.seed, asked.seed + asked.inputs, SHARE)
    with ProcessPoolExecutor(os.cpu_count(), initializer=limit) as processes:
        for told, slowest, wrong in processes.map(share, firsts):
            ended += told
            longest = max(longest, slowest)
            faults += wrong
    report = {
        "inputs": ended.total(),
        "seconds": round(time.monotonic() - begun),
        "longest_seconds": round(longest, 2),
        "ended": dict(ended.most_common()),
        "faults": faults[:50],
    }
    print(json.dumps(report, indent=2, ensure_ascii=False))  # noqa: T201
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
