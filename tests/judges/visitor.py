"""Somebody who asks for pages over HTTP as a browser does, with cookies and forms, but looks at nothing."""

import urllib.parse
import urllib.request
from dataclasses import dataclass
from http.cookiejar import CookieJar
from urllib.error import HTTPError

from lxml import html


@dataclass(frozen=True)
class Answer:
    """One answer: the address that answered at last, its status, kind and bytes."""

    address: str
    status: int
    kind: str
    content: bytes

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return self.kind.startswith("text/html") and bool(self.content)

    @property
    def tree(self) -> html.HtmlElement:
        """The page, parsed; only where it is one."""
        return html.fromstring(self.content)


class Visitor:
    """Keeps the cookies of one person at one site."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.jar = CookieJar()
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar)).open

    def get(self, address: str) -> Answer:
        """The page at an address of the site, redirects followed."""
        return self._ask(urllib.request.Request(self.site + address))

    def post(self, address: str, **fields: str) -> Answer:
        """The answer to a form; the secret against forgery is added."""
        data = urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": self._secret()}).encode()
        return self._ask(urllib.request.Request(self.site + address, data=data, headers={"Referer": self.site}))

    def sign_in(self, email: str, password: str) -> None:
        """From now on the pages are those of this account."""
        self.get("/account/sign-in/")
        answer = self.post("/account/sign-in/", login=email, password=password)
        assert "/account/" not in answer.address, f"{email} could not sign in"

    def speak(self, language: str) -> None:
        """From now on pages answer in "en" or "zh"."""
        self.get("/account/password/reset/")
        self.post("/language/", language=language, next="/")

    def cookies(self) -> list[dict[str, str]]:
        """The cookies as Playwright takes them."""
        return [{"name": one.name, "value": one.value or "", "url": self.site} for one in self.jar]

    def _secret(self) -> str:
        return next((str(one.value) for one in self.jar if one.name.endswith("csrf")), "")

    def _ask(self, request: urllib.request.Request) -> Answer:
        try:
            response = self._open(request, timeout=60)
        except HTTPError as error:
            response = error
        with response:
            address = response.geturl().removeprefix(self.site)
            return Answer(address, response.status, response.headers.get("Content-Type", ""), response.read())
