"""A refusal that no form has taken up becomes a page that says what happened, that nothing was lost, and what to do."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.kernel.errors import NotAllowed, RemitError


class RefusalMiddleware:
    """Turns refusals into pages: 403 for what the actor may not do, 409 for what cannot be done now."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Django calls this for every exception of a view."""
        if not isinstance(error, RemitError):
            return None
        status = 403 if isinstance(error, NotAllowed) else 409
        return render(request, f"{status}.html", {"exception": str(error.why)}, status=status)
