"""The Merkle tree hash of RFC 6962, section 2.1: leaf SHA-256(0x00 ‖ data), node SHA-256(0x01 ‖ left ‖ right)."""

from collections.abc import Iterable
from hashlib import sha256

EMPTY = sha256(b"").digest()

# A peak is the root of a complete subtree: (height, digest). A tree of n leaves has one peak per bit of n, the
# highest first.
Peak = tuple[int, bytes]

# A hasher that was given the one that stands before every node: copying it is quicker than making one.
_NEW_NODE = sha256(b"\x01").copy


def leaf(data: bytes) -> bytes:
    """The digest of one leaf, 32 bytes."""
    return sha256(b"\x00" + data).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The digest of two subtrees, 32 bytes."""
    return sha256(b"\x01" + left + right).digest()


def append(peaks: list[Peak], leaves: Iterable[bytes]) -> list[Peak]:
    """The peaks after these leaf digests were added on the right."""
    # Level by level, and each in one comprehension: `update` gives nothing, so its `not` lets the hasher through.
    waiting, level, height = dict(peaks), list(leaves), 0
    while level:
        if height in waiting:
            level.insert(0, waiting.pop(height))
        if len(level) % 2:
            waiting[height] = level.pop()
        pairs = iter(level)
        level = [
            hasher.digest()
            for left, right in zip(pairs, pairs, strict=True)
            if not (hasher := _NEW_NODE()).update(left + right)  # type: ignore[func-returns-value]
        ]
        height += 1
    return sorted(waiting.items(), reverse=True)


def joined(peaks: list[Peak], complete: list[Peak]) -> list[Peak]:
    """The peaks after the one peak of a complete subtree, no higher than the last of them, was added on the right."""
    before, ((height, digest),) = list(peaks), complete
    while before and before[-1][0] == height:
        digest, height = node(before.pop()[1], digest), height + 1
    return [*before, (height, digest)]


def root(peaks: list[Peak]) -> bytes:
    """The root over all leaves: peaks folded from right to left; the digest of nothing for an empty tree."""
    if not peaks:
        return EMPTY
    digest = peaks[-1][1]
    for _height, peak in reversed(peaks[:-1]):
        digest = node(peak, digest)
    return digest
