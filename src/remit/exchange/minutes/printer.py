"""Minutes made by a process of their own, so that a web worker stays small.

typst takes 25 MB for the first PDF and 60 MB after fifty, docxtpl another 20 MB, and neither gives them back.
Here they live in one child of the web worker, which is started by the first document and ends when it has had
nothing to do for a minute: a clerk who prints twice pays for the start once.
"""

import atexit
import contextlib
import os
import pickle
import select
import struct
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import IO, Literal

from remit.exchange.minutes.document import AnyMinutes
from remit.exchange.minutes.refusals import MissingGlyphs, TemplateRefused

Form = Literal["pdf", "docx"]
Order = tuple[Form, AnyMinutes, Path | None]
Answer = bytes | MissingGlyphs | TemplateRefused | str
SIZE = struct.Struct(">Q")
LIMIT_SECONDS = 60.0
SOURCE = Path(__file__).resolve().parents[3]


class PrinterFailed(RuntimeError):
    """The process that prints has ended or answered with an error that no clerk can mend."""


class Printer:
    """One child process, one document at a time; any thread may ask."""

    def __init__(self) -> None:
        """Nothing is started yet."""
        self.child: subprocess.Popen[bytes] | None = None
        self.owner = os.getpid()
        self.turn = Lock()

    def make(self, form: Form, document: AnyMinutes, template: Path | None = None) -> bytes:
        """The file. Raises MissingGlyphs and TemplateRefused as the renderers do, and PrinterFailed."""
        order: Order = (form, document, template.resolve() if template else None)
        with self.turn:
            answer = self.ask(order)
        if isinstance(answer, bytes):
            return answer
        if isinstance(answer, str):
            raise PrinterFailed(answer)
        raise answer

    def ask(self, order: Order) -> Answer:
        """The child's answer; a child that went to sleep in between is started again, once."""
        for fresh in (False, True):
            child = self.running(fresh)
            try:
                send(child.stdin, order)
                self.wait_for(child)
                answer: Answer = receive(child.stdout)
            except (BrokenPipeError, EOFError):
                continue
            return answer
        self.stop()
        raise PrinterFailed("The process that prints ended without an answer.")

    def wait_for(self, child: subprocess.Popen[bytes]) -> None:
        """There is something to read; a child that hangs is ended."""
        if child.stdout and not select.select([child.stdout], [], [], LIMIT_SECONDS)[0]:
            child.kill()
            self.stop()
            raise PrinterFailed(f"Printing took longer than {LIMIT_SECONDS:g} seconds and was ended.")

    def running(self, fresh: bool) -> subprocess.Popen[bytes]:
        """The child, started where there is none or a fresh one is wanted."""
        if self.owner != os.getpid():  # forked: the child is another worker's
            self.child, self.owner = None, os.getpid()
        if fresh:
            self.stop()
        if self.child is None or self.child.poll() is not None:
            self.stop()
            command = [sys.executable, "-m", "remit.exchange.minutes"]
            self.child = subprocess.Popen(  # noqa: S603
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=SOURCE
            )
        return self.child

    def stop(self) -> None:
        """No child is left behind."""
        child, self.child = self.child, None
        if child is None or self.owner != os.getpid():
            return
        with contextlib.suppress(BrokenPipeError), child:
            pass  # closes the pipes, and waits for the end that the closing brings


def send(pipe: IO[bytes] | None, value: object) -> None:
    """Writes one value with its length before it."""
    if pipe is None:
        raise BrokenPipeError
    packed = pickle.dumps(value)
    pipe.write(SIZE.pack(len(packed)) + packed)
    pipe.flush()


def receive(pipe: IO[bytes] | None) -> Answer:
    """Reads one value; EOFError where the other side has gone. Only ever from a child of our own making."""
    head = pipe.read(SIZE.size) if pipe else b""
    if pipe is None or len(head) < SIZE.size:
        raise EOFError
    packed = pipe.read(SIZE.unpack(head)[0])
    answer: Answer = pickle.loads(packed)  # noqa: S301
    return answer


PRINTER = Printer()
atexit.register(PRINTER.stop)


def print_pdf(document: AnyMinutes) -> bytes:
    """As pdf.render_pdf, in the process that prints."""
    return PRINTER.make("pdf", document)


def print_docx(document: AnyMinutes, template: Path | None = None) -> bytes:
    """As docx.render_docx, in the process that prints."""
    return PRINTER.make("docx", document, template)
