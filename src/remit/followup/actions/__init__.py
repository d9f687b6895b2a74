"""The only place that writes the records of follow-up."""
