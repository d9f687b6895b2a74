"""What was conveyed from above, and in time the instructions and their tracks."""
