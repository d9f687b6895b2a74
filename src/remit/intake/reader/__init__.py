"""The reader: a published page goes in, a draft record comes out. Plain Python, offline, by rules.

`read_file` and `read_text` give the record described in `record.py`; what cannot be read raises `Unreadable`.
`meetings_of` gives one record for each meeting that the page tells of.
"""

from remit.intake.reader.reading import read_file, read_text
from remit.intake.reader.record import MEETING_KEYS, RECORD_KEYS, to_json
from remit.intake.reader.several import meetings_of
from remit.intake.reader.unreadable import Unreadable

__all__ = ["MEETING_KEYS", "RECORD_KEYS", "Unreadable", "meetings_of", "read_file", "read_text", "to_json"]
