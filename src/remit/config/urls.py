"""Where each door opens."""

from pathlib import Path

from django.urls import include, path
from django.urls.resolvers import URLPattern, URLResolver

from remit.web.language import set_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("remit.desk.sign_in.urls")),
    path("language/", set_language, name="language"),
    path("desk/", include("remit.desk.urls")),
]
if (Path(__file__).parents[1] / "portal" / "urls.py").exists():
    urlpatterns.append(path("", include("remit.portal.urls")))
