"""An OpenAI-compatible endpoint, asked by one POST to its /chat/completions."""

import json
import urllib.request
from dataclasses import dataclass
from typing import Any

from remit.intake.model.fields import FIELDS

SECONDS = 60
# What is sent of a long page: the opening sentences carry nearly all of these fields.
LETTERS = 12_000
MOST = 200_000

QUESTION = """You are given a published page that tells of a meeting.
Answer with one JSON object and nothing else. Its keys may be:
{fields}
Each value is copied from the page letter by letter. Leave a key out where the page does not say it.
Never infer, translate or complete."""


@dataclass(frozen=True)
class Endpoint:
    """`address` ends before /chat/completions; `key` may be empty."""

    address: str
    name: str
    key: str

    def ask(self, text: str) -> dict[str, str]:
        """See `port.Model`."""
        fields = "\n".join(f"- {path}: {what}" for path, what in FIELDS.items())
        asked = {
            "model": self.name,
            "temperature": 0,
            "response_format": {"type": "json_object"},
            "messages": [
                {"role": "system", "content": QUESTION.format(fields=fields)},
                {"role": "user", "content": text[:LETTERS]},
            ],
        }
        request = urllib.request.Request(  # noqa: S310 - http and https only: `remit.config.environment`
            f"{self.address.rstrip('/')}/chat/completions",
            data=json.dumps(asked).encode(),
            headers={"Content-Type": "application/json"}
            | ({"Authorization": f"Bearer {self.key}"} if self.key else {}),
        )
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return _mapping(answer.read(MOST))

    def _key(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}"} if self.key else {}


def _mapping(answer: bytes) -> dict[str, str]:
    try:
        told: Any = json.loads(json.loads(answer)["choices"][0]["message"]["content"])
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise ValueError("the model did not answer with one JSON object") from error
    if not isinstance(told, dict):
        raise ValueError("the model did not answer with one JSON object")  # noqa: TRY004 - one kind of failure
    return {str(path): words for path, words in told.items() if isinstance(words, str)}
