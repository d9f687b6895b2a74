"""What is done to meetings: one folder per record, one file per verb; `sheet` is what several verbs share."""
