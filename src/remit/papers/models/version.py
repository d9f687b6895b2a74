"""A version of a paper: its paragraphs as they were worded from a day on."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.papers.models.paper import Paper


class PaperVersion(Record):
    """The paper as issued on a day; the one with the highest number is the paper's present text."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    issued_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                name="paper_version_numbered_once",
                fields=["paper", "number"],
                violation_error_message=_("The paper has a version of this number already."),
            ),
            models.CheckConstraint(
                name="paper_version_number_from_one",
                condition=Q(number__gte=1),
                violation_error_message=_("Versions are numbered from 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of paper {self.paper_id}"

    def note_in(self, language: str) -> Text:
        """What this version changed, for a reader of `language`."""
        return pick(self.texts.all(), "note", language)

    def preamble_in(self, language: str) -> Text:
        """The words before the first paragraph."""
        return pick(self.texts.all(), "preamble", language)


class VersionText(Worded):
    """What a version says besides its paragraphs, in one language: what it changed, and the words before them."""

    version = models.ForeignKey(PaperVersion, on_delete=models.CASCADE, related_name="texts")
    note = models.TextField(blank=True)
    preamble = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="paper_version_one_text_per_language",
                fields=["version", "language"],
                violation_error_message=_("There are words in this language already."),
            )
        ]

    def __str__(self) -> str:
        return f"words of version {self.version_id}"
