"""What can be done with bodies and people: one folder per record, one file per verb."""
