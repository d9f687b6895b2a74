"""Who and what a name in a draft could mean: suggestions, never choices."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from remit.bodies.models import Body, BodyName, Person, PersonName
from remit.bodies.rules import body as body_rules
from remit.bodies.rules import person as person_rules
from remit.intake.naming import BODY, EITHER, OWN, PERSON
from remit.intake.queries.likeness import best
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.kernel.texts import Text


@dataclass(frozen=True)
class Candidate:
    """Something that could be meant. `choice` is the value that chooses it; `alike` says how sure, 60 to 100, or 0;
    `known_as` is the name that is alike, where it is not the one shown; `earlier` the day on which a clerk chose it for
    the same name."""

    choice: str
    label: Text
    alike: int
    known_as: str = ""
    more: str = ""
    earlier: date | None = None


Earlier = Mapping[str, tuple[str, date]]


def suggest(
    actor: Actor, sorts: dict[str, str], earlier: Earlier | None = None, limit: int = 4
) -> dict[str, list[Candidate]]:
    """For each name the bodies or persons that it could mean, the likest first; before them the one that was
    chosen for it `earlier` ({name: (choice, day)}). Former names, short names and the names of merged ones count. The
    body that met is one whose clerk the actor is. Six queries at most."""
    bodies = _bodies(actor) if any(sort != PERSON for sort in sorts.values()) else {}
    persons = _persons(actor) if any(sort in {PERSON, EITHER} for sort in sorts.values()) else {}
    mine = {pk: row for pk, row in bodies.items() if actor.holds(Role.CLERK, row[0]) and not row[0].external}
    found = {}
    for name, sort in sorts.items():
        asked = mine if sort == OWN else bodies
        rows = _like(actor, name, asked, "body", limit) if sort in {BODY, EITHER, OWN} else []
        rows += _like(actor, name, persons, "person", limit) if sort in {PERSON, EITHER} else []
        ranked = sorted(rows, key=lambda row: -row.alike)[:limit]
        found[name] = _chosen_before(actor, ranked, (earlier or {}).get(name), {"body": asked, "person": persons})
    return found


Named = dict[int, tuple[Any, set[str]]]


def labels_of(actor: Actor, choices: Iterable[str]) -> dict[str, Text]:
    """What those of these choices ("body:12") are called that the actor may see; four queries at most."""
    ids: dict[str, set[int]] = defaultdict(set)
    for choice in choices:
        kind, _colon, key = choice.partition(":")
        if key.isdecimal():
            ids[kind].add(int(key))
    asked: tuple[tuple[str, Any], ...] = (
        ("body", body_rules.visible(actor, Body.objects.filter(pk__in=ids["body"]))),
        ("person", person_rules.visible(actor, Person.objects.filter(pk__in=ids["person"]))),
    )
    return {
        f"{kind}:{row.pk}": row.name_in(actor.language)
        for kind, rows in asked
        if ids[kind]
        for row in rows.prefetch_related("names")
    }


def _like(actor: Actor, name: str, rows: Named, kind: str, limit: int) -> list[Candidate]:
    every = ((pk, other) for pk, (_record, names) in rows.items() for other in names)
    found = []
    for score, pk, other in best(name, every, limit):
        record = rows[pk][0]
        label = record.name_in(actor.language)
        shown = {label.value, *(row.name for row in record.names.all())}
        more = str(record.of) if kind == "person" else ""
        found.append(Candidate(f"{kind}:{pk}", label, score, "" if other in shown else other, more))
    return found


def _chosen_before(
    actor: Actor, ranked: list[Candidate], before: tuple[str, date] | None, rows: dict[str, Named]
) -> list[Candidate]:
    if before is None:
        return ranked
    choice, day = before
    kind, _colon, key = choice.partition(":")
    record = rows.get(kind, {}).get(int(key) if key.isdecimal() else 0, (None,))[0]
    if record is None:
        return ranked
    same = next((row for row in ranked if row.choice == choice), None)
    more = str(record.of) if kind == "person" else ""
    first = (
        replace(same, earlier=day)
        if same
        else Candidate(choice, record.name_in(actor.language), 0, more=more, earlier=day)
    )
    return [first, *(row for row in ranked if row.choice != choice)]


def _bodies(actor: Actor) -> Named:
    rows = body_rules.visible(actor, Body.objects.all()).prefetch_related("names")
    return _gathered(rows, BodyName.objects.values_list("body_id", "name", "short_name"))


def _persons(actor: Actor) -> Named:
    rows = person_rules.visible(actor, Person.objects.all()).prefetch_related(
        "names", "memberships__body__names", "memberships__post__texts"
    )
    found = _gathered(rows, PersonName.objects.values_list("person_id", "name"))
    for person, _names in found.values():
        person.of = post_of(person, actor)
    return found


def post_of(person: Person, actor: Actor) -> str:
    """What tells the person from others of the same name: post and body, as they are today."""
    held = [row for row in person.memberships.all() if row.holds_on(actor.today)]
    if not held:
        return ""
    post = held[0].post.label_in(actor.language).value if held[0].post else ""
    body = held[0].body.short_name_in(actor.language).value
    return f"{body}{post}" if actor.language == "zh" else ", ".join(word for word in (post, body) if word)


def _gathered(rows: Iterable[Any], names: Iterable[tuple[Any, ...]]) -> Named:
    """Survivors by id with every name that they or those merged into them bear or bore."""
    records = {row.pk: row for row in rows}
    called: dict[int, set[str]] = defaultdict(set)
    for pk, *words in names:
        if pk in records:
            called[_survivor(records, pk)] |= {word for word in words if word}
    return {pk: (records[pk], words) for pk, words in called.items() if pk in records}


def _survivor(records: dict[int, Any], pk: int) -> int:
    seen: set[int] = set()
    while pk in records and records[pk].merged_into_id and pk not in seen:
        seen.add(pk)
        pk = records[pk].merged_into_id
    return pk
