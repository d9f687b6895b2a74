"""Where something comes from, as steps of a breadcrumb."""

from typing import Any

from django.urls import reverse

from remit.kernel.texts import Text
from remit.oversight.trace.line import Source
from remit.web.address import desk_address_of
from remit.web.templatetags.remit import CODES


def steps(sources: list[Source]) -> list[dict[str, Any]]:
    """A step for each paper, and one for the paragraph."""
    found = []
    for source in sources:
        found.append(step(source.title, desk_address_of("papers.paper", source.pk)))
        if source.address:
            label = source.label or f"p{source.address}"
            found.append({"label": label, "href": reverse("desk:papers:point", args=[source.pk, source.address])})
    return found


def step(title: Text, href: str) -> dict[str, Any]:
    """One step, with its language where that is not the page's."""
    lang = "" if title.asked else CODES[title.language]
    return {"label": str(title), "href": href, "lang": lang}


def trace_of(kind: str, pk: int) -> str:
    """The address of a record's trace."""
    return reverse("desk:trace:trace", args=[kind, pk])
