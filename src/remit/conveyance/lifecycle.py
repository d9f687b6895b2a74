"""The states of a mandate, of a referral and of its tracks."""

from remit.kernel.lifecycle import Lifecycle, step
from remit.kernel.roles import Role

MANDATE = Lifecycle(
    "mandate",
    ["draft", "issuing", "issued", "recalled", "closed"],
    [
        step("edit", "draft", "draft", Role.CLERK, Role.ISSUER),
        step("discard", "draft", "recalled", Role.CLERK, Role.ISSUER, reason=True),
        step("issue", "draft", "issuing", Role.CHAIR, Role.ISSUER),
        step("go_out", "issuing", "issued", Role.CHAIR, Role.ISSUER),
        step("stop", "issuing", "draft", Role.CLERK, Role.CHAIR, Role.ISSUER),
        step("extend", "issued", "issued", Role.CHAIR, Role.ISSUER),
        step("remind", "issued", "issued", Role.CLERK, Role.CHAIR, Role.ISSUER),
        step("recall", "issued", "recalled", Role.CHAIR, Role.ISSUER, reason=True),
        step("close", "issued", "closed", Role.CHAIR, Role.ISSUER),
    ],
)

REFERRAL = Lifecycle(
    "referral",
    [
        "issued",
        "delivered",
        "signed_for",
        "in_hand",
        "sent_back",
        "claimed_not_applicable",
        "not_applicable",
        "recalled",
    ],
    [
        step("deliver", "issued", "delivered"),
        step("sign_for", "issued delivered", "signed_for", Role.CLERK, Role.CHAIR),
        step("take_in_hand", "issued delivered signed_for", "in_hand", Role.CLERK, Role.CHAIR, Role.HEAD),
        step("pass_on", "issued delivered signed_for in_hand", "in_hand", Role.CLERK, Role.CHAIR, Role.ISSUER),
        step("send_back", "issued delivered signed_for in_hand", "sent_back", Role.CHAIR, reason=True),
        step("insist", "sent_back claimed_not_applicable", "in_hand", Role.CHAIR, Role.ISSUER, reason=True),
        step(
            "claim_not_applicable",
            "issued delivered signed_for in_hand",
            "claimed_not_applicable",
            Role.CLERK,
            Role.CHAIR,
            reason=True,
        ),
        step("agree", "sent_back claimed_not_applicable", "not_applicable", Role.CHAIR, Role.ISSUER),
        step("recall", "issued delivered signed_for in_hand sent_back claimed_not_applicable", "recalled", reason=True),
    ],
)

TRACK = Lifecycle(
    "track",
    ["pending", "answered", "verified", "returned", "not_applicable", "recalled"],
    [
        step("answer", "pending returned", "answered", Role.CLERK, Role.CHAIR, Role.HEAD),
        step("take_back", "answered", "pending", Role.CLERK, Role.CHAIR, Role.HEAD, reason=True),
        step("verify", "answered", "verified", Role.VERIFIER),
        step("return_", "answered verified", "returned", Role.VERIFIER, reason=True),
        step("drop", "pending answered returned", "not_applicable"),
        step("recall", "pending answered returned", "recalled"),
    ],
)
