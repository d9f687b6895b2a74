"""The choices of mandates and referrals."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TrackKind(TextChoices):
    """What is asked of a body; only "implement" is asked for unless a reason is given."""

    STUDY = "study", pgettext_lazy("track", "study")
    PUBLICISE = "publicise", pgettext_lazy("track", "publicise")
    IMPLEMENT = "implement", pgettext_lazy("track", "implement")


class Origin(TextChoices):
    """Where a mandate comes from."""

    HERE = "here", _("issued here")
    OUTSIDE = "outside", _("received from outside")


class MandateState(TextChoices):
    """Where a mandate stands."""

    DRAFT = "draft", pgettext_lazy("mandate", "draft")
    ISSUING = "issuing", pgettext_lazy("mandate", "being issued")
    ISSUED = "issued", pgettext_lazy("mandate", "issued")
    RECALLED = "recalled", pgettext_lazy("mandate", "recalled")
    CLOSED = "closed", pgettext_lazy("mandate", "closed")


class DespatchState(TextChoices):
    """Where one act of sending stands."""

    PLACING = "placing", pgettext_lazy("despatch", "being prepared")
    SENT = "sent", pgettext_lazy("despatch", "sent")
    STOPPED = "stopped", pgettext_lazy("despatch", "stopped")


class ReferralState(TextChoices):
    """Where a referral stands."""

    ISSUED = "issued", pgettext_lazy("referral", "issued")
    DELIVERED = "delivered", pgettext_lazy("referral", "delivered")
    SIGNED_FOR = "signed_for", pgettext_lazy("referral", "signed for")
    IN_HAND = "in_hand", pgettext_lazy("referral", "in hand")
    SENT_BACK = "sent_back", pgettext_lazy("referral", "sent back")
    CLAIMED = "claimed_not_applicable", pgettext_lazy("referral", "said not to apply")
    NOT_APPLICABLE = "not_applicable", pgettext_lazy("referral", "not applicable")
    RECALLED = "recalled", pgettext_lazy("referral", "recalled")


class TrackState(TextChoices):
    """Where a track stands. Whether it is late is computed."""

    PENDING = "pending", pgettext_lazy("track", "pending")
    ANSWERED = "answered", pgettext_lazy("track", "answered")
    VERIFIED = "verified", pgettext_lazy("track", "verified")
    RETURNED = "returned", pgettext_lazy("track", "returned")
    NOT_APPLICABLE = "not_applicable", pgettext_lazy("track", "not applicable")
    RECALLED = "recalled", pgettext_lazy("track", "recalled")


class PointOutcome(TextChoices):
    """What a body says of a paragraph."""

    DONE = "done", pgettext_lazy("paragraph", "done")
    NO_ACTION = "no_action", pgettext_lazy("paragraph", "no action needed")
    CONTINUING = "continuing", pgettext_lazy("paragraph", "continuing")


class NoteKind(TextChoices):
    """What is written on a referral as it goes round in its body."""

    PROPOSAL = "proposal", _("proposal")
    INSTRUCTION = "instruction", _("instruction")
    ASSIGNMENT = "assignment", _("assignment")
    CIRCULATION = "circulation", _("circulation")
    READ = "read", _("marked as read")
