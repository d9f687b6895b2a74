"""The choices of readouts."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ReadoutState(TextChoices):
    """Where a readout stands."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    CHANGES_REQUESTED = "changes_requested", _("changes requested")
    APPROVED = "approved", _("approved")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")
