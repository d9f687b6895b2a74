"""One row of a table of bodies."""

from typing import Any

from django.utils.translation import gettext as _

from remit.bodies.actions import body as body_actions
from remit.bodies.choices import Classification
from remit.bodies.models import Body
from remit.bodies.queries.body import called, called_otherwise
from remit.intake.tables.called import body_called, is_under
from remit.intake.tables.cells import choice, day, refused, words
from remit.intake.tables.outcome import Outcome
from remit.intake.tables.reading import Row
from remit.kernel.actor import Actor


def bring_in(actor: Actor, row: Row, outcome: Outcome) -> None:
    """The body of this row is there as the row says. Raises Refused or NotAllowed where it cannot be."""
    names = words(row, "name")
    if not names:
        raise refused("name_en", _("Enter the name in at least one language."))
    superior = body_called(actor, "superior", row.get("superior")) if row.get("superior") else None
    facts: dict[str, Any] = {}
    if kind := choice(row, "classification", Classification):
        facts["classification"] = kind
    if founded_on := day(row, "founded_on"):
        facts["founded_on"] = founded_on
    body = _known(actor, row, names, superior, outcome)
    if body is None:
        short_names = words(row, "short_name")
        body_actions.create(actor, superior, names=names, short_names=short_names, **facts)
        outcome.made()
    else:
        _correct(actor, row, body, outcome, names, facts)


def _known(actor: Actor, row: Row, names: dict[str, str], superior: Body | None, outcome: Outcome) -> Body | None:
    """The body of these names: under the superior one where that is given, else the only one that is called so."""
    column = next(f"name_{language}" for language in names)
    found = list(called(actor, names.values()))
    here = found if superior is None else [body for body in found if is_under(body, superior)]
    if len(here) > 1:
        raise refused(column, _("Several bodies are called so. Name the superior body."))
    if here:
        return here[0]
    formerly = called_otherwise(actor, names.values())
    if superior is not None:
        formerly = [body for body in formerly if is_under(body, superior)]
    if formerly:
        now = {"name": formerly[0].name_in(actor.language)}
        raise refused(column, _("This body is now called “%(name)s”.") % now)
    if found:
        outcome.note = _("Another body of this name stands elsewhere. To move that one, use its own page.")
    return None


def _correct(
    actor: Actor, row: Row, body: Body, outcome: Outcome, names: dict[str, str], facts: dict[str, Any]
) -> None:
    current = {n.language: n for n in body.names.all() if n.until_on is None}
    short_names = words(row, "short_name")
    for language, name in names.items():
        was = current[language].name if language in current else None
        if was != name:
            outcome.changed(f"name_{language}", was, name)
    for language, short in short_names.items():
        was = current[language].short_name if language in current else None
        if was != short:
            outcome.changed(f"short_name_{language}", was, short)
    for column, value in facts.items():
        if getattr(body, column) != value:
            outcome.changed(column, getattr(body, column), value)
    if outcome.changes:
        body_actions.edit(actor, body, names=names, short_names=short_names, **facts)
