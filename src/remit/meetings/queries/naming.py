"""What a meeting is called."""

from remit.kernel.texts import Text
from remit.meetings.models import Meeting
from remit.meetings.naming import Parts, full_name


def name(meeting: Meeting, language: str) -> Text:
    """The title given by hand in `language`; else the name that kind, number, term and body make; else what
    there is in the other language. No query where `texts`, `body__names` and `term` came along.

    A title in the other language wins over a made name that has no number: "Meeting of the Office" would say
    less.
    """
    own = meeting.own_title_in(language)
    if own and (own.asked or not meeting.ordinal):
        return own
    body = meeting.body.name_in(language, meeting.held_on) or meeting.body.name_in(language)
    if own and not body.asked:
        return own
    term = meeting.term.ordinal if meeting.term is not None else None
    parts = Parts(str(body), meeting.kind, meeting.enlarged, meeting.ordinal, term)
    return Text(full_name(parts, body.language), body.language, body.language == language)


def name_within(meeting: Meeting, language: str) -> Text:
    """The same where the body is plain from the page: "40th Ordinary Meeting", without its body."""
    own = meeting.own_title_in(language)
    if own and (own.asked or not meeting.ordinal):
        return own
    term = meeting.term.ordinal if meeting.term is not None else None
    return Text(full_name(Parts("", meeting.kind, meeting.enlarged, meeting.ordinal, term), language), language)
