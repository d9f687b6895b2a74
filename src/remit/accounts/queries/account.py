"""Questions about accounts."""

from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from remit.accounts.models import Account, RoleGrant
from remit.accounts.rules import account as rules
from remit.bodies.models import Person
from remit.bodies.queries.person import one_person
from remit.kernel.actor import Actor


def accounts(actor: Actor) -> QuerySet[Account]:
    """The accounts that the actor may see, by name; today's roles come along as `roles_today`, with their bodies."""
    rows = rules.visible(actor, Account.objects.all()).prefetch_related(
        Prefetch("grants", queryset=_today(actor.today), to_attr="roles_today")
    )
    return rows.order_by("name", "id")


def narrowed(
    rows: QuerySet[Account], today: date, *, words: str = "", role: str = "", state: str = ""
) -> QuerySet[Account]:
    """Those with the words in name or address, who hold the role today, and are "open", "closed" or "invited" (have not
    set a password yet). What is empty narrows nothing."""
    if words:
        rows = rows.filter(Q(name__icontains=words) | Q(email__icontains=words))
    if role:
        held = Q(until_on=None) | Q(until_on__gt=today)
        rows = rows.filter(pk__in=RoleGrant.objects.filter(held, role=role, from_on__lte=today).values("account_id"))
    match state:
        case "open":
            rows = rows.filter(is_active=True)
        case "closed":
            rows = rows.filter(is_active=False)
        case "invited":
            rows = rows.filter(is_active=True, password__startswith="!")  # noqa: S106 - the mark of no password
    return rows


def own(actor: Actor) -> QuerySet[Account]:
    """The actor's own account."""
    return Account.objects.filter(pk=actor.account_id or 0)


def stands_for(person: Person) -> QuerySet[Account]:
    """The accounts that stand for the person, under whichever of the rows that turned out to be one."""
    return Account.objects.filter(person__in=one_person(person.pk))


def _today(today: date) -> QuerySet[RoleGrant]:
    rows = RoleGrant.objects.filter(from_on__lte=today).filter(Q(until_on=None) | Q(until_on__gt=today))
    return rows.select_related("body").prefetch_related("body__names").order_by("id")
