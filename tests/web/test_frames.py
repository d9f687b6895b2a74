"""The two frames: what is in them, what htmx gets of them, and how the language is chosen."""

import re
from types import ModuleType, SimpleNamespace

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import RequestFactory
from django.urls import path
from django.utils import translation

PAGE = (
    '{% extends "remit/desk.html" %}{% block title %}Meetings{% endblock %}'
    "{% block page_class %} with-aside{% endblock %}"
    '{% block content %}<h1>Meetings</h1>{% endblock %}{% block aside %}<div class="aside">beside</div>{% endblock %}'
)
NAV = [
    {"label": "Waiting", "href": "/desk/", "key": "w", "current": False, "count": 3},
    {"label": "Meetings", "href": "/desk/meetings/", "key": "m", "current": True},
]


def _shown(template: str, language: str = "en", **context: object) -> str:
    request = RequestFactory().get("/desk/meetings/?q=plan")
    request.htmx = context.pop("htmx", False)  # type: ignore[attr-defined]
    with translation.override(language):
        return str(engines["django"].from_string(template).render(context, request))


def _choose(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@pytest.fixture
def language_address(settings: SimpleNamespace) -> None:
    """An installation whose language can be chosen."""
    urls = ModuleType("urls")
    urls.__dict__["urlpatterns"] = [path("language/", _choose, name="language")]
    settings.ROOT_URLCONF = urls


def test_the_desk_says_where_one_is_and_gives_each_place_its_key() -> None:
    shown = _shown(PAGE, nav=NAV)
    assert re.findall(r"<li>(<a .*?</a>)</li>", shown) == [
        '<a href="/desk/" data-key="g w">Waiting <span class="count">3</span></a>',
        '<a href="/desk/meetings/" data-key="g m" aria-current="page">Meetings</a>',
    ]
    assert "<dt><kbd>g</kbd> <kbd>m</kbd></dt><dd>Meetings</dd>" in shown


def test_a_page_begins_with_a_way_to_its_content_and_its_language() -> None:
    english, chinese = _shown(PAGE), _shown(PAGE, "zh-hans")
    assert ('<html lang="en">' in english, '<html lang="zh-hans">' in chinese) == (True, True)
    assert '<a class="skip" href="#main">' in english
    assert '<main id="main" tabindex="-1">' in english


def test_htmx_gets_the_title_and_the_main_part_alone() -> None:
    shown = " ".join(_shown(PAGE, htmx=True, nav=NAV).split())
    assert shown == (
        "<title>Meetings · Remit</title> "
        '<div class="page with-aside"> <div class="content"><h1>Meetings</h1></div> '
        '<div class="aside">beside</div> </div>'
    )


@pytest.mark.usefixtures("language_address")
def test_the_other_language_is_a_button_under_its_own_name_and_leads_back() -> None:
    shown = _shown(PAGE)
    assert '<button class="bare" name="language" value="zh" lang="zh-Hans">中文</button>' in shown
    assert '<input type="hidden" name="next" value="/desk/meetings/?q=plan">' in shown


def test_a_public_page_links_to_its_other_language_instead() -> None:
    languages = [
        {"code": "en", "name": "English", "href": "/en/", "current": True},
        {"code": "zh-Hans", "name": "中文", "href": "/zh/", "current": False},
    ]
    shown = _shown('{% extends "remit/portal.html" %}', languages=languages)
    assert '<a lang="zh-Hans" hreflang="zh-Hans" href="/zh/">中文</a>' in shown
    assert "<form" not in shown


def test_a_frame_lets_nothing_typed_by_people_become_markup() -> None:
    shown = _shown(PAGE, trace=[{"label": "<b>x</b>", "href": ""}], account={"name": "<i>y</i>"})
    assert ("<b>x" in shown, "<i>y" in shown) == (False, False)
