"""A publication as BibTeX to copy: the entry's own fields, without those that are nobody else's business."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_people.catalog.publications import stands_alone
from sphinx_people.model.publication import Publication

#: What no key may hold that BibTeX is to read.
_NOT_IN_KEYS = re.compile(r"[\s,={}()\"#%~\\']+")
#: The fields that say something to this site alone, where an entry is to stand alone.
_RELATION = frozenset({"related", "relatedtype"})


def bibtex(publication: Publication) -> str:
    """Return one entry, a field on each line."""
    key = _NOT_IN_KEYS.sub("-", publication.key)
    left_out = _RELATION if stands_alone(publication) else frozenset()
    lines = [f"  {name} = {{{value}}}," for name, value in publication.fields.items() if name not in left_out]
    return "\n".join([f"@{publication.entry_type}{{{key},", *lines, "}"])


def bibtex_file(publications: Iterable[Publication]) -> str:
    """Return a whole file."""
    return "\n\n".join(map(bibtex, publications)) + "\n"
