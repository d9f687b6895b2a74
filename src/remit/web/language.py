"""Choosing the language, for everybody: a cookie for citizens, the account's own record for those who sign in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from remit.accounts.actions import account as account_actions
from remit.accounts.middleware import COOKIE
from remit.accounts.queries import own
from remit.kernel.texts import LANGUAGES
from remit.web.door import actor_of, see

YEAR = 365 * 24 * 60 * 60


@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """From now on pages speak `language`; on to `next`, in that language where its address names one."""
    language = request.POST.get("language", "")[:2]
    response = see(_in_language(_next(request), language))
    if language not in LANGUAGES:
        return response
    actor = actor_of(request)
    for account in own(actor):
        account_actions.choose_language(actor, account, language=language)
    response.set_cookie(COOKIE, language, max_age=YEAR, secure=settings.SECURE, httponly=True, samesite="Lax")
    return response


def _next(request: HttpRequest) -> str:
    """Where the form wants to go on, if that is here; else the first page."""
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe and wanted.startswith("/") else "/"


def _in_language(address: str, language: str) -> str:
    """/en/meetings/7/ becomes /zh/meetings/7/; an address without a language stays."""
    first, slash, rest = address.removeprefix("/").partition("/")
    return f"/{language}{slash}{rest}" if first in LANGUAGES and language in LANGUAGES else address
