"""The choices of meetings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MeetingKind(TextChoices):
    """What kind of meeting it is."""

    ORDINARY = "ordinary", _("ordinary meeting")
    ENLARGED = "enlarged", _("enlarged meeting")
    PLENARY = "plenary", _("plenary session")
    CONFERENCE = "conference", _("conference")
    STUDY = "study", _("study session")
    OTHER = "other", _("meeting")


class MeetingState(TextChoices):
    """Where a meeting stands. `cited`: another body's meeting, known only from what cites it."""

    DRAFT = "draft", _("draft")
    CITED = "cited", _("cited")
    CONVENED = "convened", _("convened")
    AGENDA_FROZEN = "agenda_frozen", _("agenda fixed")
    IN_SESSION = "in_session", _("in session")
    ADJOURNED = "adjourned", _("adjourned")
    HELD = "held", _("held")
    CLOSED = "closed", _("closed")
    CANCELLED = "cancelled", _("cancelled")
    POSTPONED = "postponed", _("postponed")


class Outcome(TextChoices):
    """What became of an agenda item."""

    NONE = "", _("no outcome yet")
    APPROVED = "approved", _("approved")
    APPROVED_WITH_CHANGES = "approved_with_changes", _("approved with changes")
    APPROVED_IN_PRINCIPLE = "approved_in_principle", _("approved in principle")
    NOTED = "noted", _("noted")
    CONVEYED = "conveyed", _("conveyed")
    REFERRED = "referred", _("referred to a body")
    POSTPONED = "postponed", _("postponed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    REJECTED = "rejected", _("rejected")
    NOT_REACHED = "not_reached", _("not reached")


class Presence(TextChoices):
    """How somebody took part."""

    CHAIR = "chair", _("in the chair")
    MEMBER = "member", _("present")
    ATTENDING = "attending", _("in attendance")
    EXCUSED = "excused", _("excused")
    ABSENT = "absent", _("absent")
    RECORDER = "recorder", _("recorder")


class PaperRole(TextChoices):
    """What a meeting did with a paper."""

    CONSIDERED = "considered", _("considered")
    ISSUED = "issued", _("issued")
