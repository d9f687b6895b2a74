"""Database settings from an address."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


def parse(url: str) -> dict[str, Any]:
    """`sqlite:///PATH` or `postgresql://user:password@host:port/name?sslmode=require`. Raises ValueError for others."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(parts.path)[1:] if parts.path.startswith("//") else unquote(parts.path))
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(parts)
    raise ValueError("DATABASE_URL must begin with sqlite:// or postgresql://")


def _sqlite(path: str) -> dict[str, Any]:
    # IMMEDIATE: a writer waits for its turn at the beginning instead of failing in the middle.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000; PRAGMA foreign_keys=ON;"
            ),
        },
    }


def _postgresql(parts: Any) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
