"""The states of a meeting. The sitting itself (convene, freeze, open) comes with its own issue."""

from remit.kernel.lifecycle import Lifecycle, step
from remit.kernel.roles import Role

MEETING = Lifecycle(
    "meeting",
    [
        "draft",
        "cited",
        "convened",
        "agenda_frozen",
        "in_session",
        "adjourned",
        "held",
        "closed",
        "cancelled",
        "postponed",
    ],
    [
        step("correct", "held closed", "held", Role.CLERK, reason=True),
        step("close", "held", "closed", Role.CLERK),
    ],
)
