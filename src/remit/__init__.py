"""Remit carries a decision through: decided above, conveyed and acted on below, told to the public."""

__version__ = "0.1.0"
