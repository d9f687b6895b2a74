"""Change a mandate that is being prepared."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.conveyance.actions.mandate import contents
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Mandate
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.models import PaperVersion, Point


@action("mandate.edit", allow=rules.may_edit, says=_("changed the instruction"))
def edit(
    actor: Actor,
    mandate: Mandate,
    *,
    titles: Mapping[str, str],
    asks: Iterable[Asked],
    words: Mapping[str, str] | None = None,
    version: PaperVersion | None = None,
    points: Iterable[Point] = (),
    authority: str = "",
    approved_by: Person | None = None,
    number: str = "",
    issued_on: date | None = None,
    confidentiality: str = Confidentiality.INTERNAL,
) -> Mandate:
    """The draft says this, and nothing of what it said before. Raises Refused, with `fields`, as drafting does;
    WrongState once it is being issued."""
    contents.check_paper(actor, version)
    write.advance(
        mandate,
        MANDATE,
        "edit",
        version=version,
        paper=version.paper if version else None,
        authority=authority.strip(),
        approved_by=approved_by,
        number=number.strip(),
        issued_on=issued_on,
        confidentiality=confidentiality,
    )
    contents.put_words(mandate, titles, words or {})
    contents.put_points(mandate, list(points))
    contents.put_asks(actor, mandate, list(asks))
    return write.touch(mandate)
