"""Where each door opens."""

from django.urls import include, path
from django.urls.resolvers import URLPattern, URLResolver

from remit.web.language import set_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("remit.desk.sign_in.urls")),
    path("language/", set_language, name="language"),
    path("desk/", include("remit.desk.urls")),
    path("", include("remit.portal.urls")),
]
