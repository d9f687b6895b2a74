"""Where a page of the tree stands: the line of superior bodies."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.bodies.queries.body import superiors
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.web.address import desk_address

CODES = {"en": "en", "zh": "zh-hans"}


def trail(actor: Actor, body: Body | None, last: str = "") -> list[dict[str, str]]:
    """Bodies › superior bodies › the body › the page; the last one without its address."""
    steps = [{"label": _("Bodies"), "href": reverse("desk:bodies:index")}]
    if body is not None:
        steps += [_step(each, actor.language) for each in _line(body)]
    if last:
        steps.append({"label": last, "href": ""})
    else:
        steps[-1]["href"] = ""
    return steps


def _line(body: Body) -> Iterable[Body]:
    return (*superiors(body), body)


def _step(body: Body, language: str) -> dict[str, str]:
    name: Text = body.short_name_in(language)
    return {
        "label": name.value,
        "href": desk_address(body),
        "lang": "" if name.asked else CODES.get(name.language, name.language),
    }
