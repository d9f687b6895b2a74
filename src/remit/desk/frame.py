"""What the frame of every desk page shows: where one can go, and who one is."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.kernel.actor import Actor
from remit.kernel.roles import Role

ADMINISTRATORS = frozenset({Role.SITE_ADMINISTRATOR, Role.BODY_ADMINISTRATOR})


def frame(request: HttpRequest) -> dict[str, Any]:
    """`nav` and `account` on desk pages, and in a demo `letters_url`; nothing elsewhere."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not request.path_info.startswith("/desk/"):
        return {}
    shown = {"nav": list(_nav(request, actor)), "account": _account(actor), "home_url": "/desk/"}
    if settings.DEMO and actor.insider:
        shown["letters_url"] = reverse("desk:letters:index")
    return shown


def _nav(request: HttpRequest, actor: Actor) -> Any:
    places = [
        ("waiting", _("Waiting for me"), "w"),
        ("referrals", _("Asked of us"), "r"),
        ("meetings", _("Meetings"), "m"),
        ("readin", _("Read in"), "i"),
        ("readouts", _("Meeting news"), "n"),
        ("mandates", _("Instructions"), "d"),
        ("measures", _("Actions"), "a"),
        ("oversight", _("Oversight"), "o"),
        ("papers", _("Papers"), "p"),
        ("bodies", _("Bodies"), "b"),
        ("people", _("People"), "e"),
    ]
    if actor.holds_anywhere(ADMINISTRATORS):
        places.append(("office", _("Administration"), "s"))
    area = request.path_info.removeprefix("/desk/").split("/")[0] or "waiting"
    for name, label, key in places:
        yield {"label": label, "href": reverse(f"desk:{name}:index"), "key": key, "current": name == area}


def _account(actor: Actor) -> dict[str, str] | None:
    if actor.account_id is None:
        return None
    return {"name": actor.name, "role": "", "href": reverse("desk:office:me"), "sign_out": reverse("account_logout")}
