"""Letters about signing in."""

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from remit.accounts.models import Account

CODES = {"en": "en", "zh": "zh-hans"}
LANGUAGES = {"en": "en", "zh": "zh-Hans"}


def invitation(account: Account, by: str) -> None:
    """Once the act under way is done, a letter goes out with a link by which the owner sets a password, once."""
    transaction.on_commit(lambda: _send(account, by))


def _send(account: Account, by: str) -> None:
    with translation.override(CODES[account.language]):
        told = {"name": account.name, "by": by, "link": set_password_link(account), "site": settings.SITE_ADDRESS}
        EmailMessage(
            _("You are invited to Remit"),
            render_to_string("accounts/letters/invitation.txt", told),
            to=[account.email],
            headers={"Content-Language": LANGUAGES[account.language]},
        ).send()


def set_password_link(account: Account) -> str:
    """A link that works until a password is set by it, or three days are over."""
    from allauth.account.forms import default_token_generator
    from allauth.account.utils import user_pk_to_url_str

    generator: PasswordResetTokenGenerator = default_token_generator
    key = f"{user_pk_to_url_str(account)}-{generator.make_token(account)}"
    uid, _dash, token = key.partition("-")
    return settings.SITE_ADDRESS + reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
