"""The clock of tests about letters."""

from collections.abc import Callable
from datetime import date

import pytest
from django.utils import timezone

from tests.conftest import TODAY


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Sets the day on which the worker works; TODAY to begin with."""

    def is_now(day: date) -> None:
        monkeypatch.setattr(timezone, "localdate", lambda: day)

    is_now(TODAY)
    return is_now


@pytest.fixture(autouse=True)
def _always_today(clock: Callable[[date], None]) -> None:
    """No test depends on the day on which it runs."""
