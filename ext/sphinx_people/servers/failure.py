"""What can go wrong between us and a server, in words for whoever ran the command."""

from __future__ import annotations

from datetime import datetime


class AnswerError(Exception):
    """A question got no usable answer; others may."""

    @property
    def reason(self) -> str:
        """What happened."""
        return str(self.args[0])


class PassingError(AnswerError):
    """A question got no usable answer this time; it is worth another try."""


class StopError(AnswerError):
    """The server is not to be asked any more in this run; perhaps again at a time that it named."""

    def __init__(self, reason: str, until: datetime | None = None) -> None:
        super().__init__(reason)
        self.until = until
