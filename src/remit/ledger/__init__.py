"""The ledger: append-only entries, the seal over them, `@action`, and the one signal."""
