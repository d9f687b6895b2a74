"""What a rule answers: yes, or no and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """True or false, with the sentence that tells a person why not (a lazy translation is fine)."""

    allowed: bool
    why: object = ""

    def __bool__(self) -> bool:
        return self.allowed


YES = Answer(allowed=True)


def no(why: object) -> Answer:
    """The refusal with its reason."""
    return Answer(allowed=False, why=why)


def when(condition: bool, otherwise: object) -> Answer:
    """Yes when the condition holds; else no, with that reason."""
    return YES if condition else no(otherwise)
