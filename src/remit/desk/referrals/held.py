"""The file of a letter, held between its reading and its entering: by nobody else's hand, and no longer than a day."""

import secrets
import time
from pathlib import Path

from django.conf import settings
from django.core import signing

SALT = "desk.referrals.held"
LONGEST_SECONDS = 24 * 3600


def hold(account_id: int | None, data: bytes, name: str) -> str:
    """The bytes are held; gives the words by which the same account finds them again. What others left is gone after a
    day."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    key = secrets.token_hex(16)
    (folder / key).write_bytes(data)
    return signing.dumps([key, name[-255:], account_id], salt=SALT)


def held(account_id: int | None, told: str) -> tuple[str, bytes] | None:
    """Name and bytes; None for what is not there any more, or somebody else's."""
    try:
        key, name, holder = signing.loads(told, salt=SALT, max_age=LONGEST_SECONDS)
        return (name, (_folder() / key).read_bytes()) if holder == account_id else None
    except (signing.BadSignature, FileNotFoundError):
        return None


def let_go(told: str) -> None:
    """It has been entered."""
    key = signing.loads(told, salt=SALT)[0]
    (_folder() / key).unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.MEDIA_ROOT) / "held"


def _sweep(folder: Path) -> None:
    for each in folder.iterdir():
        if time.time() - each.stat().st_mtime > LONGEST_SECONDS:
            each.unlink(missing_ok=True)
