"""Three levels of bodies with nobody's records yet, and the accounts of those who work there."""

from datetime import date

from django.utils import timezone

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.bodies.actions import body as body_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body
from remit.kernel.actor import installation
from remit.kernel.roles import Role
from tests.journey.office import FOUNDED, PASSWORD

COMMITTEE = {"en": "Brackwater Municipal Committee", "zh": "咸水市委员会"}
GOVERNMENT = {"en": "Brackwater Municipal Government", "zh": "咸水市人民政府"}
OFFICE = {"en": "Brackwater Harbour Office", "zh": "咸水市港口办公室"}
SIBLING = {"en": "Brackwater Fisheries Office", "zh": "咸水市渔业办公室"}
DIRECTOR = {"en": "Mara Quill", "zh": "桅羽"}
# By the part they play: the address to sign in with, the name, the body, and the roles there.
PARTS = {
    "committee's clerk": ("carla.quill@example.org", "Carla Quill", COMMITTEE, (Role.CLERK,)),
    "issuer": ("ivo.seal@example.org", "Ivo Seal", COMMITTEE, (Role.ISSUER,)),
    "verifier": ("vera.glass@example.org", "Vera Glass", COMMITTEE, (Role.VERIFIER,)),
    "government's clerk": ("gina.bridge@example.org", "Gina Bridge", GOVERNMENT, (Role.CLERK,)),
    "office's clerk": ("clara.pen@example.org", "Clara Pen", OFFICE, (Role.CLERK,)),
    "office's chair": ("cato.gavel@example.org", "Cato Gavel", OFFICE, (Role.CHAIR, Role.REVIEWER)),
}
PEOPLE = {part: (email, name) for part, (email, name, _body, _roles) in PARTS.items()}


def seed() -> None:
    """A committee, its government, two offices of it; everybody can sign in with PASSWORD."""
    system = installation(timezone.localdate())
    made: dict[str, Body] = {}
    for names, superior in ((COMMITTEE, None), (GOVERNMENT, COMMITTEE), (OFFICE, GOVERNMENT), (SIBLING, GOVERNMENT)):
        above = made[superior["en"]] if superior else None
        made[names["en"]] = body_actions.create(system, above, names=names, founded_on=FOUNDED)
    term_actions.open(system, made[COMMITTEE["en"]], ordinal=9, from_on=date(2021, 6, 1))
    person_actions.create(system, None, names=DIRECTOR, body=made[OFFICE["en"]])
    for email, name, body, roles in PARTS.values():
        account = account_actions.create(system, None, email=email, name=name, password=PASSWORD)
        for role in roles:
            role_actions.grant(system, made[body["en"]], account=account, role=role, from_on=FOUNDED)
