"""The calendars that come with Remit, as files that can be brought in like any other."""

from pathlib import Path

EXAMPLES = ("china", "england_and_wales")
FOLDER = Path(__file__).parent / "examples"


def content(name: str) -> bytes:
    """The file, CSV in UTF-8. Raises KeyError for a name that is none."""
    if name not in EXAMPLES:
        raise KeyError(name)
    return (FOLDER / f"{name}.csv").read_bytes()
