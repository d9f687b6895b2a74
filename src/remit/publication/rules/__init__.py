"""Who may do what with readouts, and who sees them: one file per record."""
