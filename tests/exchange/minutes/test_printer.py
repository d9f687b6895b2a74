"""The process that prints: the same files and refusals as the renderers, and a small web worker."""

import dataclasses
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from remit.exchange.minutes.document import MinutesDocument
from remit.exchange.minutes.docx import render_docx
from remit.exchange.minutes.pdf import render_pdf
from remit.exchange.minutes.printer import SOURCE, Printer, PrinterFailed
from remit.exchange.minutes.refusals import MissingGlyphs, TemplateRefused
from tests.exchange.minutes.samples import chinese, english, sample_document


@pytest.fixture
def printer() -> Iterator[Printer]:
    one = Printer()
    yield one
    one.stop()


def test_it_makes_the_same_files_in_one_process(printer: Printer) -> None:
    assert printer.make("pdf", sample_document()) == render_pdf(sample_document())
    child = printer.child
    assert printer.make("docx", english()) == render_docx(english())
    assert printer.child is child


def test_a_missing_glyph_is_named_and_the_next_document_is_printed(printer: Printer) -> None:
    with pytest.raises(MissingGlyphs) as refused:
        printer.make("pdf", dataclasses.replace(chinese(), notes=("\ue000",)))
    assert refused.value.characters == ("\ue000",)
    assert refused.value.sentence("zh").startswith("本机没有任何字体")
    assert printer.make("pdf", english()) == render_pdf(english())


def test_a_template_that_is_no_docx_is_refused(printer: Printer, tmp_path: Path) -> None:
    with pytest.raises(TemplateRefused, match="not a DOCX file") as refused:
        printer.make("docx", english(), tmp_path / "own.docx")
    assert refused.value.sentence("zh").startswith("模板")


def test_what_nobody_can_mend_is_said_and_the_process_lives(printer: Printer) -> None:
    wrong: MinutesDocument = dataclasses.replace(english(), items=(3,))  # type: ignore[arg-type]
    with pytest.raises(PrinterFailed, match="AttributeError"):
        printer.make("pdf", wrong)
    assert printer.make("pdf", english()) == render_pdf(english())


def test_it_ends_when_idle_and_is_started_again(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REMIT_PRINTER_IDLE_SECONDS", "0.1")
    made = printer.make("pdf", english())
    first = printer.child
    assert first is not None
    assert first.wait(timeout=20) == 0
    assert printer.make("pdf", english()) == made
    assert printer.child is not first


def test_a_process_that_was_killed_is_replaced(printer: Printer) -> None:
    made = printer.make("pdf", english())
    assert printer.child is not None
    printer.child.kill()
    assert printer.make("pdf", english()) == made


def test_a_process_that_hangs_is_ended_and_said(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    printer.make("pdf", english())
    child = printer.child
    assert child is not None
    child.send_signal(signal.SIGSTOP)
    monkeypatch.setattr("remit.exchange.minutes.printer.LIMIT_SECONDS", 0.2)
    with pytest.raises(PrinterFailed, match="took longer than"):
        printer.make("pdf", english())
    assert child.returncode == -signal.SIGKILL
    monkeypatch.undo()
    assert printer.make("pdf", english()) == render_pdf(english())


def test_a_forked_worker_starts_a_process_of_its_own(printer: Printer) -> None:
    printer.make("pdf", english())
    mine = printer.child
    assert mine is not None
    printer.owner = -1  # as after a fork: the child belongs to another process
    printer.make("pdf", english())
    assert printer.child is not mine
    assert mine.poll() is None
    mine.kill()
    with mine:
        pass


def test_stopping_leaves_no_process(printer: Printer) -> None:
    printer.make("pdf", english())
    child = printer.child
    assert child is not None
    printer.stop()
    assert child.returncode == 0


def test_whoever_asks_for_minutes_loads_no_renderer() -> None:
    """A web worker imports the printer, the PDF and the DOCX modules, and stays small."""
    script = (
        "import sys; from remit.exchange.minutes import docx, pdf, printer;"
        "heavy = {'typst', 'docxtpl', 'docx', 'jinja2', 'fontTools', 'lxml', 'cn2an', 'django'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=environment)
    assert loaded.stdout.strip() == "[]"
