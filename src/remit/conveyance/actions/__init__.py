"""What is done about conveyance: one folder per record, one file per verb."""
