"""`request.actor`: who acts, and in which language."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from remit.accounts.models import Account
from remit.accounts.queries import actor_of
from remit.accounts.sample import refused
from remit.kernel.actor import public

COOKIE = "remit_language"
CODES = {"en": "en", "zh": "zh-hans"}


class ActorMiddleware:
    """Puts the actor on the request and speaks the actor's language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        today = timezone.localdate()
        account = request.user
        if isinstance(account, Account) and not refused(account.email):
            actor = actor_of(account, today, language)
        else:
            actor = public(today, language)
        request.actor = actor  # type: ignore[attr-defined]
        with translation.override(CODES[language]):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def language_of(request: HttpRequest) -> str:
    """ "en" or "zh": from the address of a public page, the account's choice, the cookie, or what the browser asks
    for."""
    first = request.path_info.split("/", 2)[1]
    if first in CODES:
        return first
    if isinstance(request.user, Account):
        return request.user.language[:2]
    kept = request.COOKIES.get(COOKIE)
    if kept in CODES:
        return kept
    return "zh" if translation.get_language_from_request(request).startswith("zh") else "en"
