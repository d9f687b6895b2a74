"""How matters stand, said in words that the page ends with its own full stop."""

from remit.desk.mandates.showing.figures import Figures
from remit.desk.mandates.showing.words import sentence


def test_the_sentence_brings_no_full_stop_of_its_own() -> None:
    assert sentence(Figures()) == "Nobody here was asked"
    assert sentence(Figures(recalled=1)) == "Nobody here is asked any more"
