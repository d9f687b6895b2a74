"""The names in a draft: each body and person named anywhere is chosen once, whatever the number of its mentions."""

import re
from collections.abc import Iterator

from remit.intake.content import Content

BODY, PERSON, EITHER, OWN = "body", "person", "either", "own"
OUT, NAMED, NEW, OTHER = "out", "named", "new", "other"
MARK = re.compile(r"\(#(\d{1,18})\)\s*$")
CITED = frozenset({"meeting", "conference"})


def mentions(content: Content) -> Iterator[tuple[str, str, str]]:
    """(path, name, sort) of every mention; `sort` says what it can be: the body that met, a body, a person, either."""
    yield "meeting-body", content["meeting"]["body"].strip(), OWN
    yield "chair-name", content["chair"]["name"].strip(), PERSON
    for row in content["persons"]:
        yield f"persons-{row['key']}-name", row["name"].strip(), PERSON
    for row in content["superiors"]:
        yield f"superiors-{row['key']}-name", row["name"].strip(), BODY
    for row in content["conveyed"]:
        if row["choice"] == OUT:
            continue
        yield f"conveyed-{row['key']}-by", row["by"].strip(), _issuer(row["kind"])
    for row in content["follow_ups"]:
        yield f"follow_ups-{row['key']}-responsible", row["responsible"].strip(), EITHER


def _issuer(kind: str) -> str:
    return BODY if kind in {"meeting", "conference", "regulation"} else EITHER


def sort_of(sorts: set[str]) -> str:
    """What a name is that is mentioned as each of these."""
    return next((sort for sort in (OWN, PERSON, BODY) if sort in sorts), EITHER)


def sorts(content: Content) -> dict[str, str]:
    """{name: sort} in the order of the mentions."""
    found: dict[str, set[str]] = {}
    for _path, name, sort in mentions(content):
        if name:
            found.setdefault(name, set()).add(sort)
    return {name: sort_of(each) for name, each in found.items()}


def first_mentions(content: Content) -> dict[str, str]:
    """{path: name} of the place where each name is mentioned first: there the choice is offered."""
    found: dict[str, str] = {}
    for path, name, _sort in mentions(content):
        if name and name not in found.values():
            found[path] = name
    return found


def settle(content: Content) -> None:
    """`names` has one row for every name that the draft now holds; a choice stays with its name."""
    rows = {row["name"]: row for row in content["names"]}
    keys = {row["key"] for row in content["names"]}
    settled = []
    for name in sorts(content):
        row = rows.get(name)
        if row is None:
            key = next(str(n) for n in range(len(keys) + 1) if str(n) not in keys)
            keys.add(key)
            row = {"key": key, "name": name, "choice": "", "other": ""}
        settled.append(row)
    content["names"] = settled


def choice_of(content: Content, name: str) -> str:
    """What the clerk chose for this name."""
    return next((str(row["choice"]) for row in content["names"] if row["name"] == name.strip()), "")
