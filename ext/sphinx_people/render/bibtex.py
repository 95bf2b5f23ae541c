"""A publication as BibTeX to copy: the entry's own fields, without those that are nobody else's business."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx_people.model.publication import Publication


def bibtex(publication: Publication) -> str:
    """Return one entry, a field on each line."""
    lines = [f"  {name} = {{{value}}}," for name, value in publication.fields.items()]
    return "\n".join([f"@{publication.entry_type}{{{publication.key},", *lines, "}"])


def bibtex_file(publications: Iterable[Publication]) -> str:
    """Return a whole file."""
    return "\n\n".join(map(bibtex, publications)) + "\n"
