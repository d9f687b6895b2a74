"""Where each door opens."""

from pathlib import Path

from django.urls import include, path
from django.urls.resolvers import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("allauth.urls")),
    path("desk/", include("remit.desk.urls")),
]
if (Path(__file__).parents[1] / "portal" / "urls.py").exists():
    urlpatterns.append(path("", include("remit.portal.urls")))
