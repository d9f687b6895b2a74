"""The tree, the mandate and the answers that `remit bench coverage` measures."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from typing import Any

from django.db import connection, transaction

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body
from remit.conveyance import jobs, tallies
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Despatch, Mandate, Referral, Tally, Track, Turn
from remit.kernel.actor import installation

TODAY = date.today()  # noqa: DTZ011 - a day of the machine's own
SYSTEM = installation(TODAY)
LEVELS = 5


@dataclass(frozen=True)
class Tree:
    """Where the bench looks: the top, a body in the middle, and one right above the leaves."""

    top: Body
    middle: Body
    low: Body

    def looked_at(self) -> list[tuple[str, Body]]:
        """Each with the words for it."""
        return [
            ("the top and each body below it", self.top),
            ("a body in the middle and each below it", self.middle),
            ("a body above the leaves and each below it", self.low),
        ]


def plant(count: int) -> Tree:
    """So many bodies on five levels; the paths written in bulk, because one by one takes minutes."""
    top = body_actions.create(SYSTEM, None, names={"en": "The nation"})
    width = next(n for n in range(2, 1000) if sum(n**level for level in range(LEVELS)) >= count)
    level, made = [top.path], 1
    rows: list[Body] = []
    while made < count:
        below = []
        for path in level:
            children = min(width, count - made)
            for number in range(1, children + 1):
                child = Body._get_path(path, len(path) // Body.steplen + 1, number)
                rows.append(Body(path=child, depth=len(child) // Body.steplen, numchild=0))
                below.append(child)
            made += children
        level = below
    inner = {row.path[: -Body.steplen] for row in rows}
    numbers: dict[str, int] = {}
    for row in rows:
        numbers[row.path[: -Body.steplen]] = numbers.get(row.path[: -Body.steplen], 0) + 1
    for row in rows:
        row.numchild = numbers.get(row.path, 0)
    Body.objects.bulk_create(rows, batch_size=5_000)
    Body.objects.filter(pk=top.pk).update(numchild=numbers[top.path])
    return _looked_at(top, inner)


def _looked_at(top: Body, inner: set[str]) -> Tree:
    paths = sorted(inner, key=len)
    middle, low = paths[len(paths) // 20], paths[-1]
    found = {body.path: body for body in Body.objects.filter(path__in=[top.path, middle, low])}
    return Tree(found[top.path], found[middle], found[low])


def prepare(tree: Tree) -> Mandate:
    """A mandate that asks for all three, each with its own end."""
    asks = [
        Asked("implement", due_on=TODAY + timedelta(days=60)),
        Asked("study", working_days=20, reason="The measured campaign."),
        Asked("publicise", working_days=30, reason="The measured campaign."),
    ]
    return mandate_actions.draft(SYSTEM, tree.top, titles={"en": "To all"}, asks=asks)


def issue(mandate: Mandate) -> None:
    """The mandate is out: what the page does, and what the worker does."""
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [mandate.body_id]})
    if mandate.state == "issuing":
        jobs.place.func(Despatch.objects.get(mandate=mandate).pk)


def raw() -> float:
    """Seconds that the driver alone takes for the same rows in tables with the same columns and indexes."""
    seconds = 0.0
    for model in (Referral, Track):
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table} ORDER BY id")  # noqa: S608
            columns = [column[0] for column in cursor.description]
            rows = cursor.fetchall()
            _like(cursor, table)
        begun = perf_counter()
        with transaction.atomic(), connection.cursor() as cursor:
            _insert(cursor, columns, rows)
        seconds += perf_counter() - begun
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE raw_rows")
    return seconds


def _like(cursor: Any, table: str) -> None:
    if connection.vendor == "postgresql":
        cursor.execute(f"CREATE TABLE raw_rows (LIKE {table} INCLUDING INDEXES INCLUDING DEFAULTS)")
        return
    cursor.execute("SELECT sql, type FROM sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL", [table])
    for number, (sql, kind) in enumerate(cursor.fetchall()):
        plain = sql.replace(f'"{table}"', '"raw_rows"')
        if kind == "index":
            head, tail = plain.split(" ON ", 1)
            plain = f'{head.rsplit(" ", 1)[0]} "raw_{number}" ON {tail}'
        cursor.execute(plain)


def _insert(cursor: Any, columns: list[str], rows: list[Any]) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    if connection.vendor == "postgresql":
        with cursor.copy(f"COPY raw_rows ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    marks = ", ".join(["%s"] * len(columns))
    cursor.executemany(f"INSERT INTO raw_rows ({names}) VALUES ({marks})", rows)  # noqa: S608


def answer_half(mandate: Mandate) -> None:
    """It was issued forty-one days ago; every other track was answered since, and the counters hold it."""
    moment, earlier = datetime.now(UTC), timedelta(days=41)
    Despatch.objects.filter(mandate=mandate).update(sent_at=moment - earlier, sent_on=TODAY - earlier)
    Tally.objects.filter(mandate=mandate).update(happened_on=TODAY - earlier, entered_on=TODAY - earlier)
    tracks = Track.objects.filter(mandate=mandate).order_by("pk")
    rows = list(tracks.values_list("pk", "referral_id", "body_id", "kind", "due_on"))[::2]
    days: dict[date, list[int]] = {}
    turns = []
    for pk, referral, body, kind, due_on in rows:
        ago = timedelta(days=pk % 40)
        days.setdefault(TODAY - ago, []).append(pk)
        about = {"mandate": mandate, "referral_id": referral, "track_id": pk, "body_id": body, "kind": kind}
        when = {"answered_on": TODAY - ago, "happened_on": TODAY - ago, "entered_at": moment - ago, "due_on": due_on}
        turns.append(Turn(was="pending", now="answered", **about, **when))
    Turn.objects.bulk_create(turns, batch_size=5_000)
    for day, pks in days.items():
        for first in range(0, len(pks), 5_000):
            batch = Track.objects.filter(pk__in=pks[first : first + 5_000])
            batch.update(state="answered", answered_on=day, revision=1)
    while tallies.fold():
        pass
    tallies.merge()


def scan(mandate: Mandate) -> list[Any]:
    """Every track of the mandate, read and counted by the database."""
    alike = "kind, state, due_on"
    sql = f"SELECT {alike}, count(*) FROM conveyance_track WHERE mandate_id = %s GROUP BY {alike}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, [mandate.pk])
        return list(cursor.fetchall())


def open_tracks(mandate: Mandate, count: int) -> list[Track]:
    """So many that wait to be implemented."""
    found = Track.objects.select_related("mandate__body", "despatch__body", "referral", "body")
    return list(found.filter(mandate=mandate, kind="implement", state="pending")[:count])


def answer(track: Track) -> None:
    """One is answered."""
    track_actions.answer(SYSTEM, track)


def smallest_action(body: Body) -> None:
    """The smallest act that there is: one row, one entry."""
    term_actions.open(SYSTEM, body, ordinal=1)


def bare_row() -> None:
    """One row by the driver, in a transaction."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_touch (entry_id, kind, record_id) SELECT max(id), 'bench', 1 FROM ledger_entry"
        )
