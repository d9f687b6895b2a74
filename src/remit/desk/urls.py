"""The addresses of the desk: one area each."""

from django.urls import include, path
from django.urls.resolvers import URLPattern, URLResolver

app_name = "desk"

AREAS = (
    "waiting",
    "meetings",
    "papers",
    "readin",
    "readouts",
    "measures",
    "mandates",
    "referrals",
    "oversight",
    "bodies",
    "people",
    "office",
    "letters",
    "trace",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("" if area == "waiting" else f"{area}/", include(f"remit.desk.{area}.urls")) for area in AREAS
]
