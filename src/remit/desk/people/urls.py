"""The addresses of people."""

from django.urls import path

from remit.desk.people import views

app_name = "people"
urlpatterns = [
    path("", views.index, name="index"),
    path("new", views.create, name="create"),
    path("<int:pk>", views.person, name="person"),
    path("<int:pk>/edit", views.edit, name="edit"),
    path("<int:pk>/merge", views.merge, name="merge"),
    path("<int:pk>/unmerge", views.unmerge, name="unmerge"),
]
