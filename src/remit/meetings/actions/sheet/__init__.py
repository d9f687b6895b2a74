"""What the verbs of a meeting share: what cannot be, how the rows are written, what differs. No actions themselves."""
