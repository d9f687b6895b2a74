"""The hand that keeps drafts: begun, saved, discarded, settled. Drafts are no records, so no action writes them."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.intake import guarded, naming
from remit.intake.choices import DraftState
from remit.intake.content import SWITCHES, Content, from_read, paths, put
from remit.intake.doubts import doubts
from remit.intake.fingerprint import fingerprint
from remit.intake.models import Draft, PilePage
from remit.intake.queries.draft import same_page
from remit.intake.rules import draft as rules
from remit.kernel import classified
from remit.kernel.actor import Actor
from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.queue.job import later

SECRET = _("This page bears a marking of secrecy. Nothing classified may be kept here, so it was not kept.")
LONGEST = 20_000
ADDRESS = URLValidator(schemes=["http", "https"])


def begin(actor: Actor, body: Body, *, data: bytes, name: str = "page.txt", address: str = "") -> list[Draft]:
    """The page is read; there is one draft for each meeting that it tells of, at least one. The same page begun already
    by the same clerk for the same body gives the drafts that are there.

    Raises Refused, with the field `page` or `address`, where it cannot be read or bears a marking of secrecy; then
    nothing is kept.
    """
    _allow(rules.may_begin(actor, body))
    _check_address(address)
    read, saved_from = guarded.read(data, name)
    address = address or (saved_from if _is_address(saved_from) else "")
    if is_secret(read):
        raise Refused(SECRET, fields={"page": SECRET})
    begun = same_page(actor, body, fingerprint(read["text"]))
    return begun or enter(body, actor.account_id, read, name=name, address=address)


def is_secret(read: dict[str, Any]) -> bool:
    """Whether the page bears a marking of secrecy."""
    shown = [read["title"] or "", *read["text"].splitlines()[:3]]
    return bool(classified.marked_text(read["text"])) or any(classified.marked_title(line) for line in shown)


def enter(
    body: Body,
    account_id: int | None,
    read: dict[str, Any],
    *,
    name: str,
    address: str,
    page: PilePage | None = None,
) -> list[Draft]:
    """A draft for each meeting of what was read; `page` says which page of a pile it was. No rule is asked."""
    parts = range(len(read["other_meetings"]) + 1)
    return [_entered(body, account_id, read, part, name, address, page) for part in parts]


def _entered(
    body: Body, account_id: int | None, read: dict[str, Any], part: int, name: str, address: str, page: PilePage | None
) -> Draft:
    content = from_read(read, part)
    naming.settle(content)
    draft = Draft.objects.create(
        body=body,
        account_id=account_id,
        page=page,
        unsure=min(doubts(read, part), 30_000),
        name=(content["page"]["title"] or name)[:255],
        address=address,
        part=part,
        sha256=read["sha256"],
        fingerprint=fingerprint(read["text"]),
        text=read["text"],
        read={key: value for key, value in read.items() if key != "text"},
        content=content,
    )
    if settings.MODEL.address:
        later("intake.propose", draft.pk)
    return draft


def typed(draft: Draft, values: Mapping[str, str], accepted: list[str]) -> Content:
    """The draft's content with what was typed, by path; a switch that is not among the values is off. Nothing is
    kept yet."""
    content: Content = draft.content
    for path in paths(content):
        if path.rpartition("-")[2] in SWITCHES:
            put(content, path, "1" if values.get(path) else "")
        elif path in values and not path.endswith("-key"):
            put(content, path, str(values[path]).replace("\x00", "").strip()[:LONGEST])
    content["accepted"] = sorted(set(accepted))
    naming.settle(content)
    return content


def keep(actor: Actor, draft: Draft, content: Content) -> Draft:
    """The draft holds this content, if nobody changed it since it was read at `draft.revision`.

    Raises Conflict where another window did, WrongState where it is confirmed or discarded already.
    """
    _allow(rules.may_change(actor, draft))
    return _write(draft, content=content)


def propose(pk: int, proposed: Mapping[str, Mapping[str, object]]) -> None:
    """What a model proposes stands beside an unfinished draft, whose content and revision stay as they are."""
    Draft.objects.filter(pk=pk, state=DraftState.IN_CONFIRMATION).update(proposed=proposed)


def discard(actor: Actor, draft: Draft) -> Draft:
    """The draft is put aside; its text is forgotten, so that nothing unwanted is kept."""
    _allow(rules.may_change(actor, draft))
    return _write(draft, state=DraftState.DISCARDED, text="", read={}, content={}, proposed={})


def confirmed(draft: Draft, meeting_id: int) -> Draft:
    """The draft has become this meeting, and its content says which papers it became. Called by `draft.confirm` only,
    in its transaction."""
    return _write(draft, state=DraftState.CONFIRMED, meeting_id=meeting_id, content=draft.content)


def lock(draft: Draft) -> None:
    """The draft is held against every other window until the transaction ends. Raises WrongState where it is confirmed
    or discarded, Conflict where it was changed meanwhile."""
    _write(draft)


def _write(draft: Draft, **values: Any) -> Draft:
    rows = Draft.objects.filter(pk=draft.pk, revision=draft.revision, state=DraftState.IN_CONFIRMATION)
    if not rows.update(revision=F("revision") + 1, changed_at=timezone.now(), **values):
        now = Draft.objects.get(pk=draft.pk)
        if now.state != DraftState.IN_CONFIRMATION:
            raise WrongState(_("This draft has been confirmed or discarded already, in another window."))
        raise Conflict(_("This draft was saved in another window since you opened it here."), draft)
    draft.revision += 1
    for name, value in values.items():
        setattr(draft, name, value)
    return draft


def _check_address(address: str) -> None:
    if address and not _is_address(address):
        why = _("This is not the address of a page. It begins with http:// or https://.")
        raise Refused(why, fields={"address": why})


def _is_address(told: str) -> bool:
    try:
        ADDRESS(told)
    except ValidationError:
        return False
    return len(told) <= 1000


def _allow(answer: Any) -> None:
    if not answer:
        raise NotAllowed(answer.why)
