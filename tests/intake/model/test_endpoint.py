"""An endpoint is asked once, over HTTP; whatever it answers, the draft's content stays as it is."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from remit.bodies.models import Body
from remit.config.environment import Model as Setting
from remit.intake import drafts
from remit.intake.model.endpoint import Endpoint
from remit.intake.models import Draft
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from tests.draining import drain
from tests.factories import actor, make_body

pytestmark = pytest.mark.django_db

PAGE = "The Harbour Office met in the Blue Hall, and Mary Quill took the chair for the day."


class StandIn(HTTPServer):
    """Answers as an endpoint was seen to answer."""

    content = ""
    asked: list[dict[str, Any]]


class _Answer(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(told | {"path": self.path, "key": self.headers.get("Authorization")})
        body = json.dumps({"choices": [{"message": {"content": self.server.content}}]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    """On a free port of this machine."""
    server = StandIn(("127.0.0.1", 0), _Answer)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def office() -> Body:
    """The body that met."""
    return make_body("Harbour Office")


@pytest.fixture
def clerk(office: Body) -> Actor:
    """Its clerk."""
    return actor(Role.CLERK, body=office, account_id=7)


def _set(settings: Any, stand_in: StandIn) -> None:
    settings.MODEL = Setting(f"http://127.0.0.1:{stand_in.server_port}/v1/", "small", "abc")


def _begun(clerk: Actor, office: Body) -> Draft:
    draft = drafts.begin(clerk, office, data=PAGE.encode())[0]
    drain()
    draft.refresh_from_db()
    return draft


def test_nobody_is_asked_where_none_is_set(clerk: Actor, office: Body, stand_in: StandIn) -> None:
    assert _begun(clerk, office).proposed == {}
    assert stand_in.asked == []


def test_what_stands_in_the_text_is_kept_beside_the_draft(
    clerk: Actor, office: Body, stand_in: StandIn, settings: Any
) -> None:
    _set(settings, stand_in)
    stand_in.content = json.dumps({"meeting-place": "the Blue Hall", "chair-role": "Director of Harbours"})
    before = drafts.from_read(guarded_read(), 0)
    draft = _begun(clerk, office)
    assert {path: each["value"] for path, each in draft.proposed.items()} == {"meeting-place": "the Blue Hall"}
    assert draft.content["meeting"] == before["meeting"]
    (asked,) = stand_in.asked
    assert (asked["path"], asked["key"], asked["model"]) == ("/v1/chat/completions", "Bearer abc", "small")
    assert asked["messages"][-1]["content"].strip() == PAGE


@pytest.mark.parametrize("content", ["no", "[]", '{"meeting-place": ["the Blue Hall"]}', '"the Blue Hall"'])
def test_nonsense_changes_nothing(clerk: Actor, office: Body, stand_in: StandIn, settings: Any, content: str) -> None:
    _set(settings, stand_in)
    stand_in.content = content
    assert _begun(clerk, office).proposed == {}


def test_one_that_is_not_there_changes_nothing(clerk: Actor, office: Body, settings: Any) -> None:
    settings.MODEL = Setting("http://127.0.0.1:1/v1", "small", "")
    assert _begun(clerk, office).proposed == {}
    with pytest.raises(OSError, match="refused"):
        Endpoint("http://127.0.0.1:1/v1", "small", "").ask(PAGE)


def guarded_read() -> dict[str, Any]:
    """What the reader alone finds."""
    from remit.intake.reader import read_file

    return read_file(PAGE.encode(), "page.txt")
