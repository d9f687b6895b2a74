"""Tasks by name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ParamSpec, TypeVar
from uuid import UUID, uuid5

from django_tasks import task
from django_tasks.base import Task, TaskResult

P = ParamSpec("P")
T = TypeVar("T")

ROUNDS = "rounds"
OURS = UUID("7d3c0a52-6c0e-4c0a-9d6e-2f0f6b1f5a10")


@dataclass(frozen=True)
class Job:
    """A known task. `says` names it for a person; `every` is the time between two rounds, None for a task on demand."""

    name: str
    task: Task[..., Any]
    says: Any
    every: timedelta | None = None

    @property
    def round_id(self) -> UUID:
        """The one row of a task that comes round."""
        return uuid5(OURS, self.name)


JOBS: dict[str, Job] = {}


def job(*, says: object, priority: int = 0) -> Callable[[Callable[P, T]], Task[P, T]]:
    """The function is a task, known as "app.function". `remit.queue` says what a task must be able to bear."""

    def known(function: Callable[P, T]) -> Task[P, T]:
        made: Task[P, T] = task(priority=priority)(function)
        JOBS[name_of(function)] = Job(name_of(function), made, says)
        return made

    return known


def periodic(*, every: timedelta, says: object) -> Callable[[Callable[[], T]], Task[[], T]]:
    """The function, which takes nothing, is done again and again by one worker at a time: the next round begins `every`
    after the last one ended. It asks what is due and does that; a round that is missed is not made up for."""

    def known(function: Callable[[], T]) -> Task[[], T]:
        made: Task[[], T] = task(queue_name=ROUNDS)(function)
        JOBS[name_of(function)] = Job(name_of(function), made, says, every)
        return made

    return known


def name_of(function: Callable[..., object]) -> str:
    """Such as "ledger.seal" for `remit.ledger.jobs.seal`."""
    app = function.__module__.removeprefix("remit.").split(".")[0]
    return f"{app}.{function.__name__}"


def later(name: str, *arguments: object) -> TaskResult[Any]:
    """The task of this name waits for a worker, from the moment on at which the transaction under way is committed."""
    return JOBS[name].task.enqueue(*arguments)


def job_at(path: str) -> Job | None:
    """The job whose function stands at this dotted path, if there is one."""
    return next((known for known in JOBS.values() if known.task.module_path == path), None)
