"""The hand that keeps piles: many pages brought in at once, read by the worker, each once. Piles are no records."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import transaction
from django.utils import timezone

from remit.bodies.models import Body
from remit.intake import drafts, sentences
from remit.intake.children import Child, Read, read_parts
from remit.intake.choices import DraftState, PageState, PileState
from remit.intake.fingerprint import fingerprint
from remit.intake.models import Draft, Pile, PilePage, SourcePage
from remit.intake.reader import Unreadable
from remit.intake.reader.piles import ARCHIVES, Part
from remit.intake.rules import draft as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.papers import store
from remit.queue.hold import batch
from remit.queue.job import later

MOST_BYTES = 100_000_000
"""Of what one sends to the desk; `remit read --folder` takes more."""
UNFINISHED = (PileState.WAITING, PileState.READING)
AT_ONCE = 64
TOGETHER = 8
"""So many pages become drafts in one transaction."""
PROCESSES = 2
Pair = tuple[PilePage, Read | Unreadable]


def begin(actor: Actor, body: Body, *, chunks: Iterable[bytes], name: str) -> Pile:
    """The archive is kept and a worker is asked to read it. The same one again, while it is being read, is the
    same pile.

    Raises Refused, with the field `pages`, for what is no archive or larger than 100 MB, and NotAllowed.
    """
    answer = rules.may_begin(actor, body)
    if not answer:
        raise NotAllowed(answer.why)
    if not name.lower().endswith(ARCHIVES):
        raise _refusal("not_a_pile")
    try:
        digest = store.keep_chunks(chunks, most=MOST_BYTES)
    except ValueError as error:
        raise _refusal("too_large_pile", limit_mb=MOST_BYTES // 1_000_000) from error
    with transaction.atomic():
        mine = Pile.objects.filter(account_id=actor.account_id, body=body, digest=digest, state__in=UNFINISHED)
        pile = mine.first()
        if pile is None:
            pile = Pile.objects.create(body=body, account_id=actor.account_id, name=name[-255:], digest=digest)
            later("intake.read_pile", pile.pk)
    return pile


def _refusal(code: str, **values: object) -> Refused:
    why = sentences.unreadable(code, values)
    return Refused(why, fields={"pages": why})


def read_on(pile_id: int) -> None:
    """Every page that still waits is read and kept, some at a time; a pile that is done is left alone."""
    pile = Pile.objects.select_related("body").filter(pk=pile_id).first()
    if pile is None:
        return
    if pile.state in UNFINISHED:
        try:
            with _at_hand(pile) as path:
                if pile.state == PileState.WAITING:
                    _take_apart(pile, path)
                _read_all(pile, path)
            _end(pile, PileState.DONE)
        except Unreadable as refusal:
            values = {key: str(value) for key, value in refusal.values.items()}
            _end(pile, PileState.FAILED, code=refusal.code, values=values)
    store.let_go(pile.digest)


@contextmanager
def _at_hand(pile: Pile) -> Iterator[Path]:
    """The archive under a name whose ending says its kind."""
    suffix = next(each for each in sorted(ARCHIVES, key=len, reverse=True) if pile.name.lower().endswith(each))
    with TemporaryDirectory(prefix="remit-pile-") as folder:
        path = Path(folder) / f"pile{suffix}"
        try:
            with store.opened(pile.digest) as file:
                path.symlink_to(file.name)
        except FileNotFoundError as error:
            raise Unreadable("missing", name=pile.name) from error
        yield path


def _take_apart(pile: Pile, path: Path) -> None:
    with Child() as child:
        parts = child.parts(path)
    with batch():
        PilePage.objects.bulk_create(_page(pile, number, part) for number, part in enumerate(parts, 1))
        Pile.objects.filter(pk=pile.pk).update(state=PileState.READING)


def _page(pile: Pile, number: int, part: Part) -> PilePage:
    return PilePage(
        pile=pile, number=number, name=part.name[-255:], place=part.place, suffix=part.suffix, address=part.address,
        state=PageState.REFUSED if part.code else PageState.WAITING, code=part.code, values=part.values,
    )  # fmt: skip


def _read_all(pile: Pile, path: Path) -> None:
    while waiting := list(PilePage.objects.filter(pile=pile, state=PageState.WAITING)[:AT_ONCE]):
        parts = [Part(page.name, page.place, page.suffix, page.address) for page in waiting]
        reads = (read for _part, read in read_parts(path, parts, PROCESSES))
        for some in _together(zip(waiting, reads, strict=True)):
            with batch():
                for page, read in some:
                    _keep(pile, page, read)


def _together(
    pairs: Iterable[tuple[PilePage, Read | Unreadable]],
) -> Iterator[list[tuple[PilePage, Read | Unreadable]]]:
    some: list[tuple[PilePage, Read | Unreadable]] = []
    for pair in pairs:
        some.append(pair)
        if len(some) == TOGETHER:
            yield some
            some = []
    if some:
        yield some


def _keep(pile: Pile, page: PilePage, read: Read | Unreadable) -> None:
    """What became of the page is written, once."""
    if isinstance(read, Unreadable):
        values = {key: str(value) for key, value in read.values.items()}
        _mark(page, PageState.REFUSED, code=read.code, values=values)
        return
    record, address = read
    if drafts.is_secret(record):
        _mark(page, PageState.REFUSED, code="secret")
        return
    words = fingerprint(record["text"])
    recorded = SourcePage.objects.filter(body=pile.body, fingerprint=words).order_by("-pk").first()
    if recorded is not None:
        _mark(page, PageState.RECORDED, meeting_id=recorded.meeting_id)
        return
    mine = Draft.objects.filter(account_id=pile.account_id, body=pile.body, fingerprint=words)
    if mine.filter(state=DraftState.IN_CONFIRMATION).exists():
        _mark(page, PageState.TWICE)
    elif _mark(page, PageState.READ):
        drafts.enter(pile.body, pile.account_id, record, name=page.name, address=address, page=page)


def _mark(page: PilePage, state: str, **values: Any) -> int:
    return PilePage.objects.filter(pk=page.pk, state=PageState.WAITING).update(state=state, **values)


def _end(pile: Pile, state: str, **values: Any) -> None:
    with batch():
        rows = Pile.objects.filter(pk=pile.pk, state__in=UNFINISHED)
        rows.update(state=state, ended_at=timezone.now(), **values)
