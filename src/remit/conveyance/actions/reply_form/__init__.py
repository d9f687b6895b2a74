"""The verbs of a superior's own form."""

from remit.conveyance.actions.reply_form.drop import drop
from remit.conveyance.actions.reply_form.keep import keep

__all__ = ["drop", "keep"]
