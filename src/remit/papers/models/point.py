"""A numbered paragraph of a paper, and its wording in each version."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.papers.models.paper import Paper
from remit.papers.models.version import PaperVersion


class Point(Record):
    """A paragraph through all versions. Its address is given once and survives whatever is put before it."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="points")
    address = models.PositiveIntegerField()

    class Meta:
        ordering = ["address"]
        constraints = [
            models.UniqueConstraint(
                name="paper_point_address_once",
                fields=["paper", "address"],
                violation_error_message=_("The paper has a paragraph of this address already."),
            )
        ]

    def __str__(self) -> str:
        return f"paragraph {self.address} of paper {self.paper_id}"


class Passage(Record):
    """A paragraph as one version has it: its place and its depth below the others."""

    version = models.ForeignKey(PaperVersion, on_delete=models.CASCADE, related_name="passages")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="passages")
    position = models.PositiveIntegerField()
    depth = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="paper_point_once_per_version",
                fields=["version", "point"],
                violation_error_message=_("The version has this paragraph already."),
            )
        ]

    def __str__(self) -> str:
        return f"passage {self.position} of version {self.version_id}"

    def label_in(self, language: str) -> Text:
        """Its label as printed (第三条, Article 3) for a reader of `language`."""
        return pick(self.texts.all(), "label", language)

    def text_in(self, language: str) -> Text:
        """Its words for a reader of `language`."""
        return pick(self.texts.all(), "text", language)


class PassageText(Worded):
    """The label and the words of a paragraph in one version and language; a heading may be nothing but a label."""

    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="texts")
    label = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="passage_text_says_something",
                condition=~Q(label="", text=""),
                violation_error_message=_("A paragraph has a label or words."),
            ),
            models.UniqueConstraint(
                name="passage_one_text_per_language",
                fields=["passage", "language"],
                violation_error_message=_("There are words in this language already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()[:80]
