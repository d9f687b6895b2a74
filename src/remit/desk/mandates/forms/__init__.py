"""Forms over instructions."""
