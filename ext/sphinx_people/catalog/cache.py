"""What parsing a file gave, kept beside the doctrees: a build in which nothing changed parses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sphinx_people.pickled import keep, load, pack, unpack

#: A digest of a file's content, and what parsing it gave, pickled: what did not change is not pickled again.
_Parsed = tuple[str, bytes]


class SourceCache:
    """What parsing a file gave, kept between builds by the file's content; without a file it lasts for one build."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._before: Mapping[str, _Parsed] = (load(file) if file is not None else None) or {}
        self._now: dict[str, _Parsed] = {}
        self.parsed: list[Path] = []

    def parse(self, path: Path, parser: Callable[[Path, bytes], Any], given: str = "") -> Any:
        """Return what ``parser`` makes of a file, from the last build where the content is the same.

        ``given`` is what else the result depends on.
        """
        content = path.read_bytes()
        digest = blake2b(content + given.encode(), digest_size=16).hexdigest()
        before = self._before.get(str(path))
        if before is not None and before[0] == digest:
            self._now[str(path)] = before
            return unpack(before[1])
        self.parsed.append(path)
        found = parser(path, content)
        self._now[str(path)] = digest, pack(found) if self._file is not None else b""
        return found

    def before(self, path: Path) -> Any:
        """Return what a file gave in the last build, whatever it says now; None where it was not there."""
        before = self._before.get(str(path))
        return unpack(before[1]) if before is not None else None

    def save(self) -> None:
        """Keep what was parsed, if anything changed."""
        if self._file is not None and (self.parsed or self._now.keys() != self._before.keys()):
            keep(self._file, self._now)
