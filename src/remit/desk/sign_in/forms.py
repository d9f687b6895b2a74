"""The sign-in library's forms with our words."""

from typing import Any

from allauth.account import forms as library
from django import forms
from django.utils.translation import gettext_lazy as _

EMAIL = _("E-mail address")
PASSWORD = _("Password")
NEW = _("New password")
AGAIN = _("The new password again")
RULE = _("At least ten characters, not only figures, and nothing that everybody uses. A short sentence is good.")


class Worded(forms.Form):
    """Labels instead of placeholders; `WORDS` names them by field."""

    WORDS: dict[str, Any] = {}
    HELP: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in self.WORDS.items():
            if name in self.fields:
                field = self.fields[name]
                field.label, field.help_text = label, self.HELP.get(name, "")
                field.widget.attrs.pop("placeholder", None)


class SignIn(Worded, library.LoginForm):  # type: ignore[misc]
    """Address and password."""

    WORDS = {"login": EMAIL, "password": PASSWORD, "remember": _("Stay signed in on this computer")}


class ForgottenPassword(Worded, library.ResetPasswordForm):  # type: ignore[misc]
    """The address to which a link is sent."""

    WORDS = {"email": EMAIL}


class NewPassword(Worded, library.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, by the link of a letter."""

    WORDS = {"password1": NEW, "password2": AGAIN}
    HELP = {"password1": RULE}


class ChangedPassword(Worded, library.ChangePasswordForm):  # type: ignore[misc]
    """A new password, in place of the present one."""

    WORDS = {"oldpassword": _("Present password"), "password1": NEW, "password2": AGAIN}
    HELP = {"password1": RULE}


class FirstPassword(Worded, library.SetPasswordForm):  # type: ignore[misc]
    """A password where there is none."""

    WORDS = {"password1": NEW, "password2": AGAIN}
    HELP = {"password1": RULE}
