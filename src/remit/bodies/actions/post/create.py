"""Create a post in a body."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.words import given
from remit.bodies.models import Body, Post, PostText
from remit.bodies.queries.standing import check_stands
from remit.bodies.rules import post as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("post.create", allow=rules.may_create, says=_("created the post"))
def create(
    actor: Actor, body: Body, *, labels: Mapping[str, str], public: bool = False, from_on: date | None = None
) -> Post:
    """The body has the post, called so in each language of `labels`; a `public` one is named on public pages.

    Raises Refused without a label, where the body has a post that is called so, or where it is no more.
    """
    kept = given(labels, _("Enter what the post is called in at least one language."), "label")
    check_stands(body, from_on, "from_on")
    check_label(body, kept)
    post = write.insert(Post(body=body, public=public, from_on=from_on))
    for language, label in kept.items():
        write.insert(PostText(post=post, language=language, label=label))
    return post


def check_label(body: Body, labels: Mapping[str, str], besides: int = 0) -> None:
    """Refuses what another standing post of the body is called in the same language."""
    Body.objects.select_for_update(no_key=True).get(pk=body.pk)  # two at once would not see each other's post
    for language, label in labels.items():
        same = PostText.objects.filter(post__body=body, post__until_on=None, language=language, label__iexact=label)
        if same.exclude(post_id=besides).exists():
            why = _("The body has a post of this name already.")
            raise Refused(why, fields={f"label_{language}": why})
