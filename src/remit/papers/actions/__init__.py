"""What is done to papers: one folder per record, one file per verb."""
