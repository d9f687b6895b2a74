"""Writing the first draft of an account from what is public of a meeting."""
