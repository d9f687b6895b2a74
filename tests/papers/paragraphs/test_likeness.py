"""Which paragraphs of a new text are those of the present one."""

from remit.papers.paragraphs.likeness import Proposal, proposals

WATER = "Every outfall has a number, and its number stands beside it."
WALLS = "Every wall is looked at once a year by the harbour office."
ROADS = "Roads are mended in spring."


def test_an_insertion_before_changes_no_address_and_a_change_is_known_again() -> None:
    had = [(1, {"en": WATER}), (2, {"en": WALLS, "zh": "城墙每年查看一次。"}), (4, {"en": ROADS})]
    has = [
        {"en": "A warden answers for every river."},
        {"en": WATER.replace(",", " ;").upper()},
        {"en": WALLS.replace("once", "twice")},
        {"zh": "城墙每年查看一次。"},
    ]
    assert proposals(had, has) == [Proposal(None), Proposal(1, same=True), Proposal(None), Proposal(2, same=True)]
    assert proposals(had, has[:3]) == [Proposal(None), Proposal(1, same=True), Proposal(2)]


def test_no_address_is_proposed_twice_and_the_first_in_order_is_taken() -> None:
    had = [(1, {"zh": "按规定办理。"}), (2, {"zh": "按规定办理。"})]
    assert proposals(had, [{"zh": "按规定办理"}] * 3) == [
        Proposal(1, same=True),
        Proposal(2, same=True),
        Proposal(None),
    ]


def test_what_has_no_words_is_like_nothing() -> None:
    assert proposals([(1, {"en": ""}), (2, {})], [{"en": ""}, {}, {"zh": "。"}]) == [Proposal(None)] * 3
