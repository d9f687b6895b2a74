"""The addresses of traces and of what nothing connects."""

from django.urls import path, re_path
from django.urls.resolvers import URLPattern

from remit.desk.trace.showing.said import KINDS
from remit.desk.trace.views import gaps, page

app_name = "trace"
ANY = "|".join(KINDS)

urlpatterns: list[URLPattern] = [
    path("", gaps.index, name="index"),
    path("paragraphs/", gaps.paragraphs, name="paragraphs"),
    path("own/", gaps.own, name="own"),
    path("actions/", gaps.actions, name="actions"),
    re_path(rf"^(?P<kind>{ANY})/(?P<pk>[0-9]{{1,18}})/$", page.page, name="trace"),
    re_path(rf"^(?P<kind>{ANY})/(?P<pk>[0-9]{{1,18}})/trace\.(?P<form>json|csv)$", page.file, name="file"),
]
