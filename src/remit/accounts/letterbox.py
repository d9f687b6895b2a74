"""Letters that are not sent: each lies in a folder as a file of its own, which a mail program can open.

So it is in a demo, which writes to nobody, and wherever no mail server is named.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from pathlib import Path
from secrets import token_hex

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

# The moment in UTC, and what no other letter of that moment has.
MOMENT = "%Y%m%d-%H%M%S-%f"
NAME = r"\d{8}-\d{6}-\d{6}-[0-9a-f]{8}"


class EmailBackend(BaseEmailBackend):
    """Django's mail, laid into the folder."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Each letter lies in the folder, readable by its owner only: it may hold a link that sets a password."""
        folder = _folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{datetime.now(UTC):{MOMENT}}-{token_hex(4)}"
            unfinished = folder / f"{name}.part"
            unfinished.touch(mode=0o600)
            unfinished.write_bytes(message.message().as_bytes())
            unfinished.rename(folder / f"{name}.eml")
        return len(email_messages)


@dataclass(frozen=True)
class Letter:
    """One letter. `language` is its BCP 47 tag where the letter says so."""

    name: str
    laid_at: datetime
    sender: str
    to: str
    subject: str
    language: str
    body: str


def names() -> list[str]:
    """The letters' names, the newest first."""
    if not _folder().is_dir():
        return []
    return sorted((p.stem for p in _folder().glob("*.eml") if re.fullmatch(NAME, p.stem)), reverse=True)


def letter(name: str) -> Letter | None:
    """The letter of this name; None where none lies there."""
    path = _folder() / f"{name}.eml"
    if not re.fullmatch(NAME, name) or not path.is_file():
        return None
    with path.open("rb") as file:
        read = BytesParser(policy=policy.default).parse(file)
    body = read.get_body(("plain", "html"))
    return Letter(
        name=name,
        laid_at=datetime.strptime(name.rsplit("-", 1)[0], MOMENT).replace(tzinfo=UTC),
        sender=str(read["From"] or ""),
        to=str(read["To"] or ""),
        subject=str(read["Subject"] or "").strip(),  # a long one may begin on the next line
        language=str(read["Content-Language"] or ""),
        body=body.get_content().replace("\r\n", "\n") if body else "",
    )


def _folder() -> Path:
    return Path(settings.EMAIL_FILE_PATH)
