"""The choices of bodies, posts and memberships."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Classification(TextChoices):
    """What kind of body it is."""

    COMMITTEE = "committee", _("committee")
    PARTY_GROUP = "party_group", _("party group")
    COUNCIL = "council", _("council")
    GOVERNMENT = "government", _("government")
    OFFICE = "office", _("office")
    DEPARTMENT = "department", _("department")
    DISTRICT = "district", _("district")
    SUBDISTRICT = "subdistrict", _("subdistrict")
    BOARD = "board", _("board")
    MINISTRY = "ministry", _("ministry")
    UNIVERSITY = "university", _("university")
    OTHER = "other", _("other body")


class Seat(TextChoices):
    """How somebody belongs to a body."""

    FULL = "full", _("full member")
    DEPUTY = "deputy", _("deputy member")
    ATTENDING = "attending", _("in attendance")


class Language(TextChoices):
    """The languages that words are kept in."""

    EN = "en", _("English")
    ZH = "zh", _("Chinese")
