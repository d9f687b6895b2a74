"""The reader in a process of its own, under limits: what to read comes in line by line, what was found goes out so.

Started by `remit.intake.children`. It imports no Django, so it starts quickly and the web worker stays small. A line in
is a JSON object: {"name", "size"} with so many bytes after it, {"pile", "part"} for a page of a pile, or {"pile"} for
the list of its pages. A line out is {"read", "address"}, {"parts"}, or {"code", "values"} for a refusal.
"""

import json
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from remit.intake.reader import Unreadable, read_file
from remit.intake.reader.piles import Part, bytes_of, parts_of
from remit.intake.reader.sources import SAVED

MOST_MEMORY = 500_000_000
MOST_SECONDS = 10
NEVER = resource.RLIM_INFINITY


def main() -> None:
    """Answer line for line until standard input ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    for line in iter(asked.readline, b""):
        _count_anew()
        answers.write(json.dumps(_answer(json.loads(line), asked)).encode() + b"\n")
        answers.flush()


def _count_anew() -> None:
    """Ten seconds of processor time for what comes now; its parent may be gone, and nobody else would end it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + MOST_SECONDS + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, NEVER))


def _answer(asked: dict[str, Any], more: BinaryIO) -> dict[str, object]:
    data = more.read(asked["size"]) if "size" in asked else b""
    try:
        if "size" in asked:
            return {"read": read_file(data, asked["name"]), "address": _address(data, asked["name"])}
        pile = Path(asked["pile"])
        if "part" not in asked:
            return {"parts": [asdict(part) for part in parts_of(pile)]}
        part = Part(**asked["part"])
        data = bytes_of(pile, part)
        read = read_file(data, f"page{part.suffix}")
        return {"read": read, "address": part.address or _address(data, f"page{part.suffix}")}
    except Unreadable as refusal:
        return {"code": refusal.code, "values": {key: str(value) for key, value in refusal.values.items()}}
    except MemoryError:
        return {"code": "too_much_memory", "values": {"limit_mb": str(MOST_MEMORY // 1_000_000)}}
    except RecursionError:
        return {"code": "damaged", "values": {}}


def _address(data: bytes, name: str) -> str:
    if not name.lower().endswith(SAVED):
        return ""
    from remit.intake.reader.sources import saved

    address = saved.address_of(data, name)
    return address if address.startswith(("http://", "https://")) and len(address) <= 1000 else ""


if __name__ == "__main__":
    main()
