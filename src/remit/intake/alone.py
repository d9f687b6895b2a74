"""The reader in a process of its own: a page's bytes come in, the draft record or the refusal goes out as JSON.

Started by `remit.intake.guarded`. It imports no Django, so it starts quickly and the web worker stays small.
"""

import json
import resource
import sys

from remit.intake.reader import Unreadable, read_file

MOST_MEMORY = 1024**3
MOST_SECONDS = 10


def main(name: str) -> None:
    """Read standard input as a file of that name; write {"read": …} or {"code": …, "values": …}."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    try:
        told: dict[str, object] = {"read": read_file(sys.stdin.buffer.read(), name)}
    except Unreadable as refusal:
        told = {"code": refusal.code, "values": {key: str(value) for key, value in refusal.values.items()}}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
