"""What a model is to Remit: a text goes in, values by field come out, and none is believed."""

from typing import Protocol

from django.conf import settings


class Model(Protocol):
    """Whatever can be asked."""

    def ask(self, text: str) -> dict[str, str]:
        """{path: the words of the text that say it}, of `fields.FIELDS`; what it does not know is left out.

        Raises OSError where it cannot be reached, ValueError where its answer is no such mapping.
        """
        ...


def model() -> Model | None:
    """The model of this installation; None where none is set."""
    if not settings.MODEL.address:
        return None
    from remit.intake.model.endpoint import Endpoint

    return Endpoint(settings.MODEL.address, settings.MODEL.name, settings.MODEL.key)
