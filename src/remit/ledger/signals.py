"""The one signal."""

from django.dispatch import Signal

# Sent inside the transaction, after the entry is written. Arguments: entry, actor, record (what the action returned).
entered = Signal()
