"""One run of `remit bench coverage`, in a process and a database of its own: prints its rows as JSON."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from functools import partial
from statistics import median
from time import perf_counter
from typing import Any

from remit.cli.bench.report import Row

ROUNDS = 15
WITHIN_MS = 5.0


def run(count: int) -> list[Row]:
    """The rows for a tree of that many bodies."""
    from remit.cli.bench import coverage_sample as sample

    tree = sample.plant(count)
    mandate = sample.prepare(tree)
    issuing = _seconds(lambda: sample.issue(mandate))
    rows = [_issue(count, issuing, sample.raw())]
    rows += [_now(mandate, node, what) for what, node in tree.looked_at()]
    sample.answer_half(mandate)
    rows.append(_past(mandate))
    rows.append(_discharge(sample.open_tracks(mandate, 300)))
    return rows


def _issue(count: int, issuing: float, raw: float) -> Row:
    what = f"a mandate to {count - 1:,} bodies, three tracks each, issued"
    against = "the same rows, columns and indexes by the driver alone"
    return Row(what, round(issuing, 2), "s", against, round(raw, 2), "≤ 3 ×", 3.0)


def _now(mandate: Any, node: Any, what: str) -> Row:
    from remit.conveyance.queries.standing import standing

    children = [node, *node.get_children()[:50]]
    taken = _best_ms(lambda: standing(mandate, children))
    return Row(f"coverage now of {what}", taken, "ms", "", None, "≤ 5 ms", 1.0, WITHIN_MS)


def _past(mandate: Any) -> Row:
    from remit.cli.bench import coverage_sample as sample
    from remit.conveyance.queries.standing_at import standing_at
    from remit.kernel.cutoff import Cutoff

    cutoff = Cutoff(date.today() - timedelta(days=10), datetime.now(UTC))  # noqa: DTZ011
    taken = _best_ms(lambda: standing_at(mandate, cutoff))
    scan = _best_ms(lambda: sample.scan(mandate))
    return Row(
        "coverage of the whole tree at a past cut-off", taken, "ms", "a plain scan and count", scan, "≤ 4 ×", 4.0
    )


def _discharge(tracks: list[Any]) -> Row:
    from remit.cli.bench import coverage_sample as sample

    bodies = [track.body for track in tracks[:100]]
    ours = _median_ms(sample.answer, tracks)
    small = _median_ms(sample.smallest_action, bodies)
    bare = _median_ms(lambda _n: sample.bare_row(), list(range(300)))
    # Every write is an act with its entry: the bare transaction to compare with is the smallest act, of one row.
    against = f"the smallest action, one row and its entry (the row alone, by the driver: {bare:g} ms)"
    return Row("one track answered, with its entry in the ledger", ours, "ms", against, small, "≤ 3 ×", 3.0)


def _median_ms(work: Callable[[Any], object], on: list[Any]) -> float:
    return round(median(_seconds(partial(work, each)) for each in on) * 1000, 3)


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _best_ms(work: Callable[[], object]) -> float:
    return round(min(_seconds(work) for _n in range(ROUNDS)) * 1000, 2)


if __name__ == "__main__":
    from remit.cli.commands.migrate import migrate
    from remit.cli.django_start import start

    start(tables=False)
    migrate()
    print(json.dumps([asdict(row) for row in run(int(sys.argv[1]))]))  # noqa: T201
