"""Who may do what with pages being read in, and who sees them: one file per record."""
