"""What every test can ask for."""

from datetime import date

import pytest

from remit.cli.commands.messages import compile_stale
from remit.kernel.actor import Actor, installation, public

pytest_plugins = ["tests.judging", "tests.served"]
TODAY = date(2024, 1, 10)


def pytest_sessionstart(session: pytest.Session) -> None:
    """The translations are compiled, once, before any worker of xdist begins."""
    if not hasattr(session.config, "workerinput"):
        compile_stale()


@pytest.fixture
def today() -> date:
    """The day on which tests act."""
    return TODAY


@pytest.fixture
def system(today: date) -> Actor:
    """The installation itself: may do all."""
    return installation(today)


@pytest.fixture
def citizen(today: date) -> Actor:
    """The public."""
    return public(today)


@pytest.fixture(autouse=True)
def _fast_passwords(settings: object) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]
