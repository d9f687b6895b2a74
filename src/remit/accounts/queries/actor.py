"""Who acts, from an account."""

from datetime import date

from django.db.models import Q

from remit.accounts.models import Account, RoleGrant
from remit.bodies.queries.person import one_person
from remit.kernel.actor import Actor, Grant
from remit.kernel.roles import Role


def actor_of(account: Account, today: date, language: str | None = None) -> Actor:
    """The account as an actor with the roles that it holds today; one query, and two more where it stands for
    a person: which rows and which accounts are the same one."""
    rows = (
        RoleGrant.objects.filter(account=account, from_on__lte=today)
        .filter(Q(until_on=None) | Q(until_on__gt=today))
        .values_list("role", "body_id", "body__path", "reaches_down")
    )
    grants = tuple(Grant(Role(r), body, path, down) for r, body, path, down in rows if body is not None)
    everywhere = frozenset(Role(r) for r, body, _path, _down in rows if body is None)
    persons = frozenset() if account.person_id is None else one_person(account.person_id)
    theirs = Account.objects.filter(person_id__in=persons).values_list("pk", flat=True) if persons else ()
    return Actor(
        today=today,
        account_id=account.pk,
        person_id=account.person_id,
        name=account.name,
        language=language or account.language[:2],
        grants=grants,
        everywhere=everywhere,
        person_ids=persons,
        account_ids=frozenset(theirs),
    )
