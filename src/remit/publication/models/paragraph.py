"""One paragraph of a readout."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record


class Paragraph(Record):
    """A place in the readout that the languages share, so that they stand beside one another."""

    readout = models.ForeignKey("publication.Readout", on_delete=models.CASCADE, related_name="paragraphs")
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"paragraph {self.position} of readout {self.readout_id}"

    def text_in(self, language: str) -> Text:
        """Its words for a reader of `language`."""
        return pick(self.texts.all(), "text", language)


class ParagraphText(Worded):
    """Its words in one language. `made_from` is the SHA-256 of the source text that a translation was written from,
    so that it is seen to be outdated when the source has moved on."""

    paragraph = models.ForeignKey(Paragraph, on_delete=models.CASCADE, related_name="texts")
    text = models.TextField()
    made_from = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="paragraph_one_text_per_language",
                fields=["paragraph", "language"],
                violation_error_message=_("The paragraph has words in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]
