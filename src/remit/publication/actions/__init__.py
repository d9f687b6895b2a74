"""The only place that writes the records of publication."""
