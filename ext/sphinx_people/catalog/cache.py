"""What parsing a file gave, kept beside the doctrees: a build in which nothing changed parses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sphinx_people.pickled import keep, load


class SourceCache:
    """What parsing a file gave, kept between builds by the file's content; without a file it lasts for one build."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._before: Mapping[str, Any] = (load(file) if file is not None else None) or {}
        self._now: dict[str, Any] = {}
        self.parsed: list[Path] = []

    def parse(self, path: Path, parser: Callable[[Path, bytes], Any], given: str = "") -> Any:
        """Return what ``parser`` makes of a file, from the last build where the content is the same.

        ``given`` is what else the result depends on.
        """
        content = path.read_bytes()
        key = f"{path} {blake2b(content + given.encode(), digest_size=16).hexdigest()}"
        if key in self._before:
            self._now[key] = self._before[key]
        else:
            self.parsed.append(path)
            self._now[key] = parser(path, content)
        return self._now[key]

    def save(self) -> None:
        """Keep what was parsed, if anything changed."""
        if self._file is not None and self._now.keys() != self._before.keys():
            keep(self._file, self._now)
