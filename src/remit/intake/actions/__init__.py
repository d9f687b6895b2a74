"""What is done with pages being read in: `draft` holds the verbs, `confirming` their parts."""
