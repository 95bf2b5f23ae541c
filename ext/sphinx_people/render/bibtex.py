"""A publication as BibTeX to copy: the entry's own fields, without those that are nobody else's business."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_people.model.publication import Publication

#: What no key may hold that BibTeX is to read.
_NOT_IN_KEYS = re.compile(r"[\s,={}()\"#%~\\']+")


def bibtex(publication: Publication) -> str:
    """Return one entry, a field on each line."""
    key = _NOT_IN_KEYS.sub("-", publication.key)
    lines = [f"  {name} = {{{value}}}," for name, value in publication.fields.items()]
    return "\n".join([f"@{publication.entry_type}{{{key},", *lines, "}"])


def bibtex_file(publications: Iterable[Publication]) -> str:
    """Return a whole file."""
    return "\n\n".join(map(bibtex, publications)) + "\n"
