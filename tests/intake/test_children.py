"""Children that read under limits."""

import time
from pathlib import Path

import pytest

from remit.intake.children import Child, Read, read_parts
from remit.intake.reader import Unreadable
from remit.intake.reader.piles import Part, parts_of
from tests.intake.reader import made

SLOW = """
import json, sys, time
for line in iter(sys.stdin.buffer.readline, b""):
    asked = json.loads(line)
    data = sys.stdin.buffer.read(asked["size"])
    if data == b"hang":
        time.sleep(60)
    if data == b"fall":
        raise RuntimeError("fell")
    sys.stdout.write(json.dumps({"read": data.decode(), "address": ""}) + "\\n")
    sys.stdout.flush()
"""


def _stand_in(folder: Path) -> str:
    package = folder / "remit" / "intake"
    made.written(folder, {"remit/__init__.py": b"", "remit/intake/__init__.py": b""})
    (package / "alone.py").write_text(SLOW)
    return str(folder)


def test_one_child_reads_one_page_after_the_other() -> None:
    with Child() as child:
        days = [
            child.read(data, name)[0]["held_on"]
            for name, data in (("a.txt", made.CHINESE.encode()), ("a.docx", made.word()))
        ]
        first = child.process
        assert child.read(made.saved(made.html()), "a.mht")[1] == "https://www.yunxi.example/n/1.html"
        assert child.process is first
    assert days == ["2024-05-08", "2024-05-08"]


def test_a_child_that_hangs_or_falls_is_ended_and_the_next_page_is_read(tmp_path: Path) -> None:
    with Child(seconds=1, sources=_stand_in(tmp_path)) as child:
        codes = []
        for data in (b"hang", b"fall"):
            began = time.monotonic()
            with pytest.raises(Unreadable) as refused:
                child.read(data, "a.txt")
            codes.append(refused.value.code)
            assert time.monotonic() - began < 5
            assert child.read(b"good", "a.txt") == ("good", "")
    assert codes == ["too_slow", "failed"]


def test_memory_is_limited() -> None:
    with Child() as child, pytest.raises(Unreadable) as refused:
        child.read(made.pdf_of_streams(600), "a.pdf")
    assert refused.value.code in ("too_much_memory", "damaged", "too_slow", "too_large")


def test_a_page_that_took_too_long_is_tried_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made.written(tmp_path, {"a.txt": made.CHINESE.encode(), "b.txt": made.CHINESE.encode()})
    asked: list[str] = []

    def slow(_child: Child, _pile: Path, part: Part) -> Read:
        asked.append(part.name)
        if part.name == "a.txt" and asked.count("a.txt") == 2:
            return {}, ""
        raise Unreadable("too_slow", limit_s=10)

    monkeypatch.setattr(Child, "read_part", slow)
    (_a, one), (_b, other) = read_parts(tmp_path, parts_of(tmp_path), 1)
    assert (one, isinstance(other, Unreadable), asked) == (({}, ""), True, ["a.txt", "a.txt", "b.txt", "b.txt"])


def test_a_pile_is_read_two_at_a_time_in_its_order(tmp_path: Path) -> None:
    made.written(tmp_path, {f"{n}.txt": made.CHINESE.replace("5月8日", f"5月{n}日").encode() for n in range(1, 8)})
    made.written(tmp_path, {"8.docx": b"damaged", "9.zip": b""})
    told = list(read_parts(tmp_path, parts_of(tmp_path)))
    found = [read.code if isinstance(read, Unreadable) else read[0]["held_on"] for _part, read in told]
    assert found == [*(f"2024-05-0{n}" for n in range(1, 8)), "damaged", "nested"]
