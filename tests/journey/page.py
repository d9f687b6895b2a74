"""The page that the journey begins with: of our own invention, in the manner of a real one."""

HEADLINE = (
    "The Brackwater Harbour Office held a party group (enlarged) meeting to convey and study the spirit of the Fourth "
    "Plenary (Enlarged) Session of the Ninth Brackwater Municipal Committee and the Economic Work Conference of the "
    "Brackwater Municipal Committee"
)
PAGE = f"""date 2024-01-03 Home » {HEADLINE}

{HEADLINE}

The Brackwater Harbour Office recently held a party group (enlarged) meeting to convey and study the spirit of the \
Fourth Plenary (Enlarged) Session of the Ninth Brackwater Municipal Committee and the Economic Work Conference of the \
Brackwater Municipal Committee. The meeting, which took place on December 29, was presided over by Mara Quill, \
director of the Harbour Office, and attended by members of the party group and mid-level staff.

The meeting conveyed and studied the "Regulations on the Safety of Quays".

The meeting required that every quay must be inspected before the autumn tides. The meeting stressed that all \
divisions must report faults within two days.

The meeting decided to set up a working group on storm surges.
"""
