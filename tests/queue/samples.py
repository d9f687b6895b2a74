"""Tasks for the tests. They write into a table that has no key, so that nothing but the queue keeps them from writing
twice."""

import os
import time
from datetime import timedelta

from django.db import connection

from remit.queue.hold import batch
from remit.queue.job import job, periodic

TABLE = "CREATE TABLE queue_sample (word varchar(20), number integer)"
TOLD: list[object] = []


def rows(word: str) -> list[int]:
    """The numbers written for this word, in order, doubles and all."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT number FROM queue_sample WHERE word = %s ORDER BY number", [word])
        return [number for (number,) in cursor.fetchall()]


def insert(word: str, first: int, last: int) -> None:
    """These numbers stand in the table."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO queue_sample (word, number) VALUES (%s, %s)", [(word, n) for n in range(first, last)]
        )


@job(says="Writing numbers")
def write(word: str, total: int, size: int, seconds: float) -> int:
    """Numbers below `total`, in batches that each take so many seconds between their two halves."""
    while (begun := len(rows(word))) < total:
        with batch():
            # Asked again within: this is what makes it resumable.
            begun = len(rows(word))
            insert(word, begun, begun + size // 2)
            time.sleep(seconds)
            insert(word, begun + size // 2, begun + size)
    return total


@job(says="Saying a word")
def say(word: str) -> str:
    """The word is told."""
    TOLD.append(word)
    return word


@job(says="Failing")
def fail(sentence: str) -> None:
    """It never comes off."""
    TOLD.append(sentence)
    raise ValueError(sentence)


@job(says="Failing the first time")
def fail_once() -> str:
    """The second attempt comes off."""
    TOLD.append("tried")
    if len(TOLD) == 1:
        raise ValueError("Not yet.")
    return "done"


@job(says="Sleeping without batches")
def sleep(seconds: float) -> int:
    """The process that slept."""
    time.sleep(seconds)
    insert("slept", 1, 2)
    return os.getpid()


if os.environ.get("REMIT_SAMPLE_ROUNDS"):

    @periodic(every=timedelta(seconds=0.2), says="Going round")
    def go_round() -> None:
        """One more row each time."""
        insert("round", len(rows("round")), len(rows("round")) + 1)
