"""The states of a readout. The public sees its latest edition, whatever the state, until it is withdrawn."""

from remit.kernel.lifecycle import Lifecycle, step
from remit.kernel.roles import Role

READOUT = Lifecycle(
    "readout",
    ["draft", "in_review", "changes_requested", "approved", "published", "withdrawn"],
    [
        step("submit", "draft changes_requested", "in_review", Role.CLERK, Role.TRANSLATOR),
        step("request_changes", "in_review approved", "changes_requested", Role.REVIEWER, Role.CHAIR, reason=True),
        step("approve", "in_review", "approved", Role.REVIEWER, Role.CHAIR),
        step("publish", "approved", "published", Role.CLERK, Role.REVIEWER, Role.CHAIR),
        step("correct", "published", "draft", Role.CLERK, reason=True),
        # From wherever a correction has got to: what the public can read must be withdrawable at once.
        step(
            "withdraw",
            "draft in_review changes_requested approved published",
            "withdrawn",
            Role.CLERK,
            Role.REVIEWER,
            Role.CHAIR,
            reason=True,
        ),
    ],
)
