"""Atom (RFC 4287)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape


@dataclass(frozen=True)
class Entry:
    """One text: `address` is its page and its identity; moments are aware; paragraphs are plain words."""

    title: str
    address: str
    published: datetime
    updated: datetime
    author: str
    language: str
    paragraphs: Sequence[str] = ()


@dataclass(frozen=True)
class Feed:
    """A feed at `address` of what stands on `page`; `others` are the same in other languages."""

    title: str
    language: str
    address: str
    page: str
    author: str
    entries: Sequence[Entry] = ()
    others: Mapping[str, str] = field(default_factory=dict)


class _Writer(Atom1Feed):
    """Django's writer, with the whole text of each entry, its language, and the feed's other languages."""

    def latest_post_date(self) -> datetime:
        """The last change; an empty feed has been so since the beginning, so that it is the same whenever asked."""
        return max((each["updateddate"] for each in self.items), default=datetime(1970, 1, 1, tzinfo=UTC))

    def add_root_elements(self, handler: Any) -> None:
        """The feed's head."""
        super().add_root_elements(handler)
        for language, address in self.feed["others"].items():
            handler.addQuickElement(
                "link", "", {"rel": "alternate", "type": "application/atom+xml", "hreflang": language, "href": address}
            )

    def item_attributes(self, item: Any) -> dict[str, Any]:
        """The entry's own language."""
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler: Any, item: Any) -> None:
        """The entry, with its text as a reader shows it."""
        super().add_item_elements(handler, item | {"description": None})
        text = "".join(f"<p>{escape(words)}</p>" for words in item["paragraphs"])
        handler.addQuickElement("content", text, {"type": "html"})


def atom(feed: Feed) -> bytes:
    """The feed as XML, in UTF-8."""
    writer = _Writer(
        title=printable(feed.title),
        link=feed.page,
        description=None,
        language=feed.language,
        feed_url=feed.address,
        feed_guid=feed.address,
        author_name=printable(feed.author),
        others=feed.others,
    )
    for entry in feed.entries:
        writer.add_item(
            title=printable(entry.title),
            link=entry.address,
            description="",
            unique_id=entry.address,
            pubdate=entry.published,
            updateddate=max(entry.updated, entry.published),
            author_name=printable(entry.author),
            language=entry.language,
            paragraphs=[printable(words) for words in entry.paragraphs],
        )
    return writer.writeString("utf-8").encode()


def printable(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n\r")
