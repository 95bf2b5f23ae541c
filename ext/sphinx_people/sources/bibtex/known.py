"""What need not be read again: the blocks of a file that stand in it as they stood when it was read last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b

from sphinx_people.model.publication import Publication
from sphinx_people.sources.bibtex.source import Source

#: What reading an entry gave, and how many characters it had, by a digest of its text and of all strings.
Known = Mapping[bytes, tuple[Publication, int]]

_STRING = re.compile(r"@\s*+string\b", re.IGNORECASE)


class KnownBlocks:
    """Finds what is known of the blocks of a file, and notes what is known of them from now on.

    Only an entry in which nothing was wrong is known, and only where what it says depends on no other entry.
    ``strings`` are those of the files before; in a file that defines strings itself, nothing is known.
    """

    def __init__(self, source: Source, strings: Mapping[str, str], before: Known) -> None:
        self._source = source
        self._has_strings = _STRING.search(source.text) is not None
        self._key = blake2b(repr(sorted(strings.items())).encode(errors="surrogatepass"), digest_size=16).digest()
        self._before = {} if self._has_strings else before
        self._now: dict[bytes, tuple[Publication, int]] = {}
        #: What was found, by where its block starts.
        self.found: dict[int, Publication] = {}

    def find(self, start: int, limit: int) -> int | None:
        """Return where a block ends that is known; ``limit`` is where the next one begins."""
        if not self._before:
            return None
        digest = self._digest(start, limit)
        if digest not in self._before:
            return None
        publication, length = self._before[digest]
        line, column = self._source.place(start)
        if (publication.line, publication.column) != (line, column):
            publication = replace(publication, line=line, column=column)
        self.found[start] = publication
        self._now[digest] = publication, length
        return start + length

    def note(self, start: int, end: int, limit: int, publication: Publication) -> None:
        """Note what a block gave that begins and ends there."""
        if not self._has_strings and end <= limit:
            self._now[self._digest(start, limit)] = publication, end - start

    def noted(self) -> Known:
        """Return what is known from now on."""
        return self._now

    def _digest(self, start: int, limit: int) -> bytes:
        text = self._source.text[start:limit].rstrip()
        return blake2b(text.encode(errors="surrogatepass"), key=self._key, digest_size=16).digest()
