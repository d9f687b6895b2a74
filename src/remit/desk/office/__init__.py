"""Administration: accounts, invitations, roles; and one's own account."""
