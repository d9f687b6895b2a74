"""An account to sign in with."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from remit.accounts.choices import LettersChoice
from remit.bodies.choices import Language
from remit.bodies.models.person import new_salt
from remit.ledger.models import Record


class Account(Record, AbstractBaseUser):
    """Who can sign in; what counts are the roles granted to it. The password and the last sign-in are no part of
    the record; name and address are personal, and `salt` keeps the ledger's digest from being guessed once they are
    erased."""

    UNDIGESTED = frozenset({"password", "last_login"})
    email = models.EmailField(_("e-mail address"))
    name = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language"), max_length=5, choices=Language.choices, default=Language.EN)
    letters = models.CharField(
        pgettext_lazy("account", "letters"), max_length=5, choices=LettersChoice.choices, default=LettersChoice.DAILY
    )
    person = models.ForeignKey("bodies.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    salt = models.CharField(max_length=32, default=new_salt, editable=False)

    objects = BaseUserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="account_one_per_address",
                fields=["email"],
                violation_error_message=_("Somebody has an account with this address already."),
            ),
            models.CheckConstraint(
                name="account_known_letters",
                condition=models.Q(letters__in=LettersChoice.values),
                violation_error_message=_("Choose how letters come."),
            ),
            models.UniqueConstraint(
                name="account_one_open_per_person",
                fields=["person"],
                condition=models.Q(is_active=True),
                violation_error_message=_("This person has an open account already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email
