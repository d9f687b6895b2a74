"""Questions about readouts."""

import json

from django.db.models import F, Prefetch, QuerySet

from remit.bodies.models import Body
from remit.kernel.actor import Actor, public
from remit.ledger.models import Entry
from remit.meetings.models import Meeting
from remit.publication.lifecycle import READOUT
from remit.publication.models import Edition, Readout
from remit.publication.rules import readout as rules


def readouts(actor: Actor) -> QuerySet[Readout]:
    """Those whose drafts the actor may read, the latest first, with titles and names. What is public of others is
    `published`: it comes as editions, without the draft's words."""
    rows = rules.drafts(actor, rules.visible(actor, Readout.objects.all())).select_related(
        "body", "meeting", "meeting__body"
    )
    return rows.prefetch_related("texts", "body__names").order_by("-id")


def published(actor: Actor) -> QuerySet[Readout]:
    """Those that the public can read, the latest first; `editions` holds the present edition only.

    The words are the edition's: a draft's words are in no row that comes along.
    """
    today = public(actor.today, actor.language)
    present = Prefetch("editions", Edition.objects.filter(number=F("readout__edition_number")))
    rows = rules.visible(today, Readout.objects.all()).select_related("body", "meeting")
    return rows.prefetch_related(present, "body__names").order_by("-published_on", "-id")


def withdrawn(actor: Actor) -> QuerySet[Readout]:
    """Those that were public once: of them only the day, the body and the tombstone's words may be shown."""
    rows = rules.outline(actor, Readout.objects.all()).select_related("body")
    return rows.prefetch_related("texts", "body__names")


def of_body(rows: QuerySet[Readout], body: Body) -> QuerySet[Readout]:
    """Those of `rows` that tell of the body's meetings."""
    return rows.filter(body=body)


def of_meeting(rows: QuerySet[Readout], meeting: Meeting) -> QuerySet[Readout]:
    """Those of `rows` that tell of this meeting."""
    return rows.filter(meeting=meeting)


def editions(readout: Readout) -> QuerySet[Edition]:
    """All editions of a readout that the actor may see, the first first."""
    return Edition.objects.filter(readout=readout).order_by("number")


def present_edition(readout: Readout) -> Edition | None:
    """What the public reads now, from the rows that came along where they did."""
    return next((e for e in readout.editions.all() if e.number == readout.edition_number), None)


def to_review(actor: Actor) -> QuerySet[Readout]:
    """Those that wait for the actor's approval, but for the actor's own."""
    rows = readouts(actor).filter(state="in_review", body_id__in=actor.body_ids(READOUT.roles("approve")))
    return rows.exclude(author=actor.account_id) if actor.account_id is not None else rows


def to_publish(actor: Actor) -> QuerySet[Readout]:
    """Those that are approved in bodies where the actor publishes."""
    return readouts(actor).filter(state="approved", body_id__in=actor.body_ids(READOUT.roles("publish")))


def to_mend(actor: Actor) -> QuerySet[Readout]:
    """Those sent back, in bodies where the actor writes."""
    return readouts(actor).filter(state="changes_requested", body_id__in=actor.body_ids(rules.WRITERS))


def next_verbs(actor: Actor, readout: Readout) -> list[str]:
    """The verbs that may follow and that this actor may say, in the table's order."""
    verbs = [s.verb for s in READOUT.next_steps(readout.state) if getattr(rules, f"may_{s.verb}")(actor, readout)]
    return [verb for verb in verbs if verb != "withdraw" or readout.edition_number]


def writers(readout: Readout) -> set[int]:
    """Ids of the accounts that wrote in it since it was last published."""
    entries = Entry.objects.filter(touches__kind=Readout.record_kind(), touches__record_id=readout.pk).order_by("id")
    found: set[int] = set()
    for text in entries.values_list("text", flat=True):
        told = json.loads(text)
        if told["verb"] == "readout.publish" and not told.get("refused"):
            found.clear()
        elif told["verb"] in WRITING and told["by"] is not None:
            found.add(told["by"])
    return found


WRITING = frozenset({"readout.draft", "readout.write", "readout.add_paragraph", "readout.remove_paragraph"})
