"""The choices of accounts."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from remit.kernel.roles import Role


class RoleChoice(TextChoices):
    """The roles that can be granted, as a person reads them."""

    CLERK = Role.CLERK.value, _("clerk")
    CHAIR = Role.CHAIR.value, _("chair")
    MEMBER = Role.MEMBER.value, _("member")
    ATTENDANT = Role.ATTENDANT.value, _("in attendance")
    HEAD = Role.HEAD.value, _("department head")
    CONTRIBUTOR = Role.CONTRIBUTOR.value, _("contributor")
    REVIEWER = Role.REVIEWER.value, _("reviewer of publication")
    TRANSLATOR = Role.TRANSLATOR.value, _("translator")
    SUPERVISOR = Role.SUPERVISOR.value, _("supervisor")
    VERIFIER = Role.VERIFIER.value, _("verifier")
    ISSUER = Role.ISSUER.value, _("issuer")
    AUDITOR = Role.AUDITOR.value, _("auditor")
    BODY_ADMINISTRATOR = Role.BODY_ADMINISTRATOR.value, _("body administrator")
    SITE_ADMINISTRATOR = Role.SITE_ADMINISTRATOR.value, _("site administrator")


class LettersChoice(TextChoices):
    """How letters about what is asked come to an account."""

    EACH = "each", pgettext_lazy("letters", "each at once")
    DAILY = "daily", pgettext_lazy("letters", "once a day, all in one letter")
    NONE = "none", pgettext_lazy("letters", "none")
