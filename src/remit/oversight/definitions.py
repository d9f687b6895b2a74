"""What the words mean by which figures are told."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

LANGUAGES = {"en": "en", "zh": "zh-hans"}

MEANING = (
    (
        _("Asked"),
        _(
            "The bodies of which it was asked. Those to which it does not apply and those from which it was recalled "
            "are left out, and counted apart."
        ),
    ),
    (_("Finished"), _("Those that have answered, whether the answer was checked or not.")),
    (_("Checked"), _("Those whose answer somebody else has checked and found in order.")),
    (
        _("Late"),
        _(
            "Those that have not answered, by at least one working day of the body's own calendar. A day due that is "
            "not worked ends with the next working day. What was due before free days is late from the first working "
            "day after them on."
        ),
    ),
    (_("Long overdue"), _("Late by more than 20 working days.")),
    (_("Until the answer"), _("Working days from the issue of the instruction to the answer, of those that finished.")),
    (_("Past the day due"), _("Working days from the day due to the answer, of those that finished; 0 where in time.")),
    (_("As of a day"), _("What had happened by that day, as far as it had been entered by the end of it.")),
)


def meaning() -> list[dict[str, str]]:
    """Each term with its words, in the language now spoken."""
    return [{"term": str(term), "words": str(words)} for term, words in MEANING]


def in_both_languages() -> dict[str, list[dict[str, str]]]:
    """The same in each language, to be frozen."""
    told = {}
    for language, code in LANGUAGES.items():
        with override(code):
            told[language] = meaning()
    return told
