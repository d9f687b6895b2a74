"""What browsers are told they may do with our pages: run and load what comes from here, and nothing else."""

from typing import Any

from csp.constants import NONE, SELF

DIRECTIVES: dict[str, Any] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
}

# Nothing that a page of ours needs; named so that nothing slipped into a page could ask for it.
UNUSED_FEATURES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
PERMISSIONS: dict[str, list[str]] = {feature: [] for feature in UNUSED_FEATURES}


def content_security_policy(*, secure: bool) -> dict[str, Any]:
    """The policy as the library wants it; on an HTTPS site the browser also never loads over HTTP."""
    return {"DIRECTIVES": DIRECTIVES | ({"upgrade-insecure-requests": True} if secure else {})}
