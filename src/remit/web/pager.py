"""Lists in pages."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from remit.web.door import number

SIZE = 50
MOST_PAGES = 100_000


def page_of(request: HttpRequest, rows: QuerySet[Any] | Sequence[Any], size: int = SIZE) -> dict[str, Any]:
    """`page` and `elided` for `remit/_pager.html`, by `?page=`; a number beyond the last gives the last. Two
    queries."""
    paginator = Paginator(rows, size)
    page: Page[Any] = paginator.get_page(number(request.GET.get("page"), 1, MOST_PAGES))
    return {
        "page": page,
        "elided": list(paginator.get_elided_page_range(page.number)),
        "rows": page.object_list,
    }
