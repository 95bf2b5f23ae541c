"""Labels of published works, such as ``PK24``: first letters of family names, and the year."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, count

from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.model.publication import Author, Publication

#: The most names that give a letter each; of more, these many and a plus sign.
_MOST_NAMES = 4
_FIRST_NAMES = 3
#: How many letters a single word is told by.
_LETTERS = 3
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def labels_of(works: Sequence[PublishedWork]) -> Mapping[str, str]:
    """Return a label of its own for each work, by its key: ``Lov43``, ``PK24a``, ``PK24b``, as BibTeX's style alpha.

    Preprints of a work have labels, too, for where they are listed by themselves.
    """
    found = {work.key: _label(work.publication) for work in works}
    counts = Counter(found.values())
    used: Counter[str] = Counter()
    for key, label in found.items():
        if counts[label] > 1:
            found[key] = label + _letters(used[label])
            used[label] += 1
    taken = set(found.values())
    for preprint in (version for work in works for version in work.versions[1:]):
        label = _label(preprint)
        choices = chain([label], (label + _letters(number) for number in count()))
        found[preprint.key] = next(one for one in choices if one not in taken)
        taken.add(found[preprint.key])
    return found


def _label(publication: Publication) -> str:
    year = f"{publication.year or ''}"[-2:]
    names = publication.credited
    if not names:
        return _bare(publication.key)[:_LETTERS] + year
    if len(names) == 1 and not publication.others:
        initials = _initials(names[0])
        return (initials if len(initials) > 1 else _bare(_family(names[0]))[:_LETTERS]) + year
    shown = names if len(names) <= _MOST_NAMES else names[:_FIRST_NAMES]
    more = "+" if len(shown) < len(names) or publication.others else ""
    return "".join(map(_initials, shown)) + more + year


def _family(author: Author) -> str:
    return author.family or author.literal


def _initials(author: Author) -> str:
    words = f"{author.particle} {_family(author)}".replace("-", " ").split()
    return "".join(_bare(word)[:1] for word in words)


def _bare(text: str) -> str:
    """Return the letters and digits of a text, without accents."""
    letters = "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    return "".join(one for one in unicodedata.normalize("NFC", letters) if one.isalnum())


def _letters(number: int) -> str:
    """Return ``a``, ``b`` ... ``z``, ``aa``, ``ab`` ..."""
    rest, index = divmod(number, len(_ALPHABET))
    return (_letters(rest - 1) if rest else "") + _ALPHABET[index]
