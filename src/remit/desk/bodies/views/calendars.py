"""Calendars of working days: the list, one year of one, and its forms."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from remit.bodies.actions import calendar as actions
from remit.bodies.models import Calendar
from remit.bodies.queries.calendar import calendars, days_of, uses, years_of
from remit.bodies.rules import calendar as rules
from remit.desk.bodies.forms.calendar import CreateForm, DayForm, EditForm, WithdrawForm
from remit.web.address import desk_address
from remit.web.door import actor_of, found, number, staff
from remit.web.form_page import check, form_page, sent
from remit.web.history import history_of


def trace(calendar: Calendar | None = None, last: str = "", language: str = "en") -> list[dict[str, str]]:
    """Bodies › calendars › the calendar › the page."""
    steps = [{"label": _("Bodies"), "href": reverse("desk:bodies:index")}]
    steps.append({"label": _("Calendars"), "href": reverse("desk:bodies:calendars")})
    if calendar is not None:
        steps.append({"label": str(calendar.name_in(language)), "href": desk_address(calendar)})
    return [*steps, {"label": last, "href": ""}] if last else [*steps[:-1], steps[-1] | {"href": ""}]


@staff
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All calendars."""
    actor = actor_of(request)
    context = {"calendars": calendars(actor), "may_create": rules.may_create(actor, None), "trace": trace()}
    return render(request, "desk/bodies/calendars.html", context)


@staff
@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The days of one year that differ from the week, and who works by the calendar."""
    actor = actor_of(request)
    shown = found(calendars(actor), pk)
    years = years_of(actor, shown)
    asked = number(request.GET.get("year"), actor.today.year, 9999)
    year = asked if asked in years or not years else min(years, key=lambda each: abs(each - asked))
    context = {
        "calendar": shown,
        "week": [label for iso, label in CreateForm.base_fields["weekend"].choices if iso in shown.weekend],  # type: ignore[attr-defined]
        "years": years,
        "year": year,
        "days": days_of(actor, shown, year),
        "uses": uses(actor).filter(calendar=shown, until_on=None),
        "history": history_of(shown, reasons=True),
        "may_edit": rules.may_edit(actor, shown),
        "trace": trace(shown, language=actor.language),
    }
    return render(request, "desk/bodies/calendar.html", context)


@staff
def create(request: HttpRequest) -> HttpResponse:
    """A new calendar."""
    actor = actor_of(request)
    check(rules.may_create(actor, None))
    form = CreateForm(sent(request), initial={"weekend": ["6", "7"]})
    return form_page(
        request,
        form,
        lambda given: actions.create(actor, None, names=form.words("name"), weekend=given["weekend"]),
        then=lambda made: made,
        title=_("New calendar"),
        save=_("Create"),
        back=reverse("desk:bodies:calendars"),
        trace=trace(last=_("New calendar")),
    )


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Names and week, corrected."""
    actor = actor_of(request)
    shown = found(calendars(actor), pk)
    check(rules.may_edit(actor, shown))
    form = EditForm(sent(request), record=shown)
    return form_page(
        request,
        form,
        lambda given: actions.edit(actor, shown, names=form.words("name"), weekend=given["weekend"]),
        then=lambda _done: shown,
        title=_("Correct the calendar"),
        save=_("Save"),
        back=desk_address(shown),
        trace=trace(shown, _("Correct the calendar"), actor.language),
    )


@staff
def add_day(request: HttpRequest, pk: int) -> HttpResponse:
    """One day, by hand."""
    actor = actor_of(request)
    shown = found(calendars(actor), pk)
    check(rules.may_add_days(actor, shown))
    form = DayForm(sent(request))
    return form_page(
        request,
        form,
        lambda _given: actions.add_days(actor, shown, days=[form.special()]),
        then=lambda _done: f"{desk_address(shown)}?year={form.cleaned_data['day'].year}",
        title=_("Enter a day"),
        lead=_("A day that stands there otherwise is withdrawn; figures of earlier cut-offs stay as they were."),
        save=_("Enter"),
        back=desk_address(shown),
        trace=trace(shown, _("Enter a day"), actor.language),
    )


@staff
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """A day, taken out."""
    actor = actor_of(request)
    day = found(days_of(actor), pk)
    check(rules.may_withdraw_day(actor, day))
    return form_page(
        request,
        WithdrawForm(sent(request)),
        lambda given: actions.withdraw_day(actor, day, reason=given["reason"]),
        then=lambda _done: f"{desk_address(day.calendar)}?year={day.day.year}",
        title=_("Withdraw a day"),
        lead=_("From now on the day counts as its week says; figures of earlier cut-offs stay as they were."),
        save=_("Withdraw"),
        back=desk_address(day.calendar),
        trace=trace(day.calendar, _("Withdraw a day"), actor.language),
    )
