"""Who may do what with bodies and people, and who sees them: one file per record."""
