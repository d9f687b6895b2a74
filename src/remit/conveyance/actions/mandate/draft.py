"""Prepare a mandate."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person
from remit.conveyance.actions.mandate import contents
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.models import PaperVersion, Point


@action("mandate.draft", allow=rules.may_draft, says=_("prepared the instruction"))
def draft(
    actor: Actor,
    body: Body,
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
    """The mandate stands as a draft that nobody below sees; `points` are the paragraphs of `version` to be taken up
    (none: the paper as a whole). Raises Refused, with `fields`, where it has no title, asks for nothing, asks for study
    or publicity without a reason, for publicity of what is not public, or by a day that is past."""
    mandate = Mandate(
        body=body,
        version=version,
        paper=version.paper if version else None,
        authority=authority.strip(),
        approved_by=approved_by,
        number=number.strip(),
        issued_on=issued_on,
        confidentiality=confidentiality,
    )
    contents.check_paper(actor, version)
    write.insert(mandate)
    contents.put_words(mandate, titles, words or {})
    contents.put_points(mandate, list(points))
    contents.put_asks(actor, mandate, list(asks))
    return mandate
