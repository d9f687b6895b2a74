"""`remit bench minutes`: from the stored record of a meeting to the bytes of its minutes, cold and warm.

Processor time, the best of several, so that what else the machine does is not counted."""

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import click

from remit.cli.bench.report import Report, Row, Skipped, bench_command

COLD, WARM = 300.0, 60.0
TEXT = "Every division studies the papers by the end of the month and reports what it will do, with dates and names. "
CHINESE = "各处室要在月底前完成学习，明确责任人和完成时限，并报送贯彻落实的具体举措。"


def measure(runs: int) -> Report:
    """Bilingual minutes of a meeting with three items, some five pages, in an empty SQLite database of their own."""
    with tempfile.TemporaryDirectory(prefix="remit-bench-") as folder:
        # Before Django starts, so that the installation's own database is never touched.
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'minutes.sqlite3'}"
        os.environ["REMIT_HOME"], os.environ["REMIT_DEMO"] = folder, "1"
        from remit.cli.commands.migrate import migrate
        from remit.cli.django_start import start

        start(tables=False)
        migrate()
        meeting = _record()
        rows = [row for kind in ("pdf", "docx") for row in _rows(kind, meeting, runs)]
    peers = "LibreOffice and WeasyPrint are no parts of Remit and are not raised beside it"
    return Report("minutes", rows, [Skipped("peers", peers)])


def _rows(kind: str, meeting: int, runs: int) -> list[Row]:
    # The first leaves the compiled modules behind, as an installation does; it is not counted.
    cold = min([_apart(kind, meeting) for _n in range(1 + max(1, min(5, runs)))][1:])
    _make(kind, meeting)
    warm = min(_make(kind, meeting, n) for n in range(1, 1 + runs))
    against = "the aim of the yardsticks"
    return [
        Row(f"{kind.upper()}, cold, processor time", round(cold, 1), "ms", against, None, f"≤ {COLD:g} ms", 1.0, COLD),
        Row(f"{kind.upper()}, warm, processor time", round(warm, 1), "ms", against, None, f"≤ {WARM:g} ms", 1.0, WARM),
    ]


def _make(kind: str, meeting: int, number: int = 0) -> float:
    """Milliseconds of processor time, all threads, from the stored record to bytes; another number is another
    document, so that nothing comes from the printer's memory of the last one."""
    begun = process_time()
    from remit.exchange.minutes import docx, from_meeting, pdf
    from remit.exchange.minutes.document import BilingualMinutes
    from remit.kernel.actor import installation
    from remit.meetings.queries.meeting import meetings

    actor = installation(date(2024, 1, 10))
    document = from_meeting.minutes(actor, meetings(actor).get(pk=meeting), "both")
    if isinstance(document, BilingualMinutes):
        document = replace(document, first=replace(document.first, number=f"No. {number}"))
    made = pdf.render_pdf(document) if kind == "pdf" else docx.render_docx(document)
    took = (process_time() - begun) * 1000
    if len(made) < 1000:
        raise RuntimeError("the bench printed no minutes")
    return took


def _apart(kind: str, meeting: int) -> float:
    """The same the first time, in a process where Django stands and nothing has been printed."""
    source = (
        "from remit.cli.django_start import start; start(tables=False); "
        f"from remit.cli.bench.minutes import _make; print(_make({kind!r}, {meeting}))"
    )
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    around["PYTHONPYCACHEPREFIX"] = str(Path(os.environ["REMIT_HOME"]) / "compiled")
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", source], check=True, capture_output=True, text=True, env=around
    )
    return float(told.stdout.strip().splitlines()[-1])


def _record() -> int:
    from remit.bodies.actions import body as body_actions
    from remit.bodies.actions import person as person_actions
    from remit.conveyance.actions import conveyed as conveyed_actions
    from remit.kernel.actor import installation
    from remit.meetings.actions import meeting as meeting_actions
    from remit.meetings.sheet import Group, Item, Point, Present
    from remit.papers.actions import paper as paper_actions

    actor = installation(date(2024, 1, 10))
    body = body_actions.create(actor, None, names={"en": "Harbour Office", "zh": "港口办公室"})
    people = [person_actions.create(actor, None, names={"en": f"Person {n}", "zh": f"人员{n}"}) for n in range(8)]
    point = Point(texts={"en": TEXT, "zh": CHINESE})
    items: list[Any] = [
        Item(
            titles={"en": f"Matter {n} of the harbour", "zh": f"关于港口工作第{n}项"},
            outcome="approved",
            outcome_texts={"en": TEXT * 2, "zh": CHINESE * 2},
            presenter=people[n],
            key_points=(point, point),
        )
        for n in range(3)
    ]
    meeting = meeting_actions.record(
        actor,
        body,
        held_on=date(2023, 12, 29),
        kind="enlarged",
        texts={"en": {"place": "Room 1"}, "zh": {"place": "一号会议室"}},
        attendances=[Present(person=p, presence="chair" if n == 0 else "member") for n, p in enumerate(people)],
        groups=[Group(labels={"en": "mid-level staff", "zh": "中层干部"}, presence="attending", count=24)],
        items=items,
        key_points=[point] * 2,
        decisions=[point],
    )
    for n, item in enumerate(meeting.items.all()):
        paper = paper_actions.register(actor, body, titles={"en": f"Report {n}", "zh": f"报告{n}"})
        conveyed_actions.add(actor, item, paper=paper)
    return meeting.pk


command = bench_command(
    "minutes", measure, click.Option(["--runs"], type=click.IntRange(1, 200), default=15, help="How often, warm.")
)
