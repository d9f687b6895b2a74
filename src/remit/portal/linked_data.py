"""What search engines are told: schema.org, as JSON-LD."""

import json
from datetime import date
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from remit.bodies.models import Body
from remit.kernel.texts import Text
from remit.meetings.models import Meeting
from remit.portal.frame import CODES, absolute, here
from remit.publication.models import Edition, Readout

CONTEXT = "https://schema.org"
# Inside a script element nothing may end it; the characters stay the same for who reads JSON.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def site(language: str) -> SafeString:
    """The site as a whole."""
    return _script({"@type": "WebSite", "url": absolute(here("home", language)), "inLanguage": CODES[language]})


def article(readout: Readout, edition: Edition, title: Text, language: str) -> SafeString:
    """A readout as a news article."""
    return _script(
        {
            "@type": "NewsArticle",
            "url": absolute(here("readout", language, readout.pk)),
            "headline": str(title),
            "inLanguage": CODES[title.language],
            "datePublished": _day(readout.published_on),
            "dateModified": edition.published_at.isoformat(timespec="seconds"),
            "publisher": _organization(readout.body, language),
            "version": str(edition.number),
        }
    )


def event(meeting: Meeting, title: Text, language: str) -> SafeString:
    """A meeting as an event."""
    return _script(
        {
            "@type": "Event",
            "url": absolute(here("meeting", language, meeting.pk)),
            "name": str(title),
            "startDate": _day(meeting.held_on),
            "endDate": _day(meeting.ended_on or meeting.held_on),
            "location": _place(str(meeting.place_in(language))),
            "organizer": _organization(meeting.body, language),
        }
    )


def organization(body: Body, above: list[Body], language: str) -> SafeString:
    """A body as an organisation."""
    told = _organization(body, language)
    if above:
        told["parentOrganization"] = _organization(above[-1], language)
    return _script(told)


def _organization(body: Body, language: str) -> dict[str, Any]:
    return {
        "@type": "GovernmentOrganization",
        "name": str(body.name_in(language)),
        "url": absolute(here("body", language, body.pk)),
    }


def _place(name: str) -> dict[str, Any] | None:
    return {"@type": "Place", "name": name} if name else None


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _script(told: dict[str, Any]) -> SafeString:
    there = {key: value for key, value in told.items() if value is not None}
    text = json.dumps({"@context": CONTEXT} | there, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(text)  # noqa: S308 - what could end the element is escaped above
