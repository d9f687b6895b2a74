"""The verbs of a referral."""

from remit.conveyance.actions.referral.agree import agree
from remit.conveyance.actions.referral.claim_not_applicable import claim_not_applicable
from remit.conveyance.actions.referral.deliver import deliver
from remit.conveyance.actions.referral.insist import insist
from remit.conveyance.actions.referral.pass_on import pass_on
from remit.conveyance.actions.referral.send_back import send_back
from remit.conveyance.actions.referral.send_on import send_on
from remit.conveyance.actions.referral.sign_for import sign_for
from remit.conveyance.actions.referral.take_in_hand import take_in_hand

__all__ = [
    "agree",
    "claim_not_applicable",
    "deliver",
    "insist",
    "pass_on",
    "send_back",
    "send_on",
    "sign_for",
    "take_in_hand",
]
