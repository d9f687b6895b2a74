"""Abolish a post."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Post
from remit.bodies.rules import post as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("post.abolish", allow=rules.may_abolish, says=_("abolished the post"))
def abolish(actor: Actor, post: Post, *, happened_on: date, reason: str = "") -> Post:
    """From that day the post is no more; who held it stays on record.

    Raises WrongState where it was abolished before, Refused while somebody holds it on that day or later.
    """
    if post.until_on is not None:
        raise WrongState(_("The post was abolished already."))
    if post.from_on is not None and happened_on < post.from_on:
        why = _("A post cannot be abolished before it was created.")
        raise Refused(why, fields={"happened_on": why})
    if post.memberships.filter(Q(until_on=None) | Q(until_on__gt=happened_on)).exists():
        why = _("Somebody still holds this post on that day. End the membership first.")
        raise Refused(why, fields={"happened_on": why})
    return write.change(post, until_on=happened_on)
