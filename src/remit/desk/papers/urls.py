"""The addresses of papers."""

from django.urls import path

from remit.desk.papers import views

app_name = "papers"

urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.paper, name="paper"),
    path("<int:pk>/edit/", views.edit, name="edit"),
]
