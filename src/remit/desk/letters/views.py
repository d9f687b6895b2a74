"""Reading the letters of a demo. Elsewhere these pages are not there: a letter belongs to whom it is written to."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.accounts import letterbox
from remit.web.door import staff
from remit.web.pager import page_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def demo_only(view: View[P]) -> View[P]:
    """Outside a demo there is no such page, for nobody."""
    inside = staff(view)

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return inside(request, *args, **kwargs)

    return cast(View[P], guarded)


@demo_only
def index(request: HttpRequest) -> HttpResponse:
    """All letters, the newest first."""
    context = page_of(request, letterbox.names())
    context["letters"] = [letterbox.letter(name) for name in context["rows"]]
    return render(request, "desk/letters/index.html", context)


@demo_only
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """One letter, as it would have been sent."""
    found = letterbox.letter(name)
    if found is None:
        raise Http404
    trace = [{"label": _("Letters"), "href": reverse("desk:letters:index")}]
    return render(request, "desk/letters/letter.html", {"letter": found, "trace": trace})
