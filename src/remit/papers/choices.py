"""The choices of papers."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from remit.kernel import confidentiality


class Confidentiality(TextChoices):
    """Who may read it, as a person reads the choice."""

    PUBLIC = confidentiality.Confidentiality.PUBLIC.value, _("public")
    INTERNAL = confidentiality.Confidentiality.INTERNAL.value, _("internal")
    BODY = confidentiality.Confidentiality.BODY.value, _("this body only")
    NAMED = confidentiality.Confidentiality.NAMED.value, _("named persons")


class PaperKind(TextChoices):
    """What kind of paper it is."""

    REPORT = "report", _("report")
    SPEECH = "speech", _("speech")
    REGULATION = "regulation", _("regulation")
    DECISION = "decision", _("decision")
    NOTICE = "notice", _("notice")
    MINUTES = "minutes", _("minutes")
    DOCUMENT = "document", _("document")


class RelationKind(TextChoices):
    """What one paper does to another."""

    AMENDS = "amends", _("amends")
    SUPERSEDES = "supersedes", _("supersedes")
    REPEALS = "repeals", _("repeals")
    FOLLOWS = "follows", _("carries on")
