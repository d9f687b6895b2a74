"""Plain Python that every floor stands on: actor, lifecycle, ordinals, dates, errors. No Django."""
