"""A post in a body, such as its chair or secretary."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Language
from remit.bodies.models.dated import Dated
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record


class Post(Record, Dated):
    """A post that persons hold one after another. A `public` one is named on public pages."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="posts")
    public = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="post_abolished_not_before_created",
                condition=Q(until_on__isnull=True) | Q(from_on__isnull=True) | Q(until_on__gte=F("from_on")),
                violation_error_message=_("A post cannot be abolished before it was created."),
            )
        ]

    def __str__(self) -> str:
        return str(self.label_in("en"))

    def label_in(self, language: str) -> Text:
        """What the post is called, for a reader of `language`."""
        return pick(self.texts.all(), "label", language)


class PostText(Record):
    """What a post is called in one language."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=5, choices=Language.choices)
    label = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="post_one_label_per_language",
                fields=["post", "language"],
                violation_error_message=_("The post has a name in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.label
