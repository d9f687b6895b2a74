"""The addresses of bodies, their terms, posts and memberships, and of tables."""

from django.urls import path

from remit.desk.bodies.views import (
    bodies,
    body,
    calendar_files,
    calendar_uses,
    calendars,
    memberships,
    posts,
    tables,
    terms,
)

app_name = "bodies"
urlpatterns = [
    path("", bodies.index, name="index"),
    path("new", body.create, name="create"),
    path("import/<str:kind>", tables.upload, name="import"),
    path("import/<str:kind>/head.csv", tables.head, name="head"),
    path("<int:pk>", bodies.body, name="body"),
    path("<int:pk>/edit", body.edit, name="edit"),
    path("<int:pk>/rename", body.rename, name="rename"),
    path("<int:pk>/move", body.move, name="move"),
    path("<int:pk>/dissolve", body.dissolve, name="dissolve"),
    path("<int:pk>/merge", body.merge, name="merge"),
    path("<int:pk>/unmerge", body.unmerge, name="unmerge"),
    path("<int:pk>/terms/new", terms.open_term, name="open_term"),
    path("terms/<int:pk>/edit", terms.edit, name="edit_term"),
    path("terms/<int:pk>/end", terms.end, name="end_term"),
    path("<int:pk>/posts/new", posts.create, name="create_post"),
    path("posts/<int:pk>/edit", posts.edit, name="edit_post"),
    path("posts/<int:pk>/abolish", posts.abolish, name="abolish_post"),
    path("calendars/", calendars.index, name="calendars"),
    path("calendars/new", calendars.create, name="create_calendar"),
    path("calendars/<int:pk>", calendars.calendar, name="calendar"),
    path("calendars/<int:pk>/edit", calendars.edit, name="edit_calendar"),
    path("calendars/<int:pk>/import", calendar_files.upload, name="import_calendar"),
    path("calendars/<int:pk>/days/new", calendars.add_day, name="add_calendar_day"),
    path("calendars/days/<int:pk>/withdraw", calendars.withdraw, name="withdraw_calendar_day"),
    path("calendars/examples/<str:name>.csv", calendar_files.example, name="calendar_example"),
    path("<int:pk>/calendar", calendar_uses.assign, name="assign_calendar"),
    path("calendars/uses/<int:pk>/end", calendar_uses.end, name="end_calendar"),
    path("<int:pk>/members", memberships.index, name="members"),
    path("<int:pk>/members/new", memberships.begin, name="begin_membership"),
    path("members/<int:pk>/edit", memberships.edit, name="edit_membership"),
    path("members/<int:pk>/end", memberships.end, name="end_membership"),
]
