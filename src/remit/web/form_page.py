"""A page that asks for one thing: a form whose sending is one action, and then the next page."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from remit.kernel.answer import Answer
from remit.kernel.errors import NotAllowed
from remit.web.door import see
from remit.web.forms import ActionForm


def check(answer: Answer) -> None:
    """Raises NotAllowed where a rule says no, so that nobody fills in a form in vain."""
    if not answer:
        raise NotAllowed(answer.why)


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent, be it nothing; None where the page is only asked for."""
    return request.POST if request.method == "POST" else None


def form_page(
    request: HttpRequest,
    form: ActionForm,
    act: Callable[[Any], Any],
    *,
    then: Callable[[Any], Any],
    title: str,
    save: str,
    back: str,
    lead: str = "",
    trace: Sequence[dict[str, str]] = (),
    final: bool = False,
) -> HttpResponse:
    """The form; once it was sent and `act(cleaned_data)` done, the page that `then(result)` names: a record or an
    address. `save` is the label of its button, `back` where leaving leads, `final` for what cannot be taken back."""
    if request.method == "POST" and form.is_valid():
        result = form.attempt(lambda: act(form.cleaned_data))
        if result is not None:
            return see(then(result))
    context = {"form": form, "title": title, "save": save, "back": back, "lead": lead, "trace": trace, "final": final}
    return render(request, "remit/form_page.html", context)
