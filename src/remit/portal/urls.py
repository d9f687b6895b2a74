"""The addresses of the portal: each page in each language, and what machines read."""

from django.urls import path, register_converter

from remit.portal.views import bodies, feeds, home, meetings, papers, readouts


class LanguageConverter:
    """en or zh."""

    regex = "en|zh"

    def to_python(self, value: str) -> str:
        """As it is."""
        return value

    def to_url(self, value: str) -> str:
        """As it is."""
        return value


class KeyConverter:
    """The id of a record: never longer than a database can count."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """The digits."""
        return str(value)


register_converter(LanguageConverter, "portal_language")
register_converter(KeyConverter, "portal_key")

app_name = "portal"
IN = "<portal_language:language>"
ONE = "<portal_key:pk>"

urlpatterns = [
    path("", home.choose, name="choose"),
    path("robots.txt", feeds.robots, name="robots"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("favicon.ico", feeds.icon, name="icon"),
    path(f"readouts/{ONE}", readouts.choose, name="readout_any"),
    path(f"{IN}/", home.index, name="home"),
    path(f"{IN}/feed.atom", feeds.latest, name="feed"),
    path(f"{IN}/readouts/{ONE}", readouts.readout, name="readout"),
    path(f"{IN}/readouts/{ONE}/editions/<portal_key:number>", readouts.edition, name="edition"),
    path(f"{IN}/meetings/{ONE}", meetings.meeting, name="meeting"),
    path(f"{IN}/papers/{ONE}", papers.paper, name="paper"),
    path(f"{IN}/bodies", bodies.index, name="bodies"),
    path(f"{IN}/bodies/{ONE}", bodies.body, name="body"),
    path(f"{IN}/bodies/{ONE}/feed.atom", feeds.of_body, name="body_feed"),
]
