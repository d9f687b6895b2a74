"""Correct a post."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.post.create import check_label
from remit.bodies.actions.words import given, settle
from remit.bodies.models import Post, PostText
from remit.bodies.rules import post as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("post.edit", allow=rules.may_edit, says=_("corrected the post"))
def edit(actor: Actor, post: Post, *, labels: Mapping[str, str], public: bool, from_on: date | None) -> Post:
    """The post is called so; a language left out has no label any more. Raises Refused as for creating, Conflict where
    somebody else changed it."""
    kept = given(labels, _("Enter what the post is called in at least one language."), "label")
    check_label(post.body, kept, besides=post.pk)
    before = post.revision
    write.change(post, public=public, from_on=from_on)
    changed = settle(
        post.texts.all(), "label", kept, lambda language, label: PostText(post=post, language=language, label=label)
    )
    if changed and post.revision == before:
        write.touch(post)
    return post
