"""The verbs of an account."""

from remit.accounts.actions.account.choose_language import choose_language
from remit.accounts.actions.account.choose_letters import choose_letters
from remit.accounts.actions.account.create import create
from remit.accounts.actions.account.deactivate import deactivate
from remit.accounts.actions.account.edit import edit
from remit.accounts.actions.account.invite import invite
from remit.accounts.actions.account.invite_again import invite_again
from remit.accounts.actions.account.reactivate import reactivate

__all__ = [
    "choose_language",
    "choose_letters",
    "create",
    "deactivate",
    "edit",
    "invite",
    "invite_again",
    "reactivate",
]
