"""What every public page has: its languages, its address, where it stands, and what machines are told of it."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.bodies.queries.names import line, roots
from remit.kernel.actor import Actor, public
from remit.kernel.texts import LANGUAGES, Text
from remit.web.door import actor_of

CODES = {"en": "en", "zh": "zh-Hans"}
NAMES = {"en": "English", "zh": "中文"}


def citizen(request: HttpRequest, language: str) -> Actor:
    """Who reads a public page: the public, whoever has signed in."""
    return public(actor_of(request).today, language)


def absolute(path: str) -> str:
    """The address as the public finds it."""
    return str(settings.SITE_ADDRESS).rstrip("/") + path


def here(name: str, language: str, *args: Any, query: str = "") -> str:
    """The path of a public page."""
    path = _path(name, (language, *args), get_script_prefix(), get_urlconf())
    return path + (f"?{query}" if query else "")


@lru_cache(maxsize=4096)
def _path(name: str, args: tuple[Any, ...], _prefix: str, _urlconf: str | None) -> str:
    """Every page has a dozen of the same addresses, and each `reverse` costs as much as a row."""
    return reverse(f"portal:{name}", args=args)


def show(
    request: HttpRequest,
    template: str,
    language: str,
    place: tuple[Any, ...],
    context: dict[str, Any],
    *,
    query: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page of `place` (name of the address, then its arguments) in one language, with links to the other."""
    name, *args = place
    addresses = {each: here(name, each, *args, query=query) for each in LANGUAGES}
    frame = {
        "language": language,
        "home_url": here("home", language),
        "site_name": site_name(citizen(request, language)),
        "nav": _nav(name, language),
        "languages": [
            {"code": CODES[each], "name": NAMES[each], "href": addresses[each], "current": each == language}
            for each in LANGUAGES
        ],
        "canonical": absolute(addresses[language]),
        "alternates": [{"code": CODES[each], "href": absolute(addresses[each])} for each in LANGUAGES],
        "feed": here("feed", language),
    }
    return render(request, template, frame | context, status=status)


def site_name(actor: Actor) -> str:
    """The body at the top where there is only one; else the product's name."""
    found = roots(actor.language)
    return str(found[0][1]) if len(found) == 1 else "Remit"


def step(text: Text | str, language: str, name: str = "", *args: Any) -> dict[str, Any]:
    """One step of a breadcrumb; without an address the last one."""
    other = isinstance(text, Text) and not text.asked
    return {
        "label": str(text),
        "href": here(name, language, *args) if name else "",
        "lang": CODES[text.language] if other and isinstance(text, Text) else "",
    }


def body_steps(above: list[Body], language: str) -> list[dict[str, Any]]:
    """The steps down the tree of bodies."""
    return [step(each.name_in(language), language, "body", each.pk) for each in above]


def steps_to(body: Body, language: str) -> list[dict[str, Any]]:
    """The same down to this body, from its names alone; one query."""
    return [step(name, language, "body", pk) for pk, name in line(body, language)]


def _nav(name: str, language: str) -> list[dict[str, Any]]:
    places = [("home", _("Latest")), ("bodies", _("Bodies"))]
    return [{"label": label, "href": here(place, language), "current": place == name} for place, label in places]
