"""`remit bench read`: published pages into draft records, against trafilatura alone on the same pages."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic, process_time

import click

from remit.cli.bench.read_sample import pages
from remit.cli.bench.report import Report, Row, Skipped, bench_command

PAGE_MS, PILE_SECONDS, PROCESSES = 100.0, 30.0, 2
TWICE = 2.0
"""Twice its time is half its rate."""
ROUNDS = 3
IN_PROCESS = 60


def measure(count: int) -> Report:
    """Pages in process, beside trafilatura alone; then a folder of pages, two at a time, each under limits."""
    sample = list(pages(count))
    some = [markup for _name, markup in sample[:IN_PROCESS]]
    rows: list[Row] = []
    skipped: list[Skipped] = []
    extract = _extractor()
    _read(some[0])
    _read(some[1])  # what loads once is loaded: the grammars of both languages
    # Page by page beside each other, so that what else the machine does weighs on both.
    taken = [(_best(_read, markup), _best(extract, markup) if extract else 0.0) for markup in some]
    ours, peer = [one for one, _other in taken], sum(other for _one, other in taken) / len(taken)
    mean = sum(ours) / len(ours)
    if extract is None:
        skipped.append(Skipped("the ratio to trafilatura", "trafilatura is not installed here"))
    else:
        what = f"a page (HTML) into a draft record, processor time ({1000 / mean:,.0f} a second)"
        against = f"trafilatura alone on the same pages ({1000 / peer:,.0f} a second)"
        rows.append(Row(what, round(mean, 2), "ms", against, round(peer, 2), "≥ 0.5 × its rate", TWICE))
    aim = "the aim of the yardsticks"
    slowest = f"the slowest of {len(some)} pages in process, processor time"
    rows.append(Row(slowest, round(max(ours), 1), "ms", aim, None, f"≤ {PAGE_MS:g} ms", 1.0, PAGE_MS))
    seconds = _pile(sample)
    what = f"a folder of {count} pages, {PROCESSES} processes under limits, by the clock"
    limit = PILE_SECONDS * count / 500
    rows.append(Row(what, round(seconds, 2), "s", aim, None, f"≤ {limit:g} s", 1.0, limit))
    return Report("read", rows, skipped)


def _extractor() -> Callable[[str], object] | None:
    """Trafilatura with what the reader asks of it, and nothing after it; None where it is not installed."""
    try:
        import trafilatura
    except ImportError:
        return None
    from remit.intake.reader.sources.markup import DATES

    def extract(markup: str) -> object:
        return trafilatura.bare_extraction(
            markup, with_metadata=True, include_comments=False, favor_recall=True, date_extraction_params=DATES
        )

    return extract


def _read(markup: str) -> None:
    from remit.intake.reader import read_file

    if not read_file(markup.encode(), "page.html")["held_on"]:
        raise RuntimeError("the bench's page was not read")


def _best(work: Callable[[str], object], markup: str) -> float:
    """Milliseconds of processor time, the best of three."""
    taken = []
    for _round in range(ROUNDS):
        begun = process_time()
        work(markup)
        taken.append((process_time() - begun) * 1000)
    return min(taken)


def _pile(sample: list[tuple[str, str]]) -> float:
    """Seconds for all of them from the folder to their records."""
    from remit.intake.children import Child, read_parts
    from remit.intake.reader import Unreadable

    with tempfile.TemporaryDirectory(prefix="remit-bench-") as folder:
        for name, markup in sample:
            file = Path(folder) / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(markup, encoding="utf-8")
        begun = monotonic()
        with Child() as child:
            parts = child.parts(Path(folder))
        read = sum(not isinstance(each, Unreadable) for _part, each in read_parts(Path(folder), parts, PROCESSES))
        taken = monotonic() - begun
    if read != len(sample):
        raise RuntimeError(f"{len(sample) - read} pages of the bench could not be read")
    return taken


command = bench_command(
    "read",
    measure,
    click.Option(["--pages", "count"], type=click.IntRange(2, 2_000), default=500, show_default=True),
)
