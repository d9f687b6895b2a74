"""The kept counters are counted anew from tracks and turns, each row with its two days."""

from collections import Counter
from typing import Any

from django.db import migrations
from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

STEP = 4
FIELDS = ("kind", "state", "due_on", "answered_on", "happened_on", "entered_on")


def up(apps: Any, schema_editor: Any) -> None:
    del schema_editor
    models = {name: apps.get_model("conveyance", name) for name in ("Tally", "Track", "Turn")}
    models["Tally"].objects.all().delete()
    inner = dict(apps.get_model("bodies", "Body").objects.filter(numchild__gt=0).values_list("path", "pk"))
    for mandate in models["Track"].objects.order_by().values_list("mandate", flat=True).distinct():
        counts: Counter[tuple[Any, ...]] = Counter()
        for path, alike, n in _facts(models, mandate):
            for end in range(STEP, len(path) + 1, STEP):
                if node := inner.get(path[:end]):
                    counts[(node, *alike)] += n
        rows = (
            models["Tally"](mandate_id=mandate, node_id=node, n=n, **dict(zip(FIELDS, alike, strict=True)))
            for (node, *alike), n in counts.items()
            if n
        )
        models["Tally"].objects.bulk_create(rows, batch_size=2_000)


def _facts(models: Any, mandate: int) -> Any:
    tracks = models["Track"].objects.filter(mandate=mandate, despatch__state="sent").order_by()
    columns = ("body__path", "kind", "due_on", "despatch__sent_on", "despatch__sent_at")
    for path, kind, due_on, on, at in tracks.values_list(*columns).iterator(chunk_size=5_000):
        yield path, (kind, "pending", due_on, None, on, localdate(at)), 1
    turns = models["Turn"].objects.filter(mandate=mandate, track__isnull=False, folded=True).order_by()
    columns = ("body__path", "kind", "due_on", "was", "was_answered_on", "now", "answered_on")
    dated = (*columns, "happened_on", "entered_at", "track__despatch__sent_on")
    for path, kind, due_on, was, was_on, now, now_on, on, at, sent_on in turns.values_list(*dated).iterator(
        chunk_size=5_000
    ):
        days = (max(on, sent_on), localdate(at))
        yield path, (kind, was, due_on, was_on, *days), -1
        yield path, (kind, now, due_on, now_on, *days), 1
    last = models["Turn"].objects.filter(track=OuterRef("pk")).order_by("-id")
    said = tracks.filter(state="recalled", mandate__recalled_at__isnull=False).annotate(
        said=Subquery(last.values("now")[:1]), said_on=Subquery(last.values("answered_on")[:1])
    )
    for path, kind, due_on, state, on in said.values_list("body__path", "kind", "due_on", "said", "said_on"):
        yield path, (kind, state or "pending", due_on, on, None, None), -1
        yield path, (kind, "recalled", due_on, None, None, None), 1


class Migration(migrations.Migration):
    dependencies = [("conveyance", "0007_tallies_by_day")]

    operations = [migrations.RunPython(up, migrations.RunPython.noop)]
