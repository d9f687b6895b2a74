"""Enter a paper."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person
from remit.bodies.queries.standing import check_stands
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import Role
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.actions.paper import wording
from remit.papers.choices import PaperKind
from remit.papers.models import Paper, PaperAudience
from remit.papers.rules import paper as rules


@action("paper.register", allow=rules.may_register, says=_("entered the paper"))
def register(
    actor: Actor,
    body: Body | None,
    *,
    titles: Mapping[str, str],
    summaries: Mapping[str, str] | None = None,
    kind: str = PaperKind.DOCUMENT,
    number: str = "",
    issued_on: date | None = None,
    speaker: Person | None = None,
    received_by: Body | None = None,
    confidentiality: str = Confidentiality.INTERNAL,
    audience: Iterable[Person] = (),
) -> Paper:
    """The paper that `body` issued (None: not known) is entered, in the register of `received_by`.

    Where that is not given and the actor is not a clerk of `body`, it is the one body whose clerk the actor is,
    if it is one. Raises Refused, with `fields`, where it bears a marking of secrecy, has no title, could not be read by
    who enters it, is to stand in another's register, or is another's here and stands in none.
    """
    wording.refuse_marked(titles, summaries or {}, number)
    paper = Paper(
        body=body,
        kind=kind,
        number=number.strip(),
        issued_on=issued_on,
        speaker=speaker,
        received_by=received_by or _own_register(actor, body),
        confidentiality=confidentiality,
    )
    check_stands(body, issued_on, "issued_on")
    check_stands(paper.received_by, None, "received_by")
    wording.refuse_strange_register(actor, paper)
    persons = list(audience)
    wording.refuse_nonsense(actor, paper, persons)
    write.insert(paper)
    wording.put(paper, titles, summaries or {})
    for person in persons:
        write.insert(PaperAudience(paper=paper, person=person))
    return paper


def _own_register(actor: Actor, body: Body | None) -> Body | None:
    if body is not None and actor.holds(Role.CLERK, body):
        return None
    own = actor.body_ids({Role.CLERK})
    return Body.objects.get(pk=next(iter(own))) if len(own) == 1 else None
