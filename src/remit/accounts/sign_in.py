"""How the sign-in library behaves here: no public sign-up, nothing written but passwords."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.accounts.sample import refused


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by invitation only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("Address and password do not belong together. Please check both."),
        "enter_current_password": _("This is not the present password."),
        "too_many_login_attempts": _("Too many attempts failed. Wait a few minutes, then try again."),
    }

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """The account of these credentials; never a sample city's outside a demo, whose passwords everybody knows."""
        account = super().authenticate(request, **credentials)
        return None if account is not None and refused(account.email) else account

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to one's own account."""
        return reverse("desk:office:me")

    def set_password(self, user: Any, password: str) -> None:
        """The password, and nothing else of the row: the rest is a record, which only actions write."""
        user.set_password(password)
        user.save(update_fields=["password"])


def forget_addresses(account: Account) -> None:
    """The sign-in library's own copy of the account's address is gone; it makes a new one when it needs it."""
    EmailAddress.objects.filter(user_id=account.pk).delete()
