"""What parsing a file gave, kept beside the doctrees: a build in which nothing changed parses nothing."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import sphinx_people


class SourceCache:
    """What parsing a file gave, kept between builds by the file's content; without a file it lasts for one build."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._before: Mapping[str, Any] = {}
        self._now: dict[str, Any] = {}
        self.parsed: list[Path] = []
        if file is not None and file.is_file():
            try:
                self._before = dict(pickle.loads(file.read_bytes()))  # noqa: S301 - our own, beside Sphinx's own pickles
            except Exception:  # noqa: BLE001 - one of another version or a torn one can raise anything; it is made anew
                self._before = {}

    def parse(self, path: Path, parser: Callable[[Path, bytes], Any], given: str = "") -> Any:
        """Return what ``parser`` makes of a file, from the last build where the content is the same.

        ``given`` is what else the result depends on.
        """
        content = path.read_bytes()
        key = f"{sphinx_people.__version__} {path} {blake2b(content + given.encode(), digest_size=16).hexdigest()}"
        if key in self._before:
            self._now[key] = self._before[key]
        else:
            self.parsed.append(path)
            self._now[key] = parser(path, content)
        return self._now[key]

    def save(self) -> None:
        """Write what was parsed, if anything changed; a half-written file never takes the place of a whole one."""
        if self._file is not None and self._now.keys() != self._before.keys():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new = self._file.with_suffix(".new")
            new.write_bytes(pickle.dumps(self._now, pickle.HIGHEST_PROTOCOL))
            new.replace(self._file)
