"""The hash tree gives the roots that RFC 6962 implementations agree on."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from remit.ledger import merkle

# The eight leaves and the roots over the first n of them that implementations of RFC 6962 are tested with.
LEAVES = [
    bytes.fromhex(x)
    for x in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize("size", range(1, 9))
def test_the_known_roots_come_out(size: int) -> None:
    peaks = merkle.append([], [merkle.leaf(data) for data in LEAVES[:size]])
    assert merkle.root(peaks).hex() == ROOTS[size - 1]


def test_the_root_of_nothing_is_the_digest_of_nothing() -> None:
    assert merkle.root([]) == sha256(b"").digest()


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=70), st.integers(min_value=0, max_value=70))
def test_growing_in_two_steps_gives_the_same_root_as_another_implementation(data: list[bytes], cut: int) -> None:
    other = InmemoryTree(algorithm="sha256")
    for each in data:
        other.append_entry(each)
    leaves = [merkle.leaf(each) for each in data]
    peaks = merkle.append(merkle.append([], leaves[:cut]), leaves[cut:])
    assert merkle.root(peaks) == other.get_root()
    assert len(peaks) == len(data).bit_count()
