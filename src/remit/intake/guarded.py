"""Reading that answers or gives up within ten seconds, whatever the page is."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from remit.intake import sentences
from remit.kernel.errors import Refused

SECONDS = 10
LIMIT = 2_000_000
SOURCES = str(Path(__file__).resolve().parents[2])

log = logging.getLogger(__name__)


def read(data: bytes, name: str) -> dict[str, Any]:
    """What the reader finds in a file of that name (its ending says the kind), as `draft-record.md` has it.

    Raises Refused with one sentence where it cannot be read, is larger than 2 MB, or takes longer than ten seconds.
    """
    if len(data) > LIMIT:
        raise refusal("too_large", limit_mb=LIMIT // 1_000_000)
    if not data.strip():
        raise refusal("empty")
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", "remit.intake.alone", name],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": SOURCES},
        )
    except subprocess.TimeoutExpired as error:
        raise refusal("too_slow", limit_s=SECONDS) from error
    if done.returncode != 0:
        log.error("the reader failed: %s", done.stderr.decode(errors="replace")[-2000:])
        raise refusal("failed")
    told = json.loads(done.stdout)
    if "read" not in told:
        raise refusal(told["code"], **told["values"])
    return dict(told["read"])


def refusal(code: str, **values: object) -> Refused:
    """The sentence for a code of the reader, beside the field of the page."""
    return Refused(sentences.unreadable(code, values), fields={"page": sentences.unreadable(code, values)})
