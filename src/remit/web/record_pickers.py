"""Pickers of papers and meetings that the actor may see."""

from typing import Any

from django.db.models import QuerySet

from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import matching as matching_meetings
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name
from remit.papers.models import Paper
from remit.papers.queries.paper import matching as matching_papers
from remit.papers.queries.paper import papers


class LabelPicker:
    """What bears a name is what the list shows so."""

    def search(self, text: str, limit: int) -> list[tuple[int, str]]:
        """(id, label)."""
        raise NotImplementedError

    def exact(self, text: str) -> list[tuple[int, str]]:
        """(id, label) of those whose label is the text; as many queries as a search."""
        return [pair for pair in self.search(text, 6) if pair[1].casefold() == text.casefold()]


class PaperPicker(LabelPicker):
    """By title or number; the label is the title with the number."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor

    def search(self, text: str, limit: int) -> list[tuple[int, str]]:
        """(id, label); three queries at most."""
        rows: QuerySet[Any] = matching_papers(papers(self.actor), text)
        return [(row.pk, self.label(row)) for row in rows[:limit]]

    def label(self, paper: Paper) -> str:
        """What is shown in the list."""
        return " ".join(part for part in (str(paper.title_in(self.actor.language)), paper.number) if part)

    def get(self, pk: int) -> Paper | None:
        """The paper, or None."""
        return papers(self.actor).filter(pk=pk).first()


class MeetingPicker(LabelPicker):
    """By title, body or item; the label is the name with the day."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor

    def search(self, text: str, limit: int) -> list[tuple[int, str]]:
        """(id, label); three queries."""
        rows = matching_meetings(self.actor, meetings(self.actor), text)
        return [(row.pk, self.label(row)) for row in rows[:limit]]

    def label(self, meeting: Meeting) -> str:
        """What is shown in the list."""
        held = day(meeting.held_on, self.actor.language)
        return ", ".join(part for part in (str(name(meeting, self.actor.language)), held) if part)

    def get(self, pk: int) -> Meeting | None:
        """The meeting, or None."""
        return meetings(self.actor).filter(pk=pk).first()
