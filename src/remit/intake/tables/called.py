"""Which body a cell means."""

from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.bodies.queries.body import called
from remit.intake.tables.cells import refused
from remit.kernel.actor import Actor


def body_called(actor: Actor, column: str, text: str) -> Body:
    """The one body of this name, in either language; "Superior / Name" where several are called so. Raises Refused for
    none and for several."""
    found = list(called(actor, [text]))
    if len(found) != 1 and "/" in text:
        above, _slash, below = (part.strip() for part in text.rpartition("/"))
        found = [body for body in called(actor, [below]) if _stands_under(actor, body, above)]
    if not found:
        raise refused(column, _("No body is called “%(name)s”.") % {"name": text})
    if len(found) > 1:
        told = {"name": text, "example": _path(actor, found[0])}
        raise refused(column, _("Several bodies are called “%(name)s”. Write “%(example)s”.") % told)
    return found[0]


def _stands_under(actor: Actor, body: Body, name: str) -> bool:
    return any(is_under(body, superior) for superior in called(actor, [name]))


def is_under(body: Body, superior: Body) -> bool:
    """Whether it stands right under that body."""
    return bool(body.depth == superior.depth + 1 and body.path.startswith(superior.path))


def _path(actor: Actor, body: Body) -> str:
    parentage = body.parentages.filter(until_on=None).select_related("superior").first()
    superior = parentage.superior if parentage else None
    name = str(body.name_in(actor.language))
    return f"{superior.name_in(actor.language)} / {name}" if superior else name
