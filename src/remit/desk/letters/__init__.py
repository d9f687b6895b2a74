"""The letters that a demo would have sent."""
