"""What machines read: the feed of each language and body, the list of all pages, and the rules for robots."""

from datetime import UTC, datetime, time
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.utils.translation import gettext as _

from remit.bodies.queries.body import bodies
from remit.exchange.feeds.atom import Entry, Feed, atom
from remit.exchange.feeds.sitemap import Place, sitemap_of
from remit.kernel.actor import Actor
from remit.meetings.queries.meeting import meetings
from remit.portal.frame import CODES, absolute, citizen, here, site_name
from remit.portal.pages.listing import language_of
from remit.portal.views.meetings import SHOWN
from remit.publication.models import Readout
from remit.publication.queries import readout as queries
from remit.web.door import found

LATEST = 50
MOST_PAGES = 12_000  # of each kind, in each language: together below the 50,000 that a list may hold
ATOM = "application/atom+xml; charset=utf-8"
XML = "application/xml; charset=utf-8"


def latest(request: HttpRequest, language: str) -> HttpResponse:
    """The latest readouts of all bodies."""
    actor = citizen(request, language)
    title = _("%(site)s: meeting news") % {"site": site_name(actor)}
    return _feed(actor, queries.published(actor), title, ("feed",), ("home",))


def of_body(request: HttpRequest, language: str, pk: int) -> HttpResponse:
    """The latest readouts of one body."""
    actor = citizen(request, language)
    body = found(bodies(actor), pk)
    title = _("%(site)s: meeting news") % {"site": body.name_in(language)}
    return _feed(actor, queries.of_body(queries.published(actor), body), title, ("body_feed", pk), ("body", pk))


def _feed(
    actor: Actor, rows: QuerySet[Readout], title: str, own: tuple[Any, ...], page: tuple[Any, ...]
) -> HttpResponse:
    language = actor.language
    name, *args = own
    found_rows = [entry for row in rows[:LATEST] for entry in _entry(row, language)]
    feed = Feed(
        title=title,
        language=CODES[language],
        address=absolute(here(name, language, *args)),
        page=absolute(here(page[0], language, *page[1:])),
        author=site_name(actor),
        entries=found_rows,
        others={CODES[o]: absolute(here(name, o, *args)) for o in CODES if o != language},
    )
    return HttpResponse(atom(feed), content_type=ATOM)


def _entry(readout: Readout, language: str) -> list[Entry]:
    edition = queries.present_edition(readout)
    shown = language_of(edition, language)
    if edition is None or not shown or readout.published_on is None:
        return []
    text = edition.content[shown]
    return [
        Entry(
            title=text["title"],
            address=absolute(here("readout", language, readout.pk)),
            published=datetime.combine(readout.published_on, time(), UTC),
            updated=edition.published_at,
            author=str(readout.body.name_in(language)),
            language=CODES[shown],
            paragraphs=tuple(text["paragraphs"]),
        )
    ]


def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page, in both languages."""
    actor = citizen(request, "en")
    places = [*_places("home"), *_places("bodies")]
    rows = queries.published(actor).values_list("pk", "published_on", "edition_number")[:MOST_PAGES]
    for pk, on, edition in rows:
        places += _places("readout", pk, on=on if edition == 1 else None)
    held = meetings(actor).filter(state__in=SHOWN).values_list("pk", flat=True)
    for pk in held[: MOST_PAGES // 2]:
        places += _places("meeting", pk)
    known = bodies(actor).filter(external=False).values_list("pk", flat=True)
    for pk in known[: MOST_PAGES // 2]:
        places += _places("body", pk)
    return HttpResponse(sitemap_of(places), content_type=XML)


def _places(name: str, *args: Any, on: Any = None) -> list[Place]:
    return [Place(absolute(here(name, language, *args)), on) for language in CODES]


def robots(request: HttpRequest) -> HttpResponse:
    """All that is public may be read by machines."""
    lines = ["User-agent: *", "Disallow: /desk/", "Disallow: /account/", f"Sitemap: {absolute('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def icon(request: HttpRequest) -> HttpResponse:
    """Where browsers look for it unasked."""
    return HttpResponsePermanentRedirect(static("remit/icon.svg"))
