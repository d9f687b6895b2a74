"""Job state."""

from remit.queue.models.lease import Lease

__all__ = ["Lease"]
