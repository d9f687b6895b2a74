"""A draft as the clerk has it: plain strings by path, made from what the reader found.

    page      title, published_on
    meeting   body, kind, enlarged, ordinal, term, held_on, ended_on, place, confidentiality
    chair     name, role
    rows      persons, groups, superiors, conveyed, documents, points, decisions, follow_ups; each row has its `key`,
              which stays when rows before it go: the reader's index, or "n1", "n2" for rows added by hand
    names     one row for every body and person named anywhere, with the clerk's choice (`remit.intake.naming`)
    accepted  the findings that the clerk has looked at

Every value is what was typed, right or wrong: a draft is kept as it is, and judged only when it is confirmed. The path
of a value is its place with hyphens: `meeting-held_on`, `persons-0-name`.
"""

from typing import Any

from remit.intake.due import due

Content = dict[str, Any]

SHEETS = {
    "page": ("title", "published_on"),
    "meeting": (
        "body", "kind", "enlarged", "ordinal", "term", "held_on", "ended_on", "place", "confidentiality", "another",
    ),
    "chair": ("name", "role"),
}  # fmt: skip
ROWS = {
    "persons": ("name", "role", "presence"),
    "groups": ("label", "presence"),
    "superiors": ("name",),
    "conveyed": ("title", "kind", "by", "ordinal", "term", "choice", "opens", "opens_on"),
    "documents": ("title", "choice"),
    "points": ("text", "plan", "owner", "due_on"),
    "decisions": ("text", "plan", "owner", "due_on"),
    "follow_ups": ("text", "responsible", "plan", "owner", "due_on"),
}
NAMES = ("name", "choice", "other")
SWITCHES = frozenset({"enlarged", "plan", "another"})
READ_AS = {"points": "key_points", "groups": "attendee_groups", "superiors": "superior_bodies",
           "documents": "documents_named", "follow_ups": "follow_up"}  # fmt: skip
WHOLE = {"groups": "label", "superiors": "name", "documents": "title", "points": "text", "decisions": "text"}


def pointer(path: str, part: int = 0) -> str:
    """Where in the reader's record the value of this path comes from: "meeting-held_on" → "/held_on"."""
    sheet, _, rest = path.partition("-")
    at = f"/other_meetings/{part - 1}" if part else ""
    if sheet == "page":
        return f"/{rest}"
    if sheet == "chair":
        return f"{at}/chaired_by/{rest}"
    if sheet == "meeting":
        return f"{at}/{ {'body': 'body_name', 'kind': 'meeting_kind', 'enlarged': 'is_enlarged'}.get(rest, rest) }"
    key, _, field = rest.partition("-")
    base = f"{at}/{READ_AS.get(sheet, sheet)}/{key}"
    if sheet in WHOLE:
        return base if field == WHOLE[sheet] else f"{base}/{field}"
    return f"{base}/{ {'due_on': 'due'}.get(field, field) }"


def from_read(read: dict[str, Any], part: int = 0) -> Content:
    """The draft as the reader gives it for one meeting of the page: nothing chosen, nothing accepted."""
    found = read["other_meetings"][part - 1] if part else read
    chair = found["chaired_by"] or {}
    meeting = {
        "body": _text(found["body_name"]),
        "kind": _text(found["meeting_kind"]),
        "enlarged": "1" if found["is_enlarged"] else "",
        **{name: _text(found[name]) for name in ("ordinal", "term", "held_on")},
        "ended_on": "", "place": "", "confidentiality": "public", "another": "",
    }  # fmt: skip
    rows = {name: [_row(name, n, value) for n, value in enumerate(found[READ_AS.get(name, name)])] for name in ROWS}
    rows["persons"] = [row for row in rows["persons"] if row["name"] != _text(chair.get("name"))]
    conveyed = {row["title"] for row in rows["conveyed"]}
    issuers = {row["by"] for row in rows["conveyed"]}
    _once(rows["conveyed"])
    for row in rows["follow_ups"]:
        row["due_on"] = due(row["due_on"], meeting["held_on"] or _text(read["published_on"]))
    rows["superiors"] = [row for row in rows["superiors"] if row["name"] not in issuers]
    rows["documents"] = [row for row in rows["documents"] if not any(row["title"] in title for title in conveyed)]
    return {
        "page": {"title": _text(read["title"]), "published_on": _text(read["published_on"])},
        "meeting": meeting,
        "chair": {"name": _text(chair.get("name")), "role": _text(chair.get("role"))},
        **rows,
        "names": [],
        "accepted": [],
    }


def _once(conveyed: list[dict[str, str]]) -> None:
    """A session that the page names twice ("the fourth plenary session", "the session") is entered once."""
    seen: list[dict[str, str]] = []
    for row in conveyed:
        if row["ordinal"] and any(_same_session(row, other) for other in seen):
            row["choice"] = "out"
        seen.append(row)


def _same_session(one: dict[str, str], other: dict[str, str]) -> bool:
    numbers = (one["ordinal"], one["term"]) == (other["ordinal"], other["term"])
    return numbers and (one["by"] in other["by"] or other["by"] in one["by"])


def blank_row(sheet: str, key: str) -> dict[str, str]:
    """A row of this sheet with nothing in it."""
    row = dict.fromkeys(("key", *ROWS[sheet]), "") | {"key": key}
    return row | ({"presence": "member"} if "presence" in row else {})


def _row(sheet: str, number: int, value: Any) -> dict[str, str]:
    row = blank_row(sheet, str(number))
    if sheet in WHOLE:
        row[WHOLE[sheet]] = _text(value)
        return row | ({"choice": "out"} if sheet == "documents" else {})
    named = {"due": "due_on"}
    return row | {named.get(part, part): _text(told) for part, told in value.items() if named.get(part, part) in row}


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def add_row(content: Content, sheet: str) -> str:
    """The content has one more row in this sheet; gives its key. Raises KeyError for a sheet that is none."""
    if sheet not in ROWS:
        raise KeyError(sheet)
    taken = {row["key"] for row in content[sheet]}
    number = next(n for n in range(1, len(taken) + 2) if f"n{n}" not in taken)
    content[sheet].append(blank_row(sheet, f"n{number}"))
    return f"n{number}"


def remove_row(content: Content, path: str) -> None:
    """The row "persons-0" is gone from the content; one that is not there changes nothing."""
    sheet, _, key = path.partition("-")
    if sheet in ROWS:
        content[sheet] = [row for row in content[sheet] if row["key"] != key]


def paths(content: Content) -> list[str]:
    """The path of every value, in the order of the sheets."""
    found = [f"{sheet}-{name}" for sheet, names in SHEETS.items() for name in names]
    for sheet, names in {**ROWS, "names": NAMES}.items():
        found += [f"{sheet}-{row['key']}-{name}" for row in content[sheet] for name in names]
    return found


def get(content: Content, path: str) -> str:
    """The value at a path; an empty string where there is none."""
    sheet, _, rest = path.partition("-")
    if sheet in SHEETS:
        return str(content[sheet].get(rest, ""))
    key, _, field = rest.partition("-")
    return next((str(row.get(field, "")) for row in content[sheet] if row["key"] == key), "")


def put(content: Content, path: str, value: str) -> None:
    """The value stands at the path, if there is such a place."""
    sheet, _, rest = path.partition("-")
    if sheet in SHEETS:
        content[sheet][rest] = value
        return
    key, _, field = rest.partition("-")
    for row in content[sheet]:
        if row["key"] == key:
            row[field] = value
