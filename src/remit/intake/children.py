"""Child processes that read under limits: ten seconds and 500 MB a page, whatever the page is. Plain Python."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryFile
from threading import Timer
from typing import Any

from remit.intake.reader import Unreadable
from remit.intake.reader.piles import Part

SECONDS = 10.0
SOURCES = str(Path(__file__).resolve().parents[2])
CHILD = "remit.intake.alone"

log = logging.getLogger(__name__)


class Child:
    """One child; it is started when it is first asked, and again after it has been ended. Not for two threads."""

    def __init__(self, *, seconds: float = SECONDS, sources: str = SOURCES) -> None:
        self.seconds = seconds
        self.sources = sources
        self.process: subprocess.Popen[bytes] | None = None
        self.said = TemporaryFile()  # noqa: SIM115 - closed by `end`

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()
        self.said.close()

    def read(self, data: bytes, name: str) -> tuple[dict[str, Any], str]:
        """The draft record of a file's bytes, and the address that it was saved from; raises `Unreadable`."""
        told = self._ask({"name": name, "size": len(data)}, data)
        return told["read"], told["address"]

    def parts(self, pile: Path) -> list[Part]:
        """The pages of a pile; raises `Unreadable`."""
        return [Part(**part) for part in self._ask({"pile": str(pile)})["parts"]]

    def read_part(self, pile: Path, part: Part) -> tuple[dict[str, Any], str]:
        """The draft record of one page of a pile, and its address; raises `Unreadable`."""
        try:
            told = self._ask({"pile": str(pile), "part": asdict(part)})
        except Unreadable as refusal:
            raise Unreadable(refusal.code, **{**refusal.values, "name": part.name}) from None
        return told["read"], told["address"]

    def end(self) -> None:
        """The child is gone."""
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _ask(self, asked: dict[str, object], data: bytes = b"") -> dict[str, Any]:
        process = self._started()
        over = Timer(self.seconds, process.kill)
        over.start()
        line = b""
        try:
            assert process.stdin is not None  # noqa: S101 - both are pipes
            assert process.stdout is not None  # noqa: S101
            process.stdin.write(json.dumps(asked).encode() + b"\n" + data)
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            pass
        finally:
            in_time = over.is_alive()
            over.cancel()
        if not line.endswith(b"\n"):
            self._failed(in_time)
        told: dict[str, Any] = json.loads(line)
        if "code" in told:
            raise Unreadable(told["code"], **told["values"])
        return told

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process is None or self.process.poll() is not None:
            self.end()
            self.said.seek(0)
            self.said.truncate()
            self.process = subprocess.Popen(  # noqa: S603 - our own module, no shell
                [sys.executable, "-m", CHILD],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.said,
                env={**os.environ, "PYTHONPATH": self.sources},
            )
        return self.process

    def _failed(self, in_time: bool) -> None:
        """The child gave no answer: it took too long, or it fell."""
        self.end()
        if not in_time:
            raise Unreadable("too_slow", limit_s=f"{self.seconds:g}")
        self.said.seek(0)
        said = self.said.read()[-2000:].decode(errors="replace")
        log.error("the reader failed: %s", said)
        raise Unreadable("too_much_memory" if "MemoryError" in said else "failed", limit_mb=500)


def _read_or_refusal(child: Child, pile: Path, part: Part) -> "Read | Unreadable":
    """Once more where it took too long: with many pages the machine is busy, and a child that starts has to load."""
    refusal: Unreadable | None = None
    for _attempt in range(2):
        try:
            return child.read_part(pile, part)
        except Unreadable as refused:
            refusal = refused
        if refusal.code != "too_slow":
            break
    assert refusal is not None  # noqa: S101 - two attempts were made
    return refusal


Read = tuple[dict[str, Any], str]


def read_parts(pile: Path, parts: Sequence[Part], processes: int = 2) -> Iterator[tuple[Part, Read | Unreadable]]:
    """Each page with its record and address, or its refusal, in the order given; so many are read at a time."""
    children = [Child() for _number in range(max(1, min(processes, len(parts))))]
    idle: SimpleQueue[Child] = SimpleQueue()
    for child in children:
        idle.put(child)

    def one(part: Part) -> Read | Unreadable:
        child = idle.get()
        try:
            return _read_or_refusal(child, pile, part)
        finally:
            idle.put(child)

    with ThreadPoolExecutor(len(children)) as threads:
        try:
            yield from zip(parts, threads.map(one, parts), strict=True)
        finally:
            threads.shutdown(cancel_futures=True)
            for child in children:
                child.__exit__()
