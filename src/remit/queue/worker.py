"""The worker: one task after the other, until told to stop."""

import os
import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from secrets import token_hex

from remit.queue.take import take
from remit.queue.turn import perform


def new_name() -> str:
    """Who this worker is: machine, process, and something that no other has."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{token_hex(4)}"


def do_next(worker: str, lease: timedelta, stopping: Callable[[], bool]) -> bool:
    """One task had its turn; False where none was waiting."""
    hold = take(worker, lease)
    if hold is None:
        return False
    perform(replace(hold, stopping=stopping))
    return True
