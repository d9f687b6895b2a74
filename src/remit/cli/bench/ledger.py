"""`remit bench ledger`: sealing and verifying, against bare SHA-256 of the same bytes in the same run."""

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import TypeVar

import click

from remit.cli.bench.report import Report, Row, Skipped, bench_command

BATCH = 20_000
ROUNDS = 5
T = TypeVar("T")


def measure(entries: int) -> Report:
    """Seal and verify that many entries in an empty SQLite database of their own."""
    with tempfile.TemporaryDirectory(prefix="remit-bench-") as folder:
        # Before Django starts, so that the installation's own database is never touched.
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'ledger.sqlite3'}"
        os.environ["REMIT_HOME"], os.environ["REMIT_DEMO"] = folder, "1"
        from remit.cli.commands.migrate import migrate
        from remit.cli.django_start import start

        start(tables=False)
        migrate()
        return _measured(entries)


def _measured(entries: int) -> Report:
    from remit.ledger.sealing import seal
    from remit.ledger.verify import verify_chain

    entering = _enter(entries)
    sealing, sealed = _timed(seal)
    rounds = [(_timed(verify_chain), _bare()) for _n in range(ROUNDS)]
    verifying = min(taken for (taken, _verdict), _bare in rounds)
    bare, size = min(bare for _verified, bare in rounds)
    verdict = rounds[0][0][1]
    if (sealed, verdict.entries, verdict.intact) != (entries, entries, True):
        raise RuntimeError(f"the ledger of the bench is not in order: {verdict}")
    against = f"bare SHA-256 of the same {entries:,} texts, {size / 1e6:.0f} MB"
    # One process beside one process: two on one machine slow each other down, and that is no matter of the work done.
    each = f"processor time in one process, the best of {ROUNDS} runs"
    rows = [
        Row(f"verify {entries:,} entries ({each})", verifying, "s", against, bare, "≤ 3 × bare hashing", 3.0),
        Row(
            f"write and seal {entries:,} entries ({entries / (entering + sealing):,.0f} a second of processor time)",
            round(entering + sealing, 3),
            "s",
            against,
            bare,
            "no aim; ≤ 60 × bare hashing told for comparison",
            60.0,
        ),
    ]
    return Report("ledger", rows, [Skipped("PostgreSQL", "the bench needs no server; it runs on SQLite")])


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    begun = _processor_seconds()
    done = work()
    return round(_processor_seconds() - begun, 3), done


def _processor_seconds() -> float:
    """Of this process and of those that it has started and that have ended, so that what else runs counts little."""
    used = [getrusage(whose) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _enter(entries: int) -> float:
    """Entries as a renaming would leave them, written in batches. Seconds without the making of the texts."""
    from django.db import connection, transaction

    def write(texts: list[tuple[str]]) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany("INSERT INTO ledger_entry (text) VALUES (%s)", texts)

    seconds = 0.0
    for first in range(0, entries, BATCH):
        texts = [(_text(number),) for number in range(first, min(first + BATCH, entries))]
        seconds += _timed(partial(write, texts))[0]
    return seconds


def _text(number: int) -> str:
    from remit.ledger.digest import canonical

    digest = sha256(str(number).encode()).hexdigest()
    names = {"from_on": "2024-01-10", "language": "zh", "name": f"第{number}街道办事处"}
    return canonical(
        {
            "v": 1,
            "id": digest[:32],
            "at": "2024-01-10T08:00:00.000000+00:00",
            "on": None,
            "by": 7,
            "verb": "body.rename",
            "kind": "bodies.body",
            "record": number,
            "label": f"Subdistrict Office {number}",
            "reason": "",
            "cause": None,
            "rows": [
                {"kind": "bodies.bodyname", "id": number, "op": "insert", "digest": digest, "now": names},
                {
                    "kind": "bodies.bodyname",
                    "id": number + 1,
                    "op": "change",
                    "digest": digest,
                    "was": {"until_on": None},
                },
            ],
            "private": digest,
        }
    )


def _bare() -> tuple[float, int]:
    """Seconds of processor time that SHA-256 alone takes for every text, from memory, and their bytes."""
    seconds, size = 0.0, 0
    for texts in _texts():
        begun = _processor_seconds()
        for text in texts:
            sha256(text).digest()
        seconds += _processor_seconds() - begun
        size += sum(map(len, texts))
    return round(seconds, 3), size


def _texts() -> Iterator[list[bytes]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM ledger_entry ORDER BY id")
        while rows := cursor.fetchmany(BATCH):
            yield [text.encode() for (text,) in rows]


command = bench_command(
    "ledger",
    measure,
    click.Option(["--entries"], type=click.IntRange(1, 100_000_000), default=1_000_000, show_default=True),
)
