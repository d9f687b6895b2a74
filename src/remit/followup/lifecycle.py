"""The states of an action to take (`Measure`)."""

from remit.kernel.lifecycle import Lifecycle, step
from remit.kernel.roles import Role

MEASURE = Lifecycle(
    "measure",
    ["planned", "assigned", "in_progress", "reported_done", "checked", "struck_off", "cancelled"],
    [
        step("assign", "planned assigned", "assigned", Role.CLERK, Role.CHAIR, Role.HEAD),
        step("reassign", "in_progress", "assigned", Role.CLERK, Role.CHAIR, Role.HEAD, reason=True),
        step("start", "assigned", "in_progress", Role.CLERK, Role.HEAD, Role.CONTRIBUTOR),
        step("report_done", "assigned in_progress", "reported_done", Role.CLERK, Role.HEAD, Role.CONTRIBUTOR),
        step("check", "reported_done", "checked", Role.VERIFIER, Role.CHAIR),
        step("return_", "reported_done checked struck_off", "in_progress", Role.VERIFIER, Role.CHAIR, reason=True),
        step("strike_off", "checked", "struck_off", Role.CLERK, Role.CHAIR, Role.ISSUER),
        step("cancel", "planned assigned in_progress", "cancelled", Role.CLERK, Role.CHAIR, reason=True),
    ],
)
