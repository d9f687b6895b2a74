"""Which bodies an issuer cannot choose: part of the actions, not one itself."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.queries.selected import Selection
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused

NAMED = 5


def check_chosen(actor: Actor, issuer: Body, selection: Selection) -> None:
    """Raises Refused, by name, where a body picked by hand is the issuer itself or stands above it (what is asked would
    go round in a circle), was dissolved, or does not work here. Of whole subtrees such bodies are merely left out."""
    picked = list(Body.objects.filter(pk__in=selection.get("bodies", [])).prefetch_related("names").order_by("path"))
    above = [body for body in picked if issuer.path.startswith(body.path)]
    if above:
        raise _beside(_("Nobody instructs itself or a body above: %(bodies)s."), actor, above)
    gone = [body for body in picked if body.dissolved_on is not None]
    if gone:
        raise _beside(_("Dissolved before the day due: %(bodies)s."), actor, gone)
    away = [body for body in picked if body.external or body.merged_into_id is not None]
    if away:
        raise _beside(_("Known by name only, and cannot be asked here: %(bodies)s."), actor, away)


def _beside(sentence: object, actor: Actor, bodies: Iterable[Body]) -> Refused:
    names = [str(body.name_in(actor.language)) for body in bodies]
    told = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    why = str(sentence) % {"bodies": told}
    return Refused(why, fields={"selection": why})
