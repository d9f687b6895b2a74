"""The superior's own form, filled from what is recorded: .docx and .xlsx files with fields marked like {{ title }}."""

from remit.exchange.forms.fill import check, fill, marks_in

__all__ = ["check", "fill", "marks_in"]
