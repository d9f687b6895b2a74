"""A body: a committee, office, party group, council or department."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from treebeard.mp_tree import MP_Node

from remit.bodies.choices import Classification
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record

if TYPE_CHECKING:
    from remit.bodies.models.body_name import BodyName


class Body(Record, MP_Node):  # type: ignore[misc, django-manager-missing]  # no types
    """One body of the tree. Its names and superior bodies are dated rows beside it; the path is today's tree, a cache.

    `external` marks one that is known by name only and does not work here. `merged_into` points to the body that
    this one turned out to be; nothing that refers to it is rewritten, so that the merger can be undone.
    """

    UNDIGESTED = frozenset({"path", "depth", "numchild"})

    classification = models.CharField(max_length=20, choices=Classification.choices, default=Classification.OFFICE)
    founded_on = models.DateField(null=True, blank=True)
    dissolved_on = models.DateField(null=True, blank=True)
    external = models.BooleanField(default=False)
    shows_attendees = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="body_dissolved_after_founded",
                condition=Q(dissolved_on__isnull=True)
                | Q(founded_on__isnull=True)
                | Q(dissolved_on__gte=F("founded_on")),
                violation_error_message=_("A body cannot be dissolved before it was founded."),
            )
        ]

    def __str__(self) -> str:
        return str(self.name_in("en"))

    def name_in(self, language: str, on: date | None = None) -> Text:
        """Its name for a reader of `language`, as it was on that day (None: its latest)."""
        return pick(self._names_on(on), "name", language)

    def short_name_in(self, language: str, on: date | None = None) -> Text:
        """Its short name, or its name where it has none."""
        return pick(self._names_on(on), "short_name", language) or self.name_in(language, on)

    def _names_on(self, on: date | None) -> list["BodyName"]:
        return called(self.names.all(), on)


class Name(Protocol):
    """A name that is borne from a day until a day."""

    @property
    def from_on(self) -> date | None: ...
    @property
    def until_on(self) -> date | None: ...

    def holds_on(self, on: date) -> bool:
        """Whether it is borne on that day."""


N = TypeVar("N", bound=Name)


def called(names: Iterable[N], on: date | None) -> list[N]:
    """The names borne on that day (None: the latest), the newest first."""
    latest_first = sorted(names, key=lambda n: (n.from_on is not None, n.from_on), reverse=True)
    if on is None:
        return [n for n in latest_first if n.until_on is None] or latest_first
    return [n for n in latest_first if n.holds_on(on)]
