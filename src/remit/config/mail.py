"""Mail settings from an address."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


def parse(url: str, folder: Path) -> dict[str, Any]:
    """`smtp://user:password@host:587?tls=True`; without an address, letters are laid into `folder`."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    smtp = parts.scheme in {"smtp", "smtps"}
    return {
        "backend": "django.core.mail.backends.smtp.EmailBackend" if smtp else "remit.accounts.letterbox.EmailBackend",
        "folder": str(folder),
        "host": parts.hostname or "localhost",
        "port": parts.port or (465 if parts.scheme == "smtps" else 587 if smtp else 25),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "tls": options.get("tls", "").lower() == "true",
        "ssl": parts.scheme == "smtps",
    }
