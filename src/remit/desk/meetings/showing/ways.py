"""Ways to pages of other areas."""

from django.db.models import Model
from django.urls import NoReverseMatch, reverse

from remit.web.address import desk_address


def way(name: str, *args: object) -> str:
    """The address, or nothing where that area is not there."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def way_to(record: Model) -> str:
    """The record's page, or nothing where it has none."""
    try:
        return desk_address(record)
    except (NoReverseMatch, KeyError):
        return ""
