"""What the forms of this room ask for: one file per record."""
