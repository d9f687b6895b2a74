"""What `remit verify` says of files: the bytes in the data folder are those that were attached."""

from collections.abc import Iterator

from remit.ledger.verify import Finding
from remit.papers import store
from remit.papers.models import File

SAYS = {
    store.Kept.MISSING: "its bytes are missing from the data folder",
    store.Kept.CHANGED: "its bytes are not those that were attached",
    store.Kept.UNREADABLE: "its bytes cannot be read",
}


def files() -> Iterator[Finding]:
    """Every file whose bytes are missing, changed or not to be read, in the order of digests; each digest is read once,
    a piece at a time. A file is named by its number: its name may be as closed as its paper."""
    last, kept = "", store.Kept.WHOLE
    rows = File.objects.order_by("digest", "pk").values_list("pk", "paper_id", "digest")
    for pk, paper, digest in rows.iterator(chunk_size=5_000):
        if digest != last:
            last, kept = digest, store.looked_at(digest)
        if kept != store.Kept.WHOLE:
            yield Finding("file", f"{pk} of paper {paper}", SAYS[kept])
