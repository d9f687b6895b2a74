"""What every page does first and last: who asks, what they may see, and where they go next."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from remit.kernel.actor import Actor
from remit.web.address import desk_address

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def actor_of(request: HttpRequest) -> Actor:
    """Who asks."""
    return cast(Actor, request.actor)  # type: ignore[attr-defined]


def staff(view: View[P]) -> View[P]:
    """The page is for those who work here: others sign in first; who holds no role today is told so."""

    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        actor = actor_of(request)
        if actor.account_id is None:
            return redirect_to_login(request.get_full_path())
        if not actor.insider:
            raise PermissionDenied(_("You hold no role today. An administrator of your body can grant one."))
        return view(request, *args, **kwargs)

    return wraps(view)(guarded)


def found(queryset: QuerySet[M], pk: int) -> M:
    """The record, out of those that the actor may see. Raises Http404 for all others, whether they exist or not."""
    record = queryset.filter(pk=pk).first()
    if record is None:
        raise Http404
    return record


def see(where: Model | str) -> HttpResponseRedirect:
    """Go on to the page of a record, or to an address, after something was done."""
    response = HttpResponseRedirect(where if isinstance(where, str) else desk_address(where))
    response.status_code = 303
    return response


def number(text: str | None, otherwise: int, most: int) -> int:
    """A whole number from an address, within 1 and `most`; `otherwise` where it is none."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:
        return otherwise
    return max(1, min(int(text), most))


def told(error: Any) -> str:
    """The sentence of a refusal."""
    return str(getattr(error, "why", error))
