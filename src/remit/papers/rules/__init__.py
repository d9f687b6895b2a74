"""Who may do what with papers, and who reads what is kept close: one file per subject."""
