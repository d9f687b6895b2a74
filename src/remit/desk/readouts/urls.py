"""The addresses of meeting news."""

from django.urls import path

from remit.desk.readouts.views import listing, page, verbs, writing

app_name = "readouts"

urlpatterns = [
    path("", listing.index, name="index"),
    path("new/", listing.new, name="new"),
    path("begin/<int:meeting>/", listing.begin, name="begin"),
    path("<int:pk>/", page.readout, name="readout"),
    path("<int:pk>/write/<slug:language>/", writing.write, name="write"),
    path("<int:pk>/<slug:verb>/", verbs.act, name="act"),
]
