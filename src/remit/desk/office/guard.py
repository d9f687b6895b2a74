"""Who may come in here."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from remit.kernel.roles import Role
from remit.web.door import actor_of, staff

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
ADMINISTRATORS = frozenset({Role.BODY_ADMINISTRATOR, Role.SITE_ADMINISTRATOR})


def administrators(view: View[P]) -> View[P]:
    """The page is for administrators, of one body or of the site; others are told so."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not actor_of(request).holds_anywhere(ADMINISTRATORS):
            raise PermissionDenied(_("Only administrators come in here."))
        return view(request, *args, **kwargs)

    return staff(cast(View[P], guarded))
