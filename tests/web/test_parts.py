"""The partials, whole, in both languages."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import timezone, translation

from remit.web.templatetags.remit import day, moment
from remit.web.widgets import DayInput


class Invitation(forms.Form):
    """One field of each kind that is rendered apart."""

    title = forms.CharField(label="Title", help_text="As on the notice.")
    held_on = forms.DateField(label="Held on", required=False, widget=DayInput)
    closed = forms.BooleanField(label="Closed", required=False)


def test_a_day_is_written_as_each_language_writes_it() -> None:
    with translation.override("en"):
        english = day(date(2023, 12, 29))
    with translation.override("zh-hans"):
        chinese = day(date(2023, 12, 29))
    assert (english, chinese) == (
        '<time datetime="2023-12-29">29 December 2023</time>',
        '<time datetime="2023-12-29">2023年12月29日</time>',
    )


def test_no_day_and_no_moment_are_nothing() -> None:
    assert (day(None), moment(None)) == ("", "")


def test_a_moment_is_shown_in_local_time() -> None:
    with translation.override("en"), timezone.override("Asia/Shanghai"):
        assert moment(datetime(2023, 12, 29, 18, 5, tzinfo=UTC)) == "30 December 2023, 02:05"


@pytest.mark.parametrize(
    ("language", "context", "words"),
    [
        ("en", {"light": "late", "days": 1}, "late 1 working day"),
        ("en", {"light": "late", "days": 4}, "late 4 working days"),
        ("en", {"light": "due-soon"}, "due soon"),
        ("en", {"light": "missing"}, "not reported"),
    ],
)
def test_a_light_says_its_state_in_words(language: str, context: dict[str, object], words: str) -> None:
    with translation.override(language):
        shown = render_to_string("remit/_light.html", context)
    assert shown.strip() == f'<span class="light {context["light"]}">{words}</span>'


def test_states_mark_todays_step() -> None:
    states = [
        {"label": "draft", "step": "past", "on": None},
        {"label": "held", "step": "current", "on": date(2023, 12, 29)},
        {"label": "closed", "step": "to-come", "on": None},
    ]
    with translation.override("en"):
        shown = render_to_string("remit/_states.html", {"states": states})
    assert shown.strip() == (
        '<ol class="states" aria-label="States"><li class="past">draft</li>'
        '<li aria-current="step">held <span class="when">'
        '<time datetime="2023-12-29">29 December 2023</time></span></li>'
        '<li class="to-come">closed</li></ol>'
    )


def test_the_pager_keeps_the_filter_in_its_addresses() -> None:
    page = Paginator(range(60), 25).page(2)
    request = RequestFactory().get("/meetings/?q=plan&page=2")
    with translation.override("en"):
        shown = render_to_string("remit/_pager.html", {"page": page, "elided": [1, 2, 3]}, request=request)
    addresses = [part.split('"')[0] for part in shown.split('href="')[1:]]
    assert addresses == [f"?q=plan&amp;page={number}" for number in (1, 1, 3, 3)]
    assert "26–50 of 60" in shown


def test_a_field_has_its_help_and_its_error_beside_it() -> None:
    with translation.override("en"):
        shown = str(Invitation({"title": ""})["title"].as_field_group())
    expected = (
        '<div class="field wrong"><label for="id_title">Title</label> '
        '<div class="helptext" id="id_title_helptext">As on the notice.</div> '
        '<ul class="errorlist" id="id_title_error"><li>This field is required.</li></ul>'
        '<input type="text" name="title" required aria-invalid="true" '
        'aria-describedby="id_title_helptext id_title_error" id="id_title"></div>'
    )
    assert shown.split() == expected.split()


def test_what_is_no_day_is_kept_as_it_was_typed() -> None:
    with translation.override("en"):
        wrong = str(Invitation({"held_on": "31 February"})["held_on"])
        right = str(Invitation({"held_on": "2024-01-31"})["held_on"])
    assert wrong.startswith('<input type="text" name="held_on" value="31 February"')
    assert right.startswith('<input type="date" name="held_on" value="2024-01-31"')


def test_a_refused_form_lists_its_errors_first_each_with_a_link() -> None:
    with translation.override("en"):
        shown = render_to_string("remit/_form.html", {"form": Invitation({"held_on": "31 February"})})
    assert '<a href="#id_title">Title: This field is required.</a>' in shown
    assert '<a href="#id_held_on">Held on: Enter a valid date.</a>' in shown
    assert shown.index("error-summary") < shown.index("<label")
