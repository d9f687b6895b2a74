"""Who may do what with meetings and their parts, and who sees them: one file per record."""
