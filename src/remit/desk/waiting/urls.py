"""The address of the first page."""

from django.urls import path

from remit.desk.waiting import views

app_name = "waiting"
urlpatterns = [path("", views.index, name="index")]
