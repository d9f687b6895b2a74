"""The addresses of actions to take."""

from django.urls import path

from remit.desk.measures import views

app_name = "measures"

urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.measure, name="measure"),
    path("<int:pk>/edit/", views.edit, name="edit"),
    path("<int:pk>/<slug:verb>/", views.act, name="act"),
]
