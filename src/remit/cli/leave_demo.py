"""The mark that a data folder holds the sample city, whose passwords everybody knows."""

from pathlib import Path

from remit.cli.django_start import give_up


def mark() -> Path:
    """The file that says so."""
    from django.conf import settings

    return Path(settings.HOME) / "demo"


def refuse_demo_data() -> None:
    """Sample accounts exist in a demo only: outside one, a folder that holds them is not served."""
    from django.conf import settings

    if not settings.DEMO and mark().exists():
        give_up(
            f"{settings.HOME} holds the sample city, and its passwords are public. "
            "Choose another folder by REMIT_HOME, or set REMIT_DEMO=1."
        )
