"""The forms of meetings: one file per subject."""
