"""Words that a database and a ledger can hold."""

import re

from django.utils.translation import gettext_lazy as _

from remit.kernel.errors import Refused

# A zero ends a text on PostgreSQL; half of a pair of surrogates has no bytes in UTF-8.
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def plain(words: object, field: str = "reason") -> str:
    """The words as text. Raises Refused, beside `field`, where they hold what is no character."""
    text = str(words)
    if UNWRITABLE.search(text):
        why = _("This holds signs that are no characters. Type it again.")
        raise Refused(why, fields={field: why})
    return text
