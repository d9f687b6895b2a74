"""Write the words of a meeting in one language."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.actions.sheet import checks, rows
from remit.meetings.choices import MeetingState
from remit.meetings.models import AgendaItem, Meeting
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting as rules
from remit.meetings.sheet import Group, Item, Point, Sheet, Words

FREE = (MeetingState.HELD, MeetingState.CITED)


@action("meeting.translate", allow=rules.may_translate, says=_("wrote the words of the meeting in another language"))
def translate(
    actor: Actor,
    meeting: Meeting,
    *,
    language: str,
    texts: Mapping[str, str] | None = None,
    groups: Mapping[int, str] | None = None,
    items: Mapping[int, Mapping[str, str]] | None = None,
    key_points: Mapping[int, str] | None = None,
    decisions: Mapping[int, str] | None = None,
) -> Meeting:
    """The meeting has these words in `language`; what is not given stays, and no other language is touched.

    `texts`: title, place, summary. `items`: {id: {"title", "outcome_text"}}; the others {id: words}. Raises
    WrongState once the record is signed (then correct it), Refused for nonsense and for a row that is not this
    meeting's.
    """
    if meeting.state not in FREE:
        raise WrongState(_("The record is signed: its words change by correction only."))
    before = sheet_of(meeting)
    _refuse_hidden(actor, meeting, before, {*(items or {})}, {*(key_points or {})}, {*(decisions or {})})
    points = key_points or {}, decisions or {}
    sheet = _with(before, language, texts or {}, groups or {}, items or {}, points)
    if sheet == before:
        raise Refused(_("Nothing is new."))
    checks.refuse_nonsense(actor, meeting.body, sheet, cited=meeting.state == MeetingState.CITED)
    write.change(meeting, version=meeting.version + 1)
    rows.put(meeting, sheet, before)
    return meeting


def _refuse_hidden(
    actor: Actor, meeting: Meeting, sheet: Sheet, items: set[int], key_points: set[int], decisions: set[int]
) -> None:
    open_items = set(item_rules.visible(actor, AgendaItem.objects.filter(meeting=meeting)).values_list("pk", flat=True))
    shown = replace(sheet, items=tuple(item for item in sheet.items if item.key in open_items))
    points = [{p.key for p in shown.all_points(name)} for name in ("key_points", "decisions")]
    if not (items <= open_items and key_points <= points[0] and decisions <= points[1]):
        raise Refused(_("A part that you wrote for is not there, or not for you to write."))


def _with(
    sheet: Sheet,
    language: str,
    texts: Mapping[str, str],
    groups: Mapping[int, str],
    items: Mapping[int, Mapping[str, str]],
    points: tuple[Mapping[int, str], Mapping[int, str]],
) -> Sheet:
    def worded(words: Words, key: int | None, given: Mapping[int, str]) -> Words:
        return {**words, language: given[key]} if key is not None and key in given else words

    def pointed(found: tuple[Point, ...], given: Mapping[int, str]) -> tuple[Point, ...]:
        return tuple(replace(p, texts=worded(p.texts, p.key, given)) for p in found)

    def item(old: Item) -> Item:
        given = items.get(old.key or 0, {})
        titles = {**old.titles, language: given["title"]} if "title" in given else old.titles
        said = {**old.outcome_texts, language: given["outcome_text"]} if "outcome_text" in given else old.outcome_texts
        return replace(
            old,
            titles=titles,
            outcome_texts=said,
            key_points=pointed(old.key_points, points[0]),
            decisions=pointed(old.decisions, points[1]),
        )

    def group(old: Group) -> Group:
        return replace(old, labels=worded(old.labels, old.key, groups))

    return replace(
        sheet,
        texts={**sheet.texts, language: {**sheet.texts.get(language, {}), **texts}} if texts else sheet.texts,
        groups=tuple(group(g) for g in sheet.groups),
        items=tuple(item(i) for i in sheet.items),
        key_points=pointed(sheet.key_points, points[0]),
        decisions=pointed(sheet.decisions, points[1]),
    )
