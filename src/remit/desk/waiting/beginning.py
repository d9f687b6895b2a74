"""The first step of somebody for whom nothing waits: what fits the role."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.roles import Role


@dataclass(frozen=True)
class Beginning:
    """In words, the label of its link, and the page to which that leads."""

    text: Any
    action: Any
    page: str

    @property
    def href(self) -> str:
        """Its address."""
        return reverse(self.page)


# The first whose role is held; a clerk's work is the widest.
BEGINNINGS = (
    (
        Role.CLERK,
        Beginning(
            _(
                "All that was asked of you and your body is done. The next step of a clerk: read in a published page, "
                "or enter a meeting by hand."
            ),
            _("Read in a page"),
            "desk:readin:index",
        ),
    ),
    (
        Role.ISSUER,
        Beginning(
            _("The next step of an issuer: see where the bodies stand with what was asked of them."),
            _("See the instructions"),
            "desk:mandates:index",
        ),
    ),
    (
        Role.VERIFIER,
        Beginning(
            _("Nothing is reported done that you are to check. Answers to instructions are checked on their pages."),
            _("See the instructions"),
            "desk:mandates:index",
        ),
    ),
    (
        Role.SUPERVISOR,
        Beginning(
            _("You read down the tree: see what is late, and where."), _("See the oversight"), "desk:oversight:index"
        ),
    ),
)
ANYBODY = Beginning(_("All that was asked of you and your body is done."), _("See the meetings"), "desk:meetings:index")


def beginning(actor: Actor) -> Beginning:
    """What fits a role that the actor holds."""
    return next((begin for role, begin in BEGINNINGS if actor.holds_anywhere(role)), ANYBODY)
