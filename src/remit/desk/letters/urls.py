"""The addresses of the demo's letters."""

from django.urls import path, re_path
from django.urls.resolvers import URLPattern

from remit.accounts.letterbox import NAME
from remit.desk.letters import views

app_name = "letters"

urlpatterns: list[URLPattern] = [
    path("", views.index, name="index"),
    re_path(rf"^(?P<name>{NAME})/$", views.letter, name="letter"),
]
