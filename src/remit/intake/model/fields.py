"""The fields that a model may propose, by the draft's paths, and what each is, in the words of the question."""

FIELDS = {
    "page-title": "the headline of the page",
    "page-published_on": "the date on which the page was published",
    "meeting-body": "the body that met",
    "meeting-held_on": "the date on which the meeting was held",
    "meeting-place": "the place of the meeting",
    "chair-name": "the name of the person who chaired it",
    "chair-role": "the post of that person",
}
DAYS = frozenset({"page-published_on", "meeting-held_on"})
