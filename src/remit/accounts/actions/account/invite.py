"""Invite somebody."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.accounts.actions.role.grant import grant
from remit.accounts.letters import invitation
from remit.accounts.models import Account
from remit.accounts.queries import stands_for
from remit.accounts.rules import account as rules
from remit.bodies.models import Body, Person
from remit.bodies.queries.person import bodies_ever, origin_known
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger import write
from remit.ledger.action import action

TAKEN = _("Somebody has an account with this address already.")
ONESELF = _("This is you, and you have an account. Nobody invites themselves.")
HAS_ONE = _("This person has an account already. Grant the role to that one.")


@action("account.invite", allow=rules.may_invite, says=_("invited the account"))
def invite(
    actor: Actor,
    body: Body | None,
    *,
    email: str,
    name: str,
    language: str = "en",
    person: Person | None = None,
    role: str = "",
    from_on: date | None = None,
    reaches_down: bool = False,
) -> Account:
    """There is an account without a password, and a letter on its way with a link by which its owner sets one. With
    `role` it holds that role in the body from that day (None: today).

    Whoever has an account already is only granted the role. Raises Refused where a value cannot be or the person has
    an open account, NotAllowed where the account would stand for a person of whom the actor may not say so.
    """
    if person is not None:
        _refuse_a_second(actor, person)
    address = email.strip().lower()
    account = Account.objects.filter(email=address).first()
    if account is not None and not (role and account.is_active):
        raise Refused(TAKEN, fields={"email": TAKEN})
    if account is None:
        account = Account(email=address, name=name.strip(), language=language, person=person)
        account.set_unusable_password()
        write.insert(account)
        invitation(account, actor.name)
    if role:
        grant(actor, body, account=account, role=role, from_on=from_on or actor.today, reaches_down=reaches_down)
    return account


def _refuse_a_second(actor: Actor, person: Person) -> None:
    """Under two accounts one would review what one wrote, and keep roles that ended with the other."""
    theirs = stands_for(person)
    why = ONESELF if person.pk in actor.person_ids else HAS_ONE if theirs.filter(is_active=True).exists() else None
    if why is not None:
        raise Refused(why, fields={"person": why})
    answer = rules.may_stand_for(actor, bodies_ever(person), known=origin_known(person), taken=theirs.exists())
    if not answer:
        raise NotAllowed(answer.why)
