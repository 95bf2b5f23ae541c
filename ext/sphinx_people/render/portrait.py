"""A person's face: the photo or, where there is none, initials in a colour of their own."""

from __future__ import annotations

import html

from docutils import nodes

from sphinx_people.catalog import Member
from sphinx_people.catalog.guests import Guest
from sphinx_people.render.context import Context


def portrait(context: Context, member: Member, *, lazy: bool = False) -> nodes.Node:
    """Return the photo, which may wait until it is scrolled to, or the initials drawn where there is none."""
    photo = _photo(context, member)
    if lazy and isinstance(photo, nodes.image):
        photo["loading"] = "lazy"
    return nodes.container("", photo, classes=["people-portrait"])


def tint(member: Member | Guest) -> str:
    """Return the class of a person's colour."""
    return f"people-tint-{member.tint}"


def _photo(context: Context, member: Member) -> nodes.Element:
    image = member.person.image
    if image is not None:
        name = context.choose(member.person.name)[1]
        path = f"/{member.document(image)}"
        return nodes.image(
            "", uri=path, alt=context.word("Photo of {name}", name=name), classes=["people-photo", "u-photo"]
        )
    return initials(member.person.initials)


def initials(letters: str) -> nodes.raw:
    """Return letters in the place of a photo."""
    shown = html.escape(letters)
    return nodes.raw("", f'<span class="people-photo people-initials" aria-hidden="true">{shown}</span>', format="html")
