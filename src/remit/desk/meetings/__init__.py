"""Meetings on the desk: the list, one meeting, entering and mending its record, its minutes."""
