"""Tables to take along, as CSV or as a workbook. Nothing in them is ever a formula."""
