"""`remit read`."""

from pathlib import Path
from typing import Any

import click

from remit.cli.django_start import give_up

LISTS = {
    "superior_bodies": "Superior bodies",
    "attendee_groups": "Attended by",
    "documents_named": "Papers named",
    "key_points": "Requirements",
    "decisions": "Decisions",
}


@click.command()
@click.argument("path")
@click.option("--json", "as_json", is_flag=True, help="The whole draft record, with spans, as JSON.")
@click.option("--folder", is_flag=True, help="PATH holds many pages: a folder, a ZIP, or a web archive (.warc).")
@click.option("--out", type=click.Path(file_okay=False), help="With --folder: write a record for each page there.")
def command(path: str, as_json: bool, folder: bool, out: str | None) -> None:
    """Turn the published page at PATH (.txt, .html, .md, .docx, .pdf, .mht; - for standard input) into a draft record,
    unsaved. With --folder every page of a folder, ZIP or web archive; with --json a line of JSON for each."""
    from remit.intake.reader import Unreadable, to_json

    if folder or out:
        from remit.cli.commands.read_many import read_many

        read_many(path, as_json, out)
        return
    try:
        record = _read(path)
    except Unreadable as error:
        give_up(str(error))
    except OSError as error:
        give_up(f"{path} cannot be read: {error.strerror or error}.")
    click.echo(to_json(record) if as_json else summary(record))


def _read(path: str) -> dict[str, Any]:
    """Text is read here; what a library has to unpack, in a child under limits."""
    from remit.intake.reader import Unreadable, read_file
    from remit.intake.reader.sources import PACKED, most_bytes

    file = Path(path)
    if file.is_dir():
        raise Unreadable("pile", name=file.name)
    if file.suffix.lower() not in PACKED or not file.is_file():
        return read_file(path)
    if file.stat().st_size > most_bytes(file.suffix):
        raise Unreadable("too_large", name=file.name, limit_mb=most_bytes(file.suffix) // 1_000_000)
    from remit.intake.children import Child

    with Child() as child:
        return child.read(file.read_bytes(), file.name)[0]


def summary(record: dict[str, Any]) -> str:
    """The record as a person reads it: one line a finding; what the page does not say is left out."""
    lines = [_line("Title", record["title"]), _line("Published", _day(record, "published_on"))]
    lines += meeting(record, record["inferred"], "")
    for number, other in enumerate(record["other_meetings"]):
        lines += ["", f"Another meeting ({number + 1})"]
        lines += meeting(other, record["inferred"], f"/other_meetings/{number}")
    told = [line for line in lines if line is not None]
    return "\n".join(told) if any(told) else "The page tells of no meeting."


def meeting(found: dict[str, Any], inferred: dict[str, str], at: str) -> list[str | None]:
    """The lines of one meeting; `at` is its JSON pointer."""
    chair = found["chaired_by"]
    lines = [
        _line("Body", found["body_name"]),
        _line("Kind", found["meeting_kind"]),
        _line("Ordinal", _ordinal(found)),
        _line("Held", _day(found, "held_on", inferred, at)),
        _line("Chaired by", _person(chair) if chair else None),
    ]
    lines += _listed("Persons", [_person(person) for person in found["persons"]])
    lines += _listed("Conveyed", [_conveyed(item) for item in found["conveyed"]])
    for key, label in LISTS.items():
        lines += _listed(label, found[key])
    return lines + _listed("To be done", [_follow_up(item) for item in found["follow_up"]])


def _line(label: str, value: str | None) -> str | None:
    return f"{label + ':':<17}{value}" if value else None


def _listed(label: str, values: list[str]) -> list[str | None]:
    return [f"{label}:", *(f"  - {value}" for value in values)] if values else []


def _day(found: dict[str, Any], key: str, inferred: dict[str, str] | None = None, at: str = "") -> str | None:
    why = (inferred or {}).get(f"{at}/{key}")
    return " ".join(part for part in (found[key], f"({why})" if why else "") if part) or None


def _ordinal(found: dict[str, Any]) -> str | None:
    parts = [f"{found['ordinal']}"] if found["ordinal"] else []
    return ", ".join(parts + ([f"term {found['term']}"] if found["term"] else [])) or None


def _person(person: dict[str, Any]) -> str:
    return ", ".join(part for part in (person["name"], person["role"]) if part)


def _conveyed(item: dict[str, Any]) -> str:
    of = [f"by {item['by']}" if item["by"] else "", f"no. {item['ordinal']}" if item["ordinal"] else ""]
    more = [part for part in (item["kind"], *of, f"term {item['term']}" if item["term"] else "") if part]
    return f"{item['title']} ({', '.join(more)})" if more else str(item["title"])


def _follow_up(item: dict[str, Any]) -> str:
    more = [part for part in (item["responsible"], f"by {item['due']}" if item["due"] else "") if part]
    return f"{item['text']} ({', '.join(more)})" if more else str(item["text"])
