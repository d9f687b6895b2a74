"""Correct what is recorded of a body."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.words import given
from remit.bodies.models import Body, BodyName, Parentage
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


class Facts(TypedDict, total=False):
    """What can be corrected besides the names; what is left out stays."""

    classification: str
    founded_on: date | None
    shows_attendees: bool


@action("body.edit", allow=rules.may_edit, says=_("corrected the body"))
def edit(
    actor: Actor,
    body: Body,
    *,
    names: Mapping[str, str] | None = None,
    short_names: Mapping[str, str] | None = None,
    **facts: Unpack[Facts],
) -> Body:
    """The body has these facts, and its present names are spelt so; a new name from a day on is `rename`.

    A language without a present name gets one. Where the founding day moves, the first name and the first superior body
    move with it. Raises Conflict where somebody else changed the body, Refused where a value cannot be.
    """
    formerly = body.founded_on
    before = body.revision
    write.change(body, **facts)
    if body.founded_on != formerly and formerly is not None:
        _begin_on(body, formerly)
    changed = names is not None and _spell(body, given(names, _("Enter the name in at least one language.")))
    changed = (short_names is not None and _shorten(body, short_names)) or changed
    if changed and body.revision == before:
        write.touch(body)
    return body


def _begin_on(body: Body, formerly: date) -> None:
    for name in body.names.filter(from_on=formerly):
        write.change(name, from_on=body.founded_on)
    for row in body.parentages.filter(from_on=formerly, withdrawn_at=None):
        _begin_again(row, body.founded_on)


def _begin_again(row: Parentage, founded_on: date | None) -> None:
    """The row is withdrawn and stands anew from the right day on: at a past cut-off it holds as it was known then."""
    moment, until_on = timezone.now(), row.until_on
    write.change(row, until_on=until_on or row.from_on, withdrawn_at=moment)
    anew = Parentage(body=row.body, superior=row.superior, from_on=founded_on, until_on=until_on, entered_at=moment)
    write.insert(anew)


def _current(body: Body) -> dict[str, BodyName]:
    return {row.language: row for row in body.names.filter(until_on=None)}


def _spell(body: Body, names: Mapping[str, str]) -> bool:
    current, changed = _current(body), False
    for language, name in names.items():
        row = current.get(language)
        if row is None:
            write.insert(BodyName(body=body, language=language, name=name, from_on=_free_from(body, language)))
            changed = True
        elif row.name != name:
            write.change(row, name=name)
            changed = True
    return changed


def _free_from(body: Body, language: str) -> date | None:
    """The day from which the body has no name in this language: the founding day, or when the last name ended."""
    ended = body.names.filter(language=language).order_by("-until_on").values_list("until_on", flat=True).first()
    return ended or body.founded_on


def _shorten(body: Body, short_names: Mapping[str, str]) -> bool:
    changed = False
    for language, row in _current(body).items():
        short = short_names.get(language, row.short_name).strip()
        if short != row.short_name:
            write.change(row, short_name=short)
            changed = True
    return changed
