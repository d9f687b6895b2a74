"""A track: one of the things asked of a body, and its dated turns."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import DespatchState, TrackKind, TrackState
from remit.conveyance.models.despatch import Despatch
from remit.conveyance.models.mandate import Mandate
from remit.conveyance.models.referral import Referral
from remit.ledger.models import Record, SetRow


class Track(SetRow):
    """Study, publicise or implement, by a day (None: standing). Its state and the day of its answer follow from its
    turns; whether it is late is computed."""

    SET = "despatch"
    UNDIGESTED = frozenset({"revision", "state", "answered_on"})

    # What the referral says too: copied by the database in one statement, and bound by the digest of the set. To check
    # each of three foreign keys for each of 300,000 rows would take half of the time of issuing.
    mandate = models.ForeignKey(
        Mandate, on_delete=models.PROTECT, related_name="tracks", db_index=False, db_constraint=False
    )
    despatch = models.ForeignKey(
        Despatch, on_delete=models.PROTECT, related_name="tracks", db_index=False, db_constraint=False
    )
    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="tracks", db_index=False)
    body = models.ForeignKey(
        "bodies.Body", on_delete=models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    kind = models.CharField(max_length=10, choices=TrackKind.choices)
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=14, choices=TrackState.choices, default=TrackState.PENDING)
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="track_once_per_referral",
                fields=["referral", "kind"],
                violation_error_message=_("This is asked of the body already."),
            ),
            models.CheckConstraint(
                name="track_known_state",
                condition=Q(state__in=TrackState.values),
                violation_error_message=_("This state is not known."),
            ),
        ]
        indexes = [
            models.Index(fields=["despatch"], name="track_by_despatch"),
            models.Index(fields=["mandate", "body"], name="track_by_mandate"),
            models.Index(fields=["body", "state"], name="track_by_body"),
            # What is open, by the day due, in the order in which it was placed.
            models.Index(
                fields=["mandate", "due_on", "id"], name="track_open_by_day", condition=Q(answered_on__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of referral {self.referral_id}"

    @classmethod
    def unfinished_sets(cls) -> set[int]:
        """Despatches that are being prepared."""
        return set(Despatch.objects.filter(state=DespatchState.PLACING).values_list("pk", flat=True))


class Turn(Record):
    """A dated fact, never changed: a track (or, with none, the referral itself) went from one state to another.

    It happened on `happened_on` and was entered at `entered_at`; what had been said of any past day follows from the
    turns entered by then. `folded` says that the kept counters hold it.
    """

    UNDIGESTED = frozenset({"folded"})

    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="+", db_index=False)
    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="turns")
    track = models.ForeignKey(Track, null=True, blank=True, on_delete=models.PROTECT, related_name="turns")
    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=10, blank=True)
    due_on = models.DateField(null=True, blank=True)
    was = models.CharField(max_length=22)
    now = models.CharField(max_length=22)
    was_answered_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    happened_on = models.DateField()
    entered_at = models.DateTimeField()
    words = models.TextField(blank=True)
    evidence_kind = models.CharField(max_length=60, blank=True)
    evidence_id = models.BigIntegerField(null=True, blank=True)
    evidence_on = models.DateField(null=True, blank=True)
    folded = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["mandate", "entered_at"], name="turn_by_mandate"),
            models.Index(fields=["mandate"], name="turn_unfolded", condition=Q(folded=False)),
            models.Index(fields=["evidence_kind", "evidence_id"], name="turn_by_evidence"),
        ]

    def __str__(self) -> str:
        return f"{self.was} to {self.now}"


class Tally(models.Model):
    """A kept counter, no record: how many tracks under a body (itself included) stand so. Rows are added, negative ones
    too; the sum counts. Every row follows from tracks and turns.

    For a past day those rows count that held by that day and were entered by its end; those without days (a recall)
    only now.
    """

    mandate = models.ForeignKey(Mandate, on_delete=models.CASCADE, related_name="+", db_index=False)
    node = models.ForeignKey("bodies.Body", on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=10)
    state = models.CharField(max_length=14)
    due_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    happened_on = models.DateField(null=True)
    entered_on = models.DateField(null=True)
    n = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["mandate", "node"], name="tally_by_node")]

    def __str__(self) -> str:
        return f"{self.n} {self.kind} {self.state} under {self.node_id}"
