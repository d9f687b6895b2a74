"""The public accounts of the city's meetings."""

from collections.abc import Iterable
from datetime import timedelta

from remit.cli.demo.data import news
from remit.cli.demo.world import World, both
from remit.kernel.actor import Actor
from remit.publication.actions import readout as readout_actions
from remit.publication.drafting.draft import first_draft
from remit.publication.models import ParagraphText, Readout


def tell(world: World) -> None:
    """Accounts are published, corrected, withdrawn, under review, or begun."""
    reviewer = world.signed_in("reviewer")
    for key, after in news.PUBLISHED:
        readout, clerk = _written(world, key)
        published_on = (world.meetings[key].held_on or world.today) + timedelta(days=after)
        _publish(clerk, reviewer, readout, published_on=min(published_on, world.today))
        _later(world, key, readout, clerk, reviewer)
    for key in (*news.IN_REVIEW, *news.CHANGES_REQUESTED):
        readout, clerk = _written(world, key)
        readout_actions.submit(clerk, readout)
        if key in news.CHANGES_REQUESTED:
            readout_actions.request_changes(reviewer, readout, reason=news.CHANGES_REQUESTED[key])
    for key in news.DRAFTS:
        meeting = world.meetings[key]
        readout_actions.draft(world.clerk_of(meeting.body), meeting, language="zh")


def _written(world: World, key: str) -> tuple[Readout, Actor]:
    """The account in both languages: words of its own, else what the record's draft says."""
    meeting = world.meetings[key]
    clerk = world.clerk_of(meeting.body)
    headline = both(news.HEADLINES.get(key, ("", "")))
    words = news.OWN.get(key) or {
        language: (headline.get(language, draft.title), tuple(draft.paragraphs))
        for language in ("zh", "en")
        for draft in (first_draft(meeting, language),)
    }
    if key in news.CORRECTED:
        first = {language: (right, wrong) for language, (wrong, right) in news.CORRECTED[key][2].items()}
        words = {language: (title, _mended(texts, *first[language])) for language, (title, texts) in words.items()}
    title, paragraphs = words["zh"]
    readout = readout_actions.draft(clerk, meeting, language="zh", title=title, paragraphs=paragraphs)
    places = list(readout.paragraphs.order_by("position").values_list("pk", flat=True))
    english, texts = words["en"]
    readout_actions.write(
        clerk, readout, language="en", title=english, paragraphs=dict(zip(places, texts, strict=False))
    )
    return readout, clerk


def _mended(texts: Iterable[str], wrong: str, right: str) -> tuple[str, ...]:
    return tuple(text.replace(wrong, right) for text in texts)


def _publish(clerk: Actor, reviewer: Actor, readout: Readout, **more: object) -> None:
    readout_actions.submit(clerk, readout)
    readout_actions.approve(reviewer, readout)
    readout_actions.publish(clerk, readout, **more)  # type: ignore[arg-type]


def _later(world: World, key: str, readout: Readout, clerk: Actor, reviewer: Actor) -> None:
    if key in news.CORRECTED:
        reason, changes, mended = news.CORRECTED[key]
        readout_actions.correct(clerk, readout, reason=reason)
        # The source first: what is translated from it is translated again.
        for language in sorted(mended, key=lambda each: each != readout.source_language):
            rows = ParagraphText.objects.filter(paragraph__readout=readout, language=language)
            texts = dict(rows.values_list("paragraph", "text"))
            now = dict(zip(texts, _mended(texts.values(), *mended[language]), strict=True))
            changed = {place: text for place, text in now.items() if text != texts[place]}
            readout_actions.write(clerk, readout, language=language, paragraphs=changed)
        _publish(clerk, reviewer, readout, changes=changes, published_on=world.today)
    if key in news.WITHDRAWN:
        reason, tombstone = news.WITHDRAWN[key]
        readout_actions.withdraw(clerk, readout, reason=reason, tombstone=tombstone)
