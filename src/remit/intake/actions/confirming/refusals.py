"""A refusal of an ordinary action, told beside the field of the draft that it came from."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from remit.kernel.errors import NotAllowed, Refused, RefusedOnRecord, RemitError, WrongState


@contextmanager
def beside(path: str, fields: Mapping[str, str] | None = None) -> Iterator[None]:
    """Inside, a refusal becomes a Refused whose sentences stand at paths of the draft: those of `fields` by the
    action's
    name for the field ("items.0" stands also for "items.0.title"), all others at `path`."""
    try:
        yield
    except RefusedOnRecord:
        raise
    except (Refused, NotAllowed, WrongState) as error:
        raise Refused(error.why, fields=_renamed(error, path, fields or {})) from error


def _renamed(error: RemitError, path: str, fields: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, why in error.fields.items():
        at = next((fields[key] for key in _prefixes(name) if key in fields), path)
        found.setdefault(at, why)
    return found or {path: error.why}


def _prefixes(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:n]) for n in range(len(parts), 0, -1)]
