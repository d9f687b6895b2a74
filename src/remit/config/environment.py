"""Every environment variable that Remit reads, with its type and what it is for."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from environs import Env, EnvError


@dataclass(frozen=True)
class Model:
    """An OpenAI-compatible endpoint that may propose values for pages read in; none where `address` is empty."""

    address: str
    name: str
    key: str


@dataclass(frozen=True)
class Environment:
    """The installation's choices."""

    home: Path
    static: Path
    database_url: str
    secret_key: str
    hosts: list[str]
    address: str
    demo: bool
    debug: bool
    secure: bool
    time_zone: str
    email_url: str
    email_from: str
    proxies: int
    model: Model


def read() -> Environment:
    """The environment as it is now. Raises environs' EnvError, naming the variable, where one cannot be read."""
    env = Env()
    home = env.path("REMIT_HOME", Path.cwd() / ".remit").absolute()
    home.mkdir(parents=True, exist_ok=True)
    demo = env.bool("REMIT_DEMO", False)
    return Environment(
        home=home,  # the data folder: database, keys, letters, replaced templates
        static=env.path("REMIT_STATIC", home / "static").absolute(),  # gathered for the proxy, which reads only this
        database_url=env.str("DATABASE_URL", f"sqlite:///{home / 'remit.sqlite3'}"),
        secret_key=env.str("REMIT_SECRET_KEY", "") or _kept_secret(home),
        hosts=env.list("REMIT_HOSTS", ["localhost", "127.0.0.1", "[::1]"]),  # names the site answers to
        address=env.str("REMIT_ADDRESS", "http://127.0.0.1:8000"),  # where the public finds it, without a slash
        demo=demo,  # sample data and sample accounts; never on a real installation
        debug=env.bool("REMIT_DEBUG", False),
        secure=env.bool("REMIT_SECURE", not demo),  # cookies and redirects for HTTPS only
        time_zone=env.str("REMIT_TIME_ZONE", "UTC"),
        email_url=env.str("EMAIL_URL", ""),  # smtp://user:password@host:587?tls=True; empty: into REMIT_HOME/letters
        email_from=env.str("REMIT_EMAIL_FROM", "remit@localhost"),
        proxies=env.int("REMIT_PROXIES", 0),  # trusted proxies before the server
        model=Model(
            address=_of_the_web(env.str("REMIT_MODEL_URL", "")),  # before /chat/completions; empty: no model is asked
            name=env.str("REMIT_MODEL_NAME", ""),
            key=env.str("REMIT_MODEL_KEY", ""),
        ),
    )


def _of_the_web(address: str) -> str:
    if address and not address.startswith(("http://", "https://")):
        raise EnvError("REMIT_MODEL_URL begins with http:// or https://")
    return address


def _kept_secret(home: Path) -> str:
    """The key kept in the data folder, made at the first start."""
    path = home / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text().strip()
