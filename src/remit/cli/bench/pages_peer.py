"""The peer of the bench of pages: a bare Django view with the same bytes and the same number of queries."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from remit.bodies.models import Body

TEMPLATE = engines["django"].from_string(
    "<!doctype html><html lang=en><title>{{ title }}</title><body>"
    "{% for line in lines %}<p>{{ line }}</p>\n{% endfor %}"
)
LINE = "The office inspects every quay before spring and says what it found there."


def peer(request: HttpRequest, queries: int, size: int) -> HttpResponse:
    """So many queries of one row each, and a page of so many bytes, paragraph by paragraph."""
    found = [Body.objects.filter(pk=number + 1).first() for number in range(queries)]
    lines = [LINE] * (size // (len(LINE) + 8))
    return HttpResponse(TEMPLATE.render({"title": str(len(found)), "lines": lines}, request))


urlpatterns = [path("peer/<int:queries>/<int:size>", peer)]
