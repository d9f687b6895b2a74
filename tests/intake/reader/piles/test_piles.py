"""Folders, ZIPs and web archives, taken apart."""

import os
import zipfile
from pathlib import Path

import pytest

from remit.intake.reader import Unreadable, read_file
from remit.intake.reader.piles import Part, bytes_of, parts_of
from tests.intake.reader import made

FILES = {
    "2024/one.txt": made.CHINESE.encode(),
    "2024/two.html": made.html(),
    "three.docx": made.word(),
    "page_files/style.css": b"p { color: red }",
    ".hidden/x.txt": b"x",
}


def told(parts: list[Part]) -> list[tuple[str, str]]:
    """(name, why not) of each."""
    return [(part.name, part.code) for part in parts]


def refusal(pile: Path) -> str:
    """The code with which the whole pile is refused."""
    with pytest.raises(Unreadable) as refused:
        parts_of(pile)
    assert pile.name in str(refused.value)
    return refused.value.code


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_a_pile_gives_its_pages_and_passes_over_what_is_none(tmp_path: Path, packed: bool) -> None:
    pile = tmp_path / "pile.zip"
    pile = pile.with_suffix("") if not packed else pile
    if packed:
        pile.write_bytes(made.zipped(FILES))
    else:
        made.written(pile, FILES)
    parts = parts_of(pile)
    assert sorted(told(parts)) == [("2024/one.txt", ""), ("2024/two.html", ""), ("three.docx", "")]
    assert {part.name: bytes_of(pile, part) for part in parts} == {name: FILES[name] for name, _code in told(parts)}


def test_a_folder_with_a_loop_of_links_is_walked_once_and_links_are_named(tmp_path: Path) -> None:
    made.written(tmp_path, {"a/page.txt": b"text"})
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "secret.txt").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.txt")
    assert told(parts_of(tmp_path)) == [
        ("pipe.txt", "unknown_kind"),
        ("secret.txt", "link"),
        ("a/loop", "link"),
        ("a/page.txt", ""),
    ]


def test_a_file_that_became_a_link_meanwhile_is_not_followed(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"text")
    (part,) = parts_of(tmp_path)
    page.unlink()
    page.symlink_to("/etc/passwd")
    with pytest.raises(Unreadable) as refused:
        bytes_of(tmp_path, part)
    assert refused.value.code == "failed"


def test_names_that_lead_out_archives_inside_and_unknown_kinds_are_refused_one_by_one(tmp_path: Path) -> None:
    pile = tmp_path / "pile.zip"
    names = ["../out.txt", "/etc/x.txt", "C:\\x.txt", "a/../../b.txt", "in.zip", "a.exe", "good.txt", "big.txt"]
    pile.write_bytes(made.zipped(dict.fromkeys(names, b"text") | {"big.txt": b"x" * 2_000_001}))
    assert dict(told(parts_of(pile))) == {
        "../out.txt": "leads_out",
        "/etc/x.txt": "leads_out",
        "C:\\x.txt": "leads_out",
        "a/../../b.txt": "leads_out",
        "in.zip": "nested",
        "a.exe": "unknown_kind",
        "good.txt": "",
        "big.txt": "too_large",
    }


def test_a_locked_entry_and_a_link_in_a_zip_are_refused(tmp_path: Path) -> None:
    pile = tmp_path / "pile.zip"
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(pile, "w") as packed:
        packed.writestr(link, "/etc/passwd")
        packed.writestr("locked.txt", "x")
    data = bytearray(pile.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.rindex(mark) + at] |= 1
    pile.write_bytes(data)
    assert told(parts_of(pile)) == [("link.txt", "link"), ("locked.txt", "encrypted")]


def test_names_from_a_chinese_machine_are_read(tmp_path: Path) -> None:
    pile = tmp_path / "pile.zip"
    entry = zipfile.ZipInfo("x.txt")
    with zipfile.ZipFile(pile, "w") as packed:
        packed.writestr(entry, "text")
    name = "会议.txt".encode("gb18030")
    data = pile.read_bytes().replace(b"x.txt", name)
    data = data.replace(b"\x05\x00\x00\x00x", b"\x05\x00\x00\x00x")
    at = [i for i in range(len(data)) if data.startswith((b"PK\x03\x04", b"PK\x01\x02"), i)]
    changed = bytearray(data)
    for start in at:
        field = start + (26 if data[start + 2] == 3 else 28)
        changed[field : field + 2] = len(name).to_bytes(2, "little")
    end = data.rindex(b"PK\x05\x06")
    central = data.rindex(b"PK\x01\x02")
    changed[end + 12 : end + 16] = (end - central).to_bytes(4, "little")
    changed[end + 16 : end + 20] = central.to_bytes(4, "little")
    pile.write_bytes(changed)
    assert told(parts_of(pile)) == [("会议.txt", "")]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    pile = tmp_path / "bomb.zip"
    pile.write_bytes(made.swollen("page.txt", 1001))
    assert refusal(pile) == "bomb"


def test_an_entry_larger_than_any_page_is_refused_by_itself(tmp_path: Path) -> None:
    pile = tmp_path / "pile.zip"
    pile.write_bytes(made.swollen("page.txt", 50))
    assert told(parts_of(pile)) == [("page.txt", "too_large")]


def test_a_pile_that_is_none_is_refused(tmp_path: Path) -> None:
    for name, data, code in (
        ("a.zip", b"", "empty"),
        ("b.zip", b"PK rubbish", "damaged"),
        ("c.zip", made.zipped({}), "no_page"),
        ("d.zip", made.zipped({f"{n}.txt": b"x" for n in range(2001)}), "too_many"),
        ("e.txt", b"text", "not_a_pile"),
        ("f.warc", b"rubbish", "damaged"),
        ("g.warc.gz", made.gzip_bomb(30), "damaged"),
        ("h.zip", made.zipped(FILES)[:-30], "damaged"),
    ):
        (tmp_path / name).write_bytes(data)
        assert (name, refusal(tmp_path / name)) == (name, code)
    assert refusal(tmp_path / "none.zip") == "missing"
    (tmp_path / "empty").mkdir()
    assert refusal(tmp_path / "empty") == "no_page"


@pytest.mark.parametrize("packed", [False, True], ids=["warc", "warc.gz"])
def test_a_web_archive_gives_the_pages_that_were_answered(tmp_path: Path, packed: bool) -> None:
    pile = tmp_path / ("a.warc.gz" if packed else "a.warc")
    pages = {
        "https://a.example/n/1.html": ("text/html; charset=utf-8", made.html()),
        "https://a.example/gone.html": ("text/html", b"gone"),
        "https://a.example/x.css": ("text/css", b"p {}"),
        "https://a.example/%E4%BC%9A": ("application/pdf", made.pdf()),
    }
    pile.write_bytes(made.warc(pages, packed))
    parts = parts_of(pile)
    assert [(part.name, part.suffix, part.address) for part in parts] == [
        ("a.example/n/1.html", ".html", "https://a.example/n/1.html"),
        ("a.example/会", ".pdf", "https://a.example/%E4%BC%9A"),
    ]
    days = [read_file(bytes_of(pile, part), f"a{part.suffix}")["held_on"] for part in parts]
    assert days == ["2024-05-08", "2024-05-08"]


def test_a_pile_is_no_single_page() -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(made.zipped(FILES), "a.zip")
    assert refused.value.code == "pile"
