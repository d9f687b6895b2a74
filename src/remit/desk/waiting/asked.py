"""What is asked of the actor, and what the actor asked of others."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from remit.desk.waiting.row import Row, of_measure, of_readout
from remit.followup.queries import measure as measures
from remit.intake.queries import draft as drafts
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.publication.queries import readout as readouts
from remit.web.address import desk_address

SHOWN = 100
WORKERS = frozenset({Role.CLERK, Role.HEAD})


def asked_of_me(actor: Actor) -> tuple[list[Row], int]:
    """The first hundred by the day they are due, and how many more there are."""
    rows = sorted([*_measures(actor), *_checks(actor), *_readouts(actor), *_drafts(actor)], key=lambda row: row.order)
    return rows[:SHOWN], max(0, len(rows) - SHOWN)


def asked_of_others(actor: Actor) -> list[Row]:
    """What the actor wrote or reported, and others are to review or check."""
    if actor.account_id is None:
        return []
    language, today = actor.language, actor.today
    reviewed = readouts.readouts(actor).filter(state="in_review", author=actor.account_id)[:SHOWN]
    checked = measures.measures(actor).filter(state="reported_done", reported_by=actor.account_id)[:SHOWN]
    return [
        *(of_readout(each, _("the reviewer is to approve it"), language) for each in reviewed),
        *(of_measure(each, _("reported done; another person is to check it"), language, today) for each in checked),
    ]


def _measures(actor: Actor) -> Iterator[Row]:
    mine = {each.pk: each for each in measures.still_open(measures.mine(actor))[: SHOWN + 1]}
    for each in mine.values():
        yield of_measure(each, _("you own this action"), actor.language, actor.today)
    led = measures.measures(actor).filter(body_id__in=actor.body_ids(WORKERS))
    for each in measures.still_open(led)[: SHOWN + 1]:
        if each.pk not in mine:
            why = _("your body leads; %(owner)s owns it") if each.owner else _("your body leads; nobody owns it yet")
            owner = each.owner.name_in(actor.language) if each.owner else ""
            yield of_measure(each, why % {"owner": owner}, actor.language, actor.today)


def _checks(actor: Actor) -> Iterator[Row]:
    for each in measures.to_check(actor)[:SHOWN]:
        yield of_measure(each, _("reported done; you are to check it"), actor.language, actor.today)


def _readouts(actor: Actor) -> Iterator[Row]:
    for each in readouts.to_review(actor)[:SHOWN]:
        yield of_readout(each, _("meeting news; you are to review it"), actor.language)
    for each in readouts.to_publish(actor)[:SHOWN]:
        yield of_readout(each, _("meeting news; approved, to be published"), actor.language)
    for each in readouts.to_mend(actor)[:SHOWN]:
        yield of_readout(each, _("meeting news; changes were asked for"), actor.language)


def _drafts(actor: Actor) -> Iterator[Row]:
    for each in drafts.unfinished(actor)[:SHOWN]:
        yield Row(what=str(each), href=desk_address(each), why=_("a page that you began to read in"))
