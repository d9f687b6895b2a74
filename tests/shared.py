"""Where the sources that are not part of the product lie, if they are here."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]


def shared(*parts: str) -> Path:
    """The path below the shared folder; the test that asks is skipped where it is absent."""
    for folder in (os.environ.get("REMIT_SHARED", ""), _ROOT.parent / "shared", _ROOT.parent.parent / "shared"):
        if folder and Path(folder).is_dir():
            return Path(folder).joinpath(*parts)
    pytest.skip("the shared sources are not on this machine")
