"""Traditional characters in their simplified form, one for one, so that the grammars know one form only."""

from functools import cache


@cache
def _table() -> dict[int, str]:
    from proces.conf import T2S_DICT

    return {ord(written): plain for written, plain in T2S_DICT.items() if len(written) == len(plain) == 1}


def simplified(flow: str) -> str:
    """The same number of characters."""
    return flow.translate(_table())
