"""The sentences of letters, in the language in force."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from remit.notices.choices import NoticeKind

# With the title, and without it where what is asked is closed to strangers: a letter may be read by anybody on its way.
FIRST = {
    NoticeKind.ASKED: (
        gettext_lazy("%(sender)s has given %(body)s a new assigned item, “%(title)s”."),
        gettext_lazy("%(sender)s has given %(body)s a new assigned item."),
    ),
    NoticeKind.REMINDED: (
        gettext_lazy("%(sender)s reminds %(body)s of the assigned item “%(title)s”."),
        gettext_lazy("%(sender)s reminds %(body)s of an assigned item."),
    ),
    NoticeKind.RETURNED: (
        gettext_lazy("The answer of %(body)s to the assigned item “%(title)s” was returned."),
        gettext_lazy("An answer of %(body)s to an assigned item was returned."),
    ),
    NoticeKind.INSISTED: (
        gettext_lazy("The assigned item “%(title)s” stays with %(body)s: who asked insists on it."),
        gettext_lazy("An assigned item stays with %(body)s: who asked insists on it."),
    ),
    NoticeKind.RECALLED: (
        gettext_lazy(
            "The assigned item “%(title)s” was recalled by %(issuer)s. %(body)s has nothing more to do about it."
        ),
        gettext_lazy("An assigned item was recalled by %(issuer)s. %(body)s has nothing more to do about it."),
    ),
    NoticeKind.SOON: (
        gettext_lazy("The assigned item “%(title)s” of %(body)s is due soon."),
        gettext_lazy("An assigned item of %(body)s is due soon."),
    ),
    NoticeKind.LATE: (
        gettext_lazy("The assigned item “%(title)s” of %(body)s is late."),
        gettext_lazy("An assigned item of %(body)s is late."),
    ),
    NoticeKind.SENT_BACK: (
        gettext_lazy("%(body)s has sent the assigned item “%(title)s” back. Please insist on it or agree."),
        gettext_lazy("%(body)s has sent an assigned item back. Please insist on it or agree."),
    ),
    NoticeKind.CLAIMED: (
        gettext_lazy(
            "%(body)s says that the assigned item “%(title)s” does not apply to it. Please insist on it or agree."
        ),
        gettext_lazy("%(body)s says that an assigned item does not apply to it. Please insist on it or agree."),
    ),
}

# The same of several bodies at once.
FIRST_OF_SEVERAL = {
    NoticeKind.ASKED: (
        gettext_lazy("%(sender)s has given %(count)s of your bodies a new assigned item, “%(title)s”."),
        gettext_lazy("%(sender)s has given %(count)s of your bodies a new assigned item."),
    ),
    NoticeKind.REMINDED: (
        gettext_lazy("%(sender)s reminds %(count)s of your bodies of the assigned item “%(title)s”."),
        gettext_lazy("%(sender)s reminds %(count)s of your bodies of an assigned item."),
    ),
    NoticeKind.RETURNED: (
        gettext_lazy("The answers of %(count)s of your bodies to the assigned item “%(title)s” were returned."),
        gettext_lazy("The answers of %(count)s of your bodies to an assigned item were returned."),
    ),
    NoticeKind.INSISTED: (
        gettext_lazy("The assigned item “%(title)s” stays with %(count)s of your bodies: who asked insists on it."),
        gettext_lazy("An assigned item stays with %(count)s of your bodies: who asked insists on it."),
    ),
    NoticeKind.RECALLED: (
        gettext_lazy(
            "The assigned item “%(title)s” was recalled by %(issuer)s. %(count)s of your bodies have nothing more to "
            "do about it."
        ),
        gettext_lazy(
            "An assigned item was recalled by %(issuer)s. %(count)s of your bodies have nothing more to do about it."
        ),
    ),
    NoticeKind.SOON: (
        gettext_lazy("The assigned item “%(title)s” of %(count)s of your bodies is due soon."),
        gettext_lazy("An assigned item of %(count)s of your bodies is due soon."),
    ),
    NoticeKind.LATE: (
        gettext_lazy("The assigned item “%(title)s” of %(count)s of your bodies is late."),
        gettext_lazy("An assigned item of %(count)s of your bodies is late."),
    ),
    NoticeKind.SENT_BACK: (
        gettext_lazy("%(count)s bodies have sent the assigned item “%(title)s” back. Please insist on it or agree."),
        gettext_lazy("%(count)s bodies have sent an assigned item back. Please insist on it or agree."),
    ),
    NoticeKind.CLAIMED: (
        gettext_lazy(
            "%(count)s bodies say that the assigned item “%(title)s” does not apply to them. Please insist on it or "
            "agree."
        ),
        gettext_lazy(
            "%(count)s bodies say that an assigned item does not apply to them. Please insist on it or agree."
        ),
    ),
}

DUE = {
    "implement": gettext_lazy("It is to be implemented by %(day)s."),
    "study": gettext_lazy("It is to be studied by %(day)s."),
    "publicise": gettext_lazy("It is to be publicised by %(day)s."),
}
STANDING = {
    "implement": gettext_lazy("It is to be implemented; no day is set."),
    "study": gettext_lazy("It is to be studied; no day is set."),
    "publicise": gettext_lazy("It is to be publicised; no day is set."),
}
LATE = {
    "implement": ngettext_lazy(
        "It was to be implemented by %(day)s, and is %(days)s working day late.",
        "It was to be implemented by %(day)s, and is %(days)s working days late.",
        "days",
    ),
    "study": ngettext_lazy(
        "It was to be studied by %(day)s, and is %(days)s working day late.",
        "It was to be studied by %(day)s, and is %(days)s working days late.",
        "days",
    ),
    "publicise": ngettext_lazy(
        "It was to be publicised by %(day)s, and is %(days)s working day late.",
        "It was to be publicised by %(day)s, and is %(days)s working days late.",
        "days",
    ),
}


def first(kind: NoticeKind, title: str, **names: str) -> str:
    """What it is about, with the title or, where that is empty, without."""
    with_title, without = FIRST[kind]
    return str(with_title if title else without) % {"title": title, **names}


def first_of_several(kind: NoticeKind, title: str, count: int, **names: str) -> str:
    """The same of several bodies at once."""
    with_title, without = FIRST_OF_SEVERAL[kind]
    return str(with_title if title else without) % {"title": title, "count": count, **names}


def at(body: str, address: str) -> str:
    """Where one of several bodies goes on."""
    return _("%(body)s: %(address)s") % {"body": body, "address": address}


def due(kind: str, due_on: date | None, late_by: int, day: str) -> str:
    """Until when, and by how many working days it is late; `day` is the day as the language writes it."""
    if due_on is None:
        return str(STANDING[kind])
    if late_by:
        return str(LATE[kind] % {"day": day, "days": late_by})
    return str(DUE[kind]) % {"day": day}


def answered() -> str:
    """Nothing is open from the beginning."""
    return _("It is answered already by what %(body)s reported before.")


def answered_by_several() -> str:
    """The same of several bodies at once."""
    return _("It is answered already by what these bodies reported before.")


def reason(words: str) -> str:
    """Why, in the words of whoever said it."""
    return _("The reason: %(words)s") % {"words": words}


def subject(what: str, title: str) -> str:
    """A letter's subject, in one line."""
    told = _("%(what)s: %(title)s") % {"what": what, "title": title} if title else what
    return " ".join(told.split())


def several(count: int) -> str:
    """The subject of a letter that holds more than one."""
    return _("%(count)s notices about assigned items") % {"count": count}


def more(count: int) -> str:
    """What did not find room."""
    return _("There are %(count)s more; the desk shows them all.") % {"count": count}


def greeting(name: str) -> str:
    """The first line."""
    return _("Dear %(name)s,") % {"name": name}


def closing() -> str:
    """Why the letter comes, and how it would not."""
    return _(
        "This letter comes to you because of your role in a body named here. In your account you choose whether such "
        "letters come one by one, once a day, or not at all:"
    )
