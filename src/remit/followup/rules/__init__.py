"""Who may do what with actions to take, and who sees them: one file per record."""
