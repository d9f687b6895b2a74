"""The addresses of administration."""

from django.urls import path
from django.urls.resolvers import URLPattern

from remit.desk.office import accounts, changes, own, roles

app_name = "office"

urlpatterns: list[URLPattern] = [
    path("", accounts.index, name="index"),
    path("invite/", changes.invite, name="invite"),
    path("me/", own.me, name="me"),
    path("accounts/<int:pk>/", accounts.account, name="account"),
    path("accounts/<int:pk>/edit/", changes.edit, name="edit"),
    path("accounts/<int:pk>/close/", changes.close, name="close"),
    path("accounts/<int:pk>/open/", changes.reopen, name="open"),
    path("accounts/<int:pk>/invite/", changes.invite_again, name="invite_again"),
    path("accounts/<int:pk>/grant/", roles.grant, name="grant"),
    path("accounts/<int:pk>/roles/<int:grant_pk>/end/", roles.end, name="end"),
]
