"""The list of all pages, as sitemaps.org has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as Xml

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True)
class Place:
    """One page; `on` is the day of its last change, where that is known."""

    address: str
    on: date | None = None


def sitemap_of(places: Iterable[Place]) -> bytes:
    """The list as XML, in UTF-8. Other languages are named in each page itself: the schema has no room for them."""
    Xml.register_namespace("", NAMESPACE)
    root = Xml.Element(f"{{{NAMESPACE}}}urlset")
    for place in places:
        page = Xml.SubElement(root, f"{{{NAMESPACE}}}url")
        Xml.SubElement(page, f"{{{NAMESPACE}}}loc").text = place.address
        if place.on is not None:
            Xml.SubElement(page, f"{{{NAMESPACE}}}lastmod").text = place.on.isoformat()
    text: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return text
