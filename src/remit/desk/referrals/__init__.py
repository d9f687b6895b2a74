"""The desk's room of what is asked of one's bodies."""
