"""Who may do what with accounts and roles, and who sees them: one file per record."""
