"""What the tests of the queue share."""

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.queue import samples


@pytest.fixture
def table(db: None) -> Iterator[None]:
    """The table into which the sample tasks write."""
    with connection.cursor() as cursor:
        cursor.execute(samples.TABLE)
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE queue_sample")


@pytest.fixture(autouse=True)
def _nothing_told() -> None:
    samples.TOLD.clear()
