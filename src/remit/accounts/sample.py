"""The accounts of the sample city, whose password everybody knows: outside a demo nobody signs in with one."""

from django.conf import settings

SAMPLE_DOMAIN = "@lanting.example"


def refused(email: str) -> bool:
    """Whether this address is a sample account's, and this installation no demo."""
    return not settings.DEMO and email.strip().lower().endswith(SAMPLE_DOMAIN)
