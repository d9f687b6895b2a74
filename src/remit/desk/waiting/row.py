"""One line of the list."""

from dataclasses import dataclass
from datetime import date

from remit.followup.models import Measure
from remit.followup.queries.lateness import Light, light
from remit.kernel.texts import Text
from remit.publication.models import Readout
from remit.web.address import desk_address


@dataclass(frozen=True, slots=True)
class Row:
    """What is asked, why, from where, and until when."""

    what: Text | str
    href: str
    why: object
    source: Text | str = ""
    source_href: str = ""
    due_on: date | None = None
    light: Light | None = None

    @property
    def order(self) -> tuple[date, str]:
        """By the day it is due; what has no day comes last."""
        return self.due_on or date.max, self.href


def of_measure(measure: Measure, why: object, language: str, today: date) -> Row:
    """An action to take."""
    return Row(
        what=measure.text_in(language),
        href=desk_address(measure),
        why=why,
        source=measure.body.short_name_in(language),
        source_href=desk_address(measure.body),
        due_on=measure.due_on,
        light=light(measure, today),
    )


def of_readout(readout: Readout, why: object, language: str) -> Row:
    """Meeting news on its way to the public."""
    return Row(
        what=readout.title_in(language),
        href=desk_address(readout),
        why=why,
        source=readout.body.short_name_in(language),
        source_href=desk_address(readout.body),
    )
