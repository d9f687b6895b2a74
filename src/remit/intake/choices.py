"""The choices of intake."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DraftState(TextChoices):
    """Where a page that is being read in stands."""

    IN_CONFIRMATION = "in_confirmation", _("in confirmation")
    CONFIRMED = "confirmed", _("confirmed")
    DISCARDED = "discarded", _("discarded")


class PileState(TextChoices):
    """Where many pages that were brought in at once stand."""

    WAITING = "waiting", _("waiting")
    READING = "reading", _("being read")
    DONE = "done", _("read")
    FAILED = "failed", _("could not be read")


class PageState(TextChoices):
    """What became of one page of a pile."""

    WAITING = "waiting", _("waiting")
    READ = "read", _("became a draft")
    RECORDED = "recorded", _("recorded already")
    TWICE = "twice", _("the same as another")
    REFUSED = "refused", _("could not be read")
