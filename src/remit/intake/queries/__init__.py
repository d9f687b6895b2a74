"""Questions about pages being read in: one file per subject."""
