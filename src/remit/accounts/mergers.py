"""What a merger of two persons opens: from then on an account reads as both."""

import json

from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.bodies.models import Person
from remit.bodies.queries.person import one_person
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.ledger.models import Entry

ONLY_SITE = _(
    "By this merger an account would come to read what is kept to the other person. "
    "Only the site administrator may do it."
)


def read_as_well(entry: Entry, actor: Actor, record: object) -> frozenset[int]:
    """Ids of the persons as whom an account reads from this entry on that did not before; none where the site
    administrator did it, or it is no merger. Records that name one of them are refused by `refuse_to_open`."""
    if not isinstance(record, Person) or json.loads(entry.text)["verb"] != "person.merge":
        return frozenset()
    if actor.holds_anywhere(Role.SITE_ADMINISTRATOR):
        return frozenset()
    merged = frozenset({record.pk})
    kept = one_person(record.pk) - merged
    anew: frozenset[int] = frozenset()
    for one, other in ((merged, kept), (kept, merged)):
        if Account.objects.filter(person__in=one).exists():
            anew |= other
    return anew


def refuse_to_open(opens: bool) -> None:
    """Raises NotAllowed where the merger would open what is kept to persons."""
    if opens:
        raise NotAllowed(ONLY_SITE)
