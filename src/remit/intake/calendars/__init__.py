"""Calendars that authorities publish, as CSV or iCalendar."""
