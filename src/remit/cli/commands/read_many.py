"""`remit read --folder`: every page of a folder, a ZIP or a web archive, two at a time."""

import json
from pathlib import Path
from typing import Any

import click

from remit.cli.django_start import give_up
from remit.intake.children import Child, Read, read_parts
from remit.intake.reader import Unreadable, to_json
from remit.intake.reader.piles import Part


def read_many(path: str, as_json: bool, out: str | None) -> None:
    """A line for each page, or a record for each in the folder `out`; ends with status 2 where none could be read."""
    pile = Path(path)
    try:
        with Child() as child:
            parts = child.parts(pile.resolve())
        if out:
            Path(out).mkdir(parents=True, exist_ok=True)
    except Unreadable as error:
        give_up(str(error))
    except OSError as error:
        give_up(f"{out or path} cannot be used: {error.strerror or error}.")
    count = 0
    for number, (part, read) in enumerate(read_parts(pile.resolve(), parts), 1):
        count += not isinstance(read, Unreadable)
        if out and not isinstance(read, Unreadable):
            file = Path(out) / f"{number:04}-{Path(part.name).name[:80]}.json"
            file.write_text(to_json(read[0]), encoding="utf-8")
        click.echo(_json_line(part, read) if as_json else _line(part, read))
    click.echo(f"{count} of {len(parts)} pages were read.", err=True)
    if not count:
        raise SystemExit(2)


def _json_line(part: Part, read: Read | Unreadable) -> str:
    told: dict[str, Any] = {"page": part.name}
    if isinstance(read, Unreadable):
        told["unreadable"] = {"code": read.code, "sentence": str(read)}
    else:
        told |= {"address": read[1] or None, "record": json.loads(to_json(read[0]))}
    return json.dumps(told, ensure_ascii=False)


def _line(part: Part, read: Read | Unreadable) -> str:
    """What is most wanted of a page: its name, the day, the body."""
    if isinstance(read, Unreadable):
        return str(read)
    record = read[0]
    meetings = [record, *record["other_meetings"]]
    told = [" ".join(filter(None, (each["held_on"], each["body_name"]))) for each in meetings]
    return f"{part.name}: {'; '.join(one for one in told if one) or 'no meeting found'}"
