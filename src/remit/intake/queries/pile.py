"""Questions about many pages that were brought in at once."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform

from remit.intake.choices import DraftState, PageState, PileState
from remit.intake.models import Draft, Pile, PilePage
from remit.intake.queries.draft import drafts
from remit.intake.rules import pile as rules
from remit.kernel.actor import Actor
from remit.queue.queries import Standing, standing


@dataclass(frozen=True)
class Progress:
    """How many pages of a pile there are, and what became of them; `drafts` counts meetings, not pages."""

    pages: int
    waiting: int
    read: int
    recorded: int
    twice: int
    refused: int
    to_confirm: int
    confirmed: int
    discarded: int

    @property
    def done(self) -> int:
        """Pages that wait no more."""
        return self.pages - self.waiting


def piles(actor: Actor) -> QuerySet[Pile]:
    """One's own, the latest first; names of bodies come along."""
    return rules.visible(actor, Pile.objects.select_related("body").prefetch_related("body__names"))


def open_piles(actor: Actor) -> QuerySet[Pile]:
    """One's own that are being read, or have drafts that wait; each with the number of those as `left`."""
    left = Count("pages__drafts", filter=Q(pages__drafts__state=DraftState.IN_CONFIRMATION))
    rows = piles(actor).annotate(left=left)
    return rows.filter(Q(left__gt=0) | Q(state__in=[PileState.WAITING, PileState.READING]))


def progress(pile: Pile) -> Progress:
    """Counted now. Two queries."""
    pages = dict(PilePage.objects.filter(pile=pile).order_by().values_list("state").annotate(Count("pk")))
    kept = dict(Draft.objects.filter(page__pile=pile).order_by().values_list("state").annotate(Count("pk")))
    states = {state: pages.get(state, 0) for state in PageState.values}
    return Progress(
        pages=sum(states.values()),
        **states,
        to_confirm=kept.get(DraftState.IN_CONFIRMATION, 0),
        confirmed=kept.get(DraftState.CONFIRMED, 0),
        discarded=kept.get(DraftState.DISCARDED, 0),
    )


def to_confirm(actor: Actor, pile: Pile) -> QuerySet[Draft]:
    """The pile's drafts that wait, those with most to look at first; without their long texts, but with the `language`
    and the day (`held_on`) of each."""
    rows = drafts(actor).filter(state=DraftState.IN_CONFIRMATION, page__pile=pile).select_related("page")
    rows = rows.annotate(language=KeyTextTransform("language", "read"))
    rows = rows.annotate(
        held_on=KeyTextTransform("held_on", KeyTextTransform("meeting", "content")),
        met=KeyTextTransform("body", KeyTextTransform("meeting", "content")),
    )
    return rows.defer("text", "read", "content").order_by("-unsure", "page__number", "part", "pk")


def following(actor: Actor, draft: Draft) -> Draft | None:
    """The draft of the same pile that comes after this one, from the first again after the last; None where no other
    waits or the draft came alone."""
    if draft.page is None:
        return None
    rows = to_confirm(actor, draft.page.pile).exclude(pk=draft.pk)
    place = Q(page__number__gt=draft.page.number) | Q(page__number=draft.page.number, part__gt=draft.part)
    later = rows.filter(Q(unsure__lt=draft.unsure) | (Q(unsure=draft.unsure) & place))
    return later.first() or rows.first()


def left_over(pile: Pile, state: str) -> QuerySet[PilePage]:
    """The pages that became no draft, by what became of them."""
    return PilePage.objects.filter(pile=pile, state=state)


def holds(digest: str) -> bool:
    """Whether a pile that is still being read has the bytes of this digest."""
    return Pile.objects.filter(digest=digest, state__in=[PileState.WAITING, PileState.READING]).exists()


def at_work(pile: Pile) -> Standing | None:
    """How the reading of the pile stands with the workers."""
    return standing("intake.read_pile", pile.pk)
