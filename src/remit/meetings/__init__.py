"""Meetings: attendance, agenda, decisions, requirements."""
