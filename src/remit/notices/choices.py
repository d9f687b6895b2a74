"""The choices of notices."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class NoticeKind(TextChoices):
    """Of what somebody is told; the words are a letter's subject."""

    ASKED = "asked", _("A new assigned item")
    REMINDED = "reminded", _("A reminder of an assigned item")
    RETURNED = "returned", _("An answer was returned")
    INSISTED = "insisted", _("An assigned item stands")
    RECALLED = "recalled", _("An assigned item was recalled")
    SOON = "soon", _("An assigned item is due soon")
    LATE = "late", _("An assigned item is late")
    SENT_BACK = "sent_back", _("An assigned item was sent back")
    CLAIMED = "claimed", _("An assigned item is said not to apply")


class LetterState(TextChoices):
    """How far a letter is. "Going" stays where its worker was killed while it was being sent: whether it arrived is not
    known, and it is not sent twice."""

    GOING = "going", pgettext_lazy("letter", "going out")
    SENT = "sent", pgettext_lazy("letter", "sent")
    REFUSED = "refused", pgettext_lazy("letter", "refused by the mail server")
    EMPTY = "empty", pgettext_lazy("letter", "nothing left to say")
