"""Doors to answers: of a paragraph, and of what was asked as a whole."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from remit.conveyance.actions import point_answer as answers
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.choices import PointOutcome, TrackKind, TrackState
from remit.conveyance.models import PointAnswer, Referral, Track
from remit.conveyance.queries.reused import answer_to
from remit.conveyance.rules import point_answer as point_rules
from remit.conveyance.rules import track as track_rules
from remit.desk.referrals.forms import DoneForm, PointForm, ShownForm, TakeBackForm
from remit.desk.referrals.showing import paragraphs, tracks
from remit.desk.referrals.views.acting import trace
from remit.desk.referrals.views.page import whole
from remit.followup.choices import MeasureState
from remit.followup.queries.serving import serving
from remit.kernel.actor import Actor
from remit.papers.models import Point
from remit.web.address import desk_address
from remit.web.door import actor_of, see, staff
from remit.web.form_page import check, form_page, sent


@staff
def point(request: HttpRequest, pk: int, address: int) -> HttpResponse:
    """What the body says of one paragraph; an answer that stands is shown, and another put in its place."""
    actor = actor_of(request)
    record = whole(actor, pk)
    asked = _point(record, address)
    check(point_rules.may_give(actor, record.body))
    standing = answer_to(record, asked.pk)
    form = PointForm(sent(request), standing=standing)
    if request.method == "POST" and form.is_valid() and not form.is_overtaken():
        done = form.attempt(lambda: _give(actor, record, asked, standing, form.given()))
        if done is not None:
            return see(f"{desk_address(record)}#p{address}")
    part = next((each for each in paragraphs.of(actor, record, {}) if each.address == address), None)
    context = {"form": form, "referral": record, "part": part, "standing": standing}
    context |= {"trace": trace(record, actor.language)}
    return render(request, "desk/referrals/point.html", context, status=422 if form.errors else 200)


def _point(record: Referral, address: int) -> Point:
    row = record.mandate.points.filter(point__address=address).select_related("point").first()
    if row is None or record.mandate.version is None:
        raise Http404
    return row.point


def _give(
    actor: Actor, record: Referral, asked: Point, standing: PointAnswer | None, values: dict[str, Any]
) -> PointAnswer:
    version = record.mandate.version
    assert version is not None  # noqa: S101 - a mandate that names paragraphs has the version that they are in
    if values["outcome"] == PointOutcome.DONE and not values["words"].strip():
        values = values | {"evidence": _finished(actor, record, asked)}
    if standing is None:
        return answers.give(actor, record.body, point=asked, version=version, **values)
    return answers.replace(actor, standing, version=version, **values)


def _finished(actor: Actor, record: Referral, asked: Point) -> Evidence | None:
    """The action that was finished last for the paragraph, of those that the actor may see."""
    served = serving(actor, record, [asked.pk]).get(asked.pk, [])
    over = [each for each in served if each.state == MeasureState.STRUCK_OFF]
    last = max(over, key=lambda each: (each.done_on or date.min, each.pk), default=None)
    return Evidence(last.record_kind(), last.pk, last.done_on) if last else None


@staff
def withdraw(request: HttpRequest, pk: int, address: int) -> HttpResponse:
    """The answer to a paragraph, taken back."""
    actor = actor_of(request)
    record = whole(actor, pk)
    standing = answer_to(record, _point(record, address).pk)
    if standing is None:
        raise Http404
    check(point_rules.may_withdraw(actor, standing))
    return form_page(
        request,
        TakeBackForm(sent(request), record=standing),
        lambda values: answers.withdraw(actor, standing, reason=values["reason"]),
        then=lambda _result: f"{desk_address(record)}#p{address}",
        title=_("Take the answer back"),
        lead=_("The paragraph is then open again, for every demand that cites it."),
        save=_("Take it back"),
        back=desk_address(record),
        trace=trace(record, actor.language),
        final=True,
    )


@staff
def track(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """What was asked is done: by what shows it, or because every paragraph is answered."""
    actor = actor_of(request)
    record = whole(actor, pk)
    asked = _track(record, kind)
    if not (answer := track_rules.may_answer(actor, asked)):
        raise PermissionDenied(str(answer.why))
    choices = [] if kind == TrackKind.IMPLEMENT else tracks.choices(actor, record, kind)
    form: DoneForm | ShownForm
    if kind == TrackKind.IMPLEMENT:
        form = DoneForm(sent(request), record=asked)
    else:
        form = ShownForm(sent(request), record=asked, choices=[each[:2] for each in choices])
    return form_page(
        request,
        form,
        lambda values: _answer(actor, asked, values, {key: day for key, _words, _href, day in choices}),
        then=lambda _result: record,
        title=_("Report it done"),
        lead=str(TrackKind(kind).label),
        save=_("Report it done"),
        back=desk_address(record),
        trace=trace(record, actor.language),
    )


def _answer(actor: Actor, asked: Track, values: dict[str, Any], days: dict[str, date | None]) -> Track:
    day = values["happened_on"]
    if "evidence" not in values:
        return track_actions.answer(actor, asked, happened_on=day, words=values["said"].strip())
    kind, _colon, pk = values["evidence"].partition(":")
    shown_on = days[values["evidence"]]
    # What came back is answered on the day on which it is said again.
    day = day or (None if asked.state == TrackState.RETURNED else shown_on)
    return track_actions.answer(actor, asked, happened_on=day, evidence=Evidence(kind, int(pk), shown_on))


def _track(record: Referral, kind: str) -> Track:
    asked = record.tracks.filter(kind=kind).first()
    if asked is None:
        raise Http404
    asked.mandate, asked.referral, asked.body, asked.despatch = record.mandate, record, record.body, record.despatch
    return asked


@staff
def take_back(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The answer, taken back while nobody has checked it."""
    actor = actor_of(request)
    record = whole(actor, pk)
    asked = _track(record, kind)
    check(track_rules.may_take_back(actor, asked))
    return form_page(
        request,
        TakeBackForm(sent(request), record=asked),
        lambda values: track_actions.take_back(actor, asked, reason=values["reason"]),
        then=lambda _result: record,
        title=_("Take the answer back"),
        lead=str(TrackKind(kind).label),
        save=_("Take it back"),
        back=desk_address(record),
        trace=trace(record, actor.language),
        final=True,
    )
