"""A small office with nobody's records yet: two bodies and the accounts of those who work there."""

from datetime import date

from django.utils import timezone

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.bodies.actions import body as body_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body
from remit.kernel.actor import installation
from remit.kernel.roles import Role

PASSWORD = "the tide comes in twice a day"
FOUNDED = date(2010, 1, 1)
# By the part they play: the address to sign in with, the name, and the roles in the office (None: everywhere).
PEOPLE = {
    "clerk": ("clara.pen@example.org", "Clara Pen", (Role.CLERK,)),
    "chair": ("cato.gavel@example.org", "Cato Gavel", (Role.CHAIR, Role.REVIEWER)),
    "head": ("hedda.wharf@example.org", "Hedda Wharf", (Role.HEAD,)),
    "administrator": ("ada.keys@example.org", "Ada Keys", None),
}


def seed() -> Body:
    """The office stands below its committee, and four people can sign in with PASSWORD; returns the office."""
    system = installation(timezone.localdate())
    committee = body_actions.create(
        system, None, names={"en": "Brackwater Municipal Committee", "zh": "咸水市委员会"}, founded_on=FOUNDED
    )
    term_actions.open(system, committee, ordinal=9, from_on=date(2021, 6, 1))
    office = body_actions.create(
        system, committee, names={"en": "Brackwater Harbour Office", "zh": "咸水市港口办公室"}, founded_on=FOUNDED
    )
    for email, name, roles in PEOPLE.values():
        account = account_actions.create(system, None, email=email, name=name, password=PASSWORD)
        for role in roles or (Role.SITE_ADMINISTRATOR,):
            role_actions.grant(system, office if roles else None, account=account, role=role, from_on=FOUNDED)
    return office
