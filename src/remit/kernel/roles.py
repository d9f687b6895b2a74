"""The roles that a person or post can hold in a body."""

from enum import StrEnum


class Role(StrEnum):
    """What someone may be in a body; granted from a day to a day."""

    CLERK = "clerk"
    CHAIR = "chair"
    MEMBER = "member"
    ATTENDANT = "attendant"
    HEAD = "head"
    CONTRIBUTOR = "contributor"
    REVIEWER = "reviewer"
    TRANSLATOR = "translator"
    SUPERVISOR = "supervisor"
    VERIFIER = "verifier"
    ISSUER = "issuer"
    AUDITOR = "auditor"
    BODY_ADMINISTRATOR = "body_administrator"
    SITE_ADMINISTRATOR = "site_administrator"


# Who reads what a body keeps to itself. An issuer sees the outline only; administrators and auditors no content.
READERS = frozenset(
    {
        Role.CLERK,
        Role.CHAIR,
        Role.MEMBER,
        Role.HEAD,
        Role.REVIEWER,
        Role.TRANSLATOR,
        Role.VERIFIER,
        Role.SUPERVISOR,
    }
)

# Roles that may be granted for a whole subtree; every other role ends at its own body.
REACHING = frozenset({Role.SUPERVISOR, Role.ISSUER, Role.BODY_ADMINISTRATOR, Role.SITE_ADMINISTRATOR})
