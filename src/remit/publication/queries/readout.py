"""Questions about readouts."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Prefetch, QuerySet

from remit.bodies.models import Body
from remit.bodies.queries.prepared import Row, ask
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES, Text
from remit.ledger.models import Entry
from remit.meetings.models import Meeting
from remit.publication.lifecycle import READOUT
from remit.publication.models import Edition, Paragraph, Readout, ReadoutText
from remit.publication.rules import readout as rules


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What may be known of one that was withdrawn: of which body, on which day, and the words per language."""

    pk: int
    body: Body
    withdrawn_on: date
    words: dict[str, str]

    def words_in(self, language: str) -> Text:
        """The words for a reader of `language`."""
        for each in (language, *LANGUAGES):
            if self.words.get(each):
                return Text(self.words[each], each, each == language)
        return Text("", language)


def readouts(actor: Actor) -> QuerySet[Readout]:
    """Those whose drafts the actor may read, the latest first, with titles and names. What is public of others is
    `published`: it comes as editions, without the draft's words."""
    rows = rules.visible(actor, Readout.objects.all()).select_related("body", "meeting__body", "meeting__term")
    rows = rows.prefetch_related("texts", "body__names", "meeting__texts", "meeting__body__names")
    return rows.order_by("-id")


def published(actor: Actor) -> QuerySet[Readout]:
    """Those that the public can read, the latest first; `editions` holds the present edition only.

    The words are the edition's: `texts` and `paragraphs`, which hold a draft's, come along empty.
    """
    present = Prefetch("editions", Edition.objects.filter(number=F("readout__edition_number")))
    nothing = (
        Prefetch("texts", ReadoutText.objects.none()),
        Prefetch("paragraphs", Paragraph.objects.none()),
    )
    rows = rules.published(Readout.objects.all()).select_related("body", "meeting")
    return rows.prefetch_related(present, "body__names", *nothing).order_by("-published_on", "-id")


@dataclass(frozen=True, slots=True)
class News:
    """A readout in a list of a meeting's: its present edition's words ({language: {"title", "paragraphs"}}) and day."""

    pk: int
    published_on: date | None
    content: dict[str, dict[str, Any]]


def published_of(meeting: Meeting) -> list[News]:
    """The readouts of a meeting that the public can read, the latest first; one query."""
    return [News(*row) for row in ask(_published_of, None, meeting.pk)]


def _published_of(meeting: int) -> QuerySet[Readout, Any]:
    rows = rules.published(Readout.objects.filter(meeting=meeting, editions__number=F("edition_number")))
    return rows.order_by("-published_on", "-id").values_list("pk", "published_on", "editions__content")


def tombstone(actor: Actor, pk: int) -> Tombstone | None:
    """What stands in the place of a readout that was withdrawn; None where none was."""
    rows = list(rules.outline(actor, Readout.objects.filter(pk=pk)))
    if not rows:
        return None
    words = {row["texts__language"]: row["texts__withdrawal"] for row in rows if row["texts__withdrawal"]}
    body = Body.objects.prefetch_related("names").get(pk=rows[0]["body_id"])
    return Tombstone(pk, body, rows[0]["withdrawn_on"], words)


def of_body(rows: QuerySet[Readout], body: Body) -> QuerySet[Readout]:
    """Those of `rows` that tell of the body's meetings."""
    return rows.filter(body=body)


def of_meeting(rows: QuerySet[Readout], meeting: Meeting) -> QuerySet[Readout]:
    """Those of `rows` that tell of this meeting."""
    return rows.filter(meeting=meeting)


def news_of(actor: Actor, meeting: Meeting) -> Row | None:
    """The id and the number of the present edition (0: none yet) of the meeting's readout, where there is one whose
    draft the actor may read; one query."""
    return next(iter(ask(_news_of, actor, meeting.pk)), None)


def _news_of(actor: Actor, meeting: int) -> QuerySet[Readout, Any]:
    rows = rules.visible(actor, Readout.objects.filter(meeting=meeting)).exclude(state="withdrawn")
    return rows.order_by("-id").values_list("pk", "edition_number")[:1]


def editions(readout: Readout) -> QuerySet[Edition]:
    """All editions of a readout that the actor may see, the first first."""
    return Edition.objects.filter(readout=readout).order_by("number")


def present_edition(readout: Readout) -> Edition | None:
    """What the public reads now, from the rows that came along where they did."""
    return next((e for e in readout.editions.all() if e.number == readout.edition_number), None)


def next_verbs(actor: Actor, readout: Readout) -> list[str]:
    """The verbs that may follow and that this actor may say, in the table's order."""
    verbs = [s.verb for s in READOUT.next_steps(readout.state) if getattr(rules, f"may_{s.verb}")(actor, readout)]
    refused = {"withdraw": not readout.edition_number, "approve": "approve" in verbs and wrote(actor, readout)}
    return [verb for verb in verbs if not refused.get(verb)]


def wrote(actor: Actor, readout: Readout) -> bool:
    """Whether the actor wrote in it since it was last published, under whatever account."""
    return bool(writers(readout) & actor.account_ids)


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


WRITING = frozenset(f"readout.{verb}" for verb in ("draft", "write", "add_paragraph", "remove_paragraph", "reorder"))
