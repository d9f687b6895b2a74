"""What can be done in oversight."""
