"""Late means one thing: lights, lists, counters, figures, reminders and letters say it of the same bodies each day."""

from collections.abc import Callable
from datetime import date

import pytest
import time_machine

from remit.accounts.models import RoleGrant
from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate, Track
from remit.conveyance.queries import inbox
from remit.conveyance.queries.late import late_referrals
from remit.conveyance.queries.lateness import days_late, light
from remit.desk.mandates.showing.figures import figures as mandate_figures
from remit.kernel.actor import Actor, installation
from remit.kernel.roles import Role
from remit.kernel.special_day import SpecialDay
from remit.notices import rounds
from remit.notices.models import Notice
from remit.notices.seen import seen as told_in_letters
from remit.oversight.queries.coverage import children_of, coverage
from remit.oversight.queries.late import late
from remit.oversight.queries.look import look, now
from remit.oversight.queries.today import groups_today
from tests.bodies.calendars import entered
from tests.conveyance.mandates import Tree, issued, make_tree, referral_of
from tests.factories import SYSTEM, make_account

pytestmark = pytest.mark.django_db
DUE = date(2024, 5, 24)
# Due on a Friday. The northern district works on the Saturday, and has Monday off.
DAYS = {
    date(2024, 5, 24): set(),
    date(2024, 5, 25): {"North District", "Street 1", "Street 2"},
    date(2024, 5, 26): {"North District", "Street 1", "Street 2"},
    date(2024, 5, 27): {"North District", "Street 1", "Street 2", "South District"},
    date(2024, 5, 28): {"North District", "Street 1", "Street 2", "South District"},
}
Asking = Callable[[Mandate, Actor], set[str]]


def _names(pks: set[int]) -> set[str]:
    return {str(body) for body in Body.objects.filter(pk__in=pks)}


def _by_days(mandate: Mandate, actor: Actor) -> set[str]:
    calendars = calendars_at(now(actor.today))
    rows = Track.objects.filter(mandate=mandate).select_related("body")
    return {str(row.body) for row in rows if days_late(row, actor.today, calendars.of(row.body.path))}


def _by_lights(mandate: Mandate, actor: Actor) -> set[str]:
    calendars = calendars_at(now(actor.today))
    rows = Track.objects.filter(mandate=mandate).select_related("body")
    return {str(row.body) for row in rows if light(row, actor.today, calendars.of(row.body.path)).name == "late"}


def _by_inbox(mandate: Mandate, actor: Actor) -> set[str]:
    found = inbox.late(inbox.asked_of(actor), actor.today)
    return _names(set(found.filter(mandate=mandate).values_list("body_id", flat=True)))


def _by_reminders(mandate: Mandate, actor: Actor) -> set[str]:
    return _names(set(late_referrals(mandate, actor.today).values_list("body_id", flat=True)))


def _by_the_late_list(mandate: Mandate, actor: Actor) -> set[str]:
    found = late(actor)
    assert len(found) == len(found[:])
    return _names({row.body_id for row in found[:]})


def _by_oversight(mandate: Mandate, actor: Actor) -> set[str]:
    names = set()
    for body in Body.objects.filter(numchild__gt=0):
        seen = look(actor, mandate, body)
        below = list(children_of(actor, seen))
        told = coverage(seen, below)
        own = {body.pk: told.own} if told.own else {}
        alone = {child.pk: told.children[child.pk] for child in below if not child.numchild}
        names |= _names({pk for pk, kinds in (own | alone).items() if kinds and kinds["implement"].late})
    return names


def _by_the_mandates_page(mandate: Mandate, actor: Actor) -> set[str]:
    names, calendars = set(), calendars_at(now(actor.today))
    for body in Body.objects.filter(numchild__gt=0):
        below = list(Body.objects.filter(depth=body.depth + 1, path__startswith=body.path, numchild=0))
        groups = groups_today(mandate, body, below, calendars)
        counted = {body.pk: groups.own} | {child.pk: groups.children[child.path] for child in below}
        names |= _names(
            {pk for pk, n in counted.items() if mandate_figures(n, "implement", actor.today, mandate.issued_on).late}
        )
    return names


@pytest.fixture
def tree() -> Tree:
    with entered(date(2024, 1, 8)):
        tree = make_tree()
        calendar = calendar_actions.create(SYSTEM, None, names={"en": "The north"})
        days = [SpecialDay(date(2024, 5, 25), working=True), SpecialDay(date(2024, 5, 27), working=False)]
        calendar_actions.add_days(SYSTEM, calendar, days=days)
        calendar_actions.assign(SYSTEM, tree.north, calendar=calendar, from_on=date(2024, 1, 1))
    return tree


@pytest.fixture
def mandate(tree: Tree) -> Mandate:
    with entered(date(2024, 1, 10)):
        return issued(tree, Asked("implement", due_on=DUE), points=0)


@pytest.mark.parametrize(
    "asking",
    [_by_days, _by_lights, _by_inbox, _by_reminders, _by_the_late_list, _by_oversight, _by_the_mandates_page],
)
def test_the_same_bodies_are_late_on_each_day(mandate: Mandate, asking: Asking) -> None:
    told = {}
    for day in DAYS:
        with time_machine.travel(f"{day.isoformat()}T12:00:00+00:00", tick=True):
            told[day] = asking(mandate, installation(day))
    assert told == DAYS


def test_letters_tell_it_on_the_first_working_day_on_which_it_is_late(tree: Tree, mandate: Mandate) -> None:
    for body in (tree.north, tree.south):
        account = make_account(f"Clerk of {body}")
        RoleGrant.objects.create(account=account, body=body, role=Role.CLERK, from_on=date(2020, 1, 1))
    told = {}
    for day in DAYS:
        with time_machine.travel(f"{day.isoformat()}T12:00:00+00:00", tick=True):
            rounds.note_due(day)
            told[day] = {str(row.referral.body) for row in Notice.objects.filter(kind="late")}
    assert told == {day: names - {"Street 1", "Street 2"} for day, names in DAYS.items()}


def test_a_reminder_names_what_is_late(tree: Tree, mandate: Mandate) -> None:
    account = make_account("Clerk of the south")
    grant = RoleGrant.objects.create(account=account, body=tree.south, role=Role.CLERK, from_on=date(2020, 1, 1))
    referral = referral_of(mandate, tree.south)
    notice = Notice(kind="reminded", grant=grant.pk, account=account, referral=referral)
    named = {}
    for day in DAYS:
        with time_machine.travel(f"{day.isoformat()}T12:00:00+00:00", tick=True):
            (told,) = told_in_letters(installation(day), [notice])
            named[day] = bool(told.tracks)
    assert named == {day: "South District" in names for day, names in DAYS.items()}
