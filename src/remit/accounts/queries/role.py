"""Questions about roles."""

from datetime import date

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Q, QuerySet

from remit.accounts.models import Account, RoleGrant
from remit.bodies.models import Body
from remit.bodies.queries.body import bodies
from remit.kernel.actor import Actor
from remit.kernel.roles import Role


def overlapping(
    account: Account, body: Body | None, role: str, from_on: date, until_on: date | None
) -> QuerySet[RoleGrant]:
    """The account's grants of this role in this body that share a day with that time."""
    same = RoleGrant.objects.filter(account=account, body=body, role=role)
    later_than_from = same.filter(Q(until_on=None) | Q(until_on__gt=from_on))
    return later_than_from if until_on is None else later_than_from.filter(from_on__lt=until_on)


def roles_of(account: Account) -> QuerySet[RoleGrant]:
    """Every role that the account held, holds or will hold, the latest first; the bodies' names come along. The caller
    has made sure that the actor may see the account."""
    rows = RoleGrant.objects.filter(account=account).select_related("body").prefetch_related("body__names")
    return rows.order_by("-from_on", "-id")


def administered(actor: Actor) -> QuerySet[Body]:
    """The bodies in which the actor grants roles, in the order of the tree; names come along."""
    rows = bodies(actor).filter(external=False)
    if actor.holds_anywhere(Role.SITE_ADMINISTRATOR):
        return rows
    theirs = Q(pk__in=actor.body_ids({Role.BODY_ADMINISTRATOR}))
    for path in sorted(actor.paths({Role.BODY_ADMINISTRATOR})):
        theirs |= Q(path__startswith=path)
    return rows.filter(theirs)


def has_site_administrator(on: date) -> bool:
    """Whether somebody who can sign in is site administrator on that day."""
    return _site_administrators(on).exists()


def site_administrators_for_good(on: date) -> QuerySet[RoleGrant]:
    """The grants of those who can sign in and are site administrators from that day on without an end."""
    rows = _site_administrators(on).filter(until_on=None)
    return rows.exclude(account__password="").exclude(account__password__startswith=UNUSABLE_PASSWORD_PREFIX)


def _site_administrators(on: date) -> QuerySet[RoleGrant]:
    rows = RoleGrant.objects.filter(role=Role.SITE_ADMINISTRATOR, account__is_active=True, from_on__lte=on)
    return rows.filter(Q(until_on=None) | Q(until_on__gt=on))
