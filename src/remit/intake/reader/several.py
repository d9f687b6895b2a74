"""A page that tells of several meetings, as one draft for each."""

from remit.intake.reader.record import MEETING_KEYS, Record

BESIDE = ("spans", "inferred", "sure")


def meetings_of(record: Record) -> list[Record]:
    """One record for each meeting of the page, the first one first; every one has all keys and no `other_meetings`.

    What the page says of itself (title, day of publication, text) stands in each. A page without a second meeting gives
    one record, equal to itself.
    """
    first = {key: value for key, value in record.items() if key not in BESIDE} | {"other_meetings": []}
    beside = {key: _own(record[key]) for key in BESIDE}
    return [
        {**record, **first, **beside},
        *(_further(record, number) for number in range(len(record["other_meetings"]))),
    ]


def _own(pointers: dict[str, object]) -> dict[str, object]:
    return {pointer: value for pointer, value in pointers.items() if not pointer.startswith("/other_meetings/")}


def _further(record: Record, number: int) -> Record:
    at = f"/other_meetings/{number}"
    meeting = {key: record["other_meetings"][number][key] for key in MEETING_KEYS}
    beside = {}
    for key in BESIDE:
        page = {name: value for name, value in _own(record[key]).items() if name.split("/")[1] not in MEETING_KEYS}
        own = {name.removeprefix(at): value for name, value in record[key].items() if name.startswith(f"{at}/")}
        beside[key] = page | own
    return {**record, **meeting, **beside, "other_meetings": []}
