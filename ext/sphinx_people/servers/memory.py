"""What servers answered lately, kept outside the project: for conditional requests, and to go on after a stop."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sphinx_people.model.stars import RepositoryStars
from sphinx_people.servers.results import Found

#: A run that was stopped is gone on with for this long; afterwards it is begun anew.
_LASTS = timedelta(days=1)
_SECONDS_BETWEEN_WRITES = 1


class AnswerMemory:
    """What each repository's server answered last, and when. A file that cannot be read counts as none."""

    def __init__(self, path: Path, servers: str, *, keep: bool = True) -> None:
        """Read the file; ``servers`` are their addresses, as what others answered is not theirs."""
        self._path, self._servers, self._keep = path, servers, keep
        self._written = 0.0
        #: Why nothing can be kept, if so.
        self.problem: OSError | None = None
        self._answers: dict[str, dict[str, Any]] = {}
        self._begun: str | None = None
        try:
            kept = json.loads(path.read_bytes())
            if kept["servers"] == servers:
                self._answers, self._begun = dict(kept["answers"]), kept["begun"]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            pass

    def begin(self, now: datetime) -> datetime:
        """Return when the run began that is to be gone on with; now, where none was stopped lately."""
        before = _moment(self._begun)
        if before is None or not now - _LASTS <= before <= now:
            self._begun = now.isoformat()
            return now
        return before

    def end(self) -> None:
        """Note that a run came to its end."""
        self._begun = None

    def asked(self, name: str) -> datetime | None:
        """Return when a repository's server answered last."""
        return _moment(self._entry(name).get("at"))

    def get(self, name: str) -> Found | None:
        """Return what it answered; None where that is not known."""
        entry = self._entry(name)
        try:
            stars = entry["stars"]
            return Found(None if stars is None else RepositoryStars.model_validate(stars), str(entry["etag"]))
        except (KeyError, ValueError):
            return None

    def put(self, name: str, found: Found) -> None:
        """Keep an answer."""
        stars = None if found.stars is None else found.stars.model_dump(mode="json", exclude_unset=True)
        now = datetime.now(UTC).isoformat()
        self._answers[name.casefold()] = {"at": now, "etag": found.etag, "stars": stars}
        if time.monotonic() - self._written > _SECONDS_BETWEEN_WRITES:
            self.save()

    def forget(self, name: str) -> None:
        """Let an answer go."""
        self._answers.pop(name.casefold(), None)

    def save(self) -> None:
        """Write the file."""
        if not self._keep:
            return
        kept = {"servers": self._servers, "begun": self._begun, "answers": self._answers}
        new = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(kept), encoding="utf-8")
            new.replace(self._path)
        except OSError as error:
            self.problem = error
        self._written = time.monotonic()

    def _entry(self, name: str) -> Mapping[str, Any]:
        entry = self._answers.get(name.casefold())
        return entry if isinstance(entry, dict) else {}


def _moment(text: Any) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return at if at.tzinfo else None
