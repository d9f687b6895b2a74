"""The length of a password, said in the reader's language: the framework's own sentence is not translated."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class LongEnough(MinimumLengthValidator):
    """A password has at least `min_length` characters. Raises ValidationError `password_too_short`."""

    def get_error_message(self) -> str:
        return ngettext(
            "This password is too short: it needs at least %(n)s character.",
            "This password is too short: it needs at least %(n)s characters.",
            self.min_length,
        ) % {"n": self.min_length}
