"""A server that is asked one thing at a time: patiently, not too often, and with a token that nobody else sees."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential, wait_random

from sphinx_people.servers.exchange import Answer, Exchange, status_words
from sphinx_people.servers.failure import AnswerError, PassingError, StopError
from sphinx_people.servers.limits import is_limited, limited_until, used_up_until
from sphinx_people.servers.manners import Manners

#: After so many failures in a row the server is left alone. A question about a hundred repositories can be halved seven
#: times before the one that breaks it is found.
_MOST_FAILURES = 8
#: The same, where not even the connection held: each of these may cost minutes.
_MOST_BREAKS = 3
#: How often a server may ask to wait before it answers a question.
MOST_WAITS = 5
#: The statuses that whoever asked understands.
_UNDERSTOOD = frozenset({200, 304, 401, 403, 404, 410, 451})
_SERVER_ERRORS = 500


class Server:
    """One server below one address."""

    def __init__(self, url: str, manners: Manners, tell: Callable[[str], None], token: str = "") -> None:
        """Open it; ``tell`` is told what is waited for, and the ``token`` is sent with every question."""
        self.url = url.rstrip("/")
        self._exchange = Exchange(url, manners.timeout, token)
        self.host = self._exchange.host
        self._manners, self._tell = manners, tell
        self._free_from: datetime | None = None
        self._failures = self._breaks = 0

    def close(self) -> None:
        """Close its connections."""
        self._exchange.close()

    def get(
        self, path: str, headers: Mapping[str, str], parameters: Mapping[str, Sequence[str]] | None = None
    ) -> Answer:
        """Ask for what is at a path."""
        return self._ask(self._exchange.get(self.url + path, headers, parameters or {}))

    def post(self, url: str, data: Any) -> Answer:
        """Send JSON to an address."""
        return self._ask(self._exchange.post(url, data))

    def wait(self, answer: Answer) -> None:
        """Sit out the rate limit by which an answer refuses, or stop where that would take too long."""
        self._free_from = limited_until(answer.headers)
        self._wait_until_free()

    def _ask(self, request: httpx.Request) -> Answer:
        """Ask, and ask again after what may pass by itself."""
        again = Retrying(
            retry=retry_if_exception_type(PassingError),
            stop=stop_after_attempt(self._manners.retries + 1),
            wait=wait_exponential(multiplier=0.5, max=10) + wait_random(0, 0.5),
            reraise=True,
        )
        try:
            answer = again(self._answer, request)
        except StopError:
            raise
        except AnswerError as failed:
            self._failures += 1
            self._breaks = self._breaks + 1 if isinstance(failed.__cause__, httpx.TransportError) else 0
            if self._failures >= _MOST_FAILURES or self._breaks >= _MOST_BREAKS:
                raise StopError(failed.reason) from failed
            raise
        self._failures = self._breaks = 0
        return answer

    def _answer(self, request: httpx.Request) -> Answer:
        """Return an answer that is understood, after the waits that the server asks for."""
        for _ in range(MOST_WAITS):
            self._wait_until_free()
            answer = self._exchange.send(request)
            self._free_from = used_up_until(answer.headers)
            if not is_limited(answer.status, answer.headers, answer.message):
                return self._understood(answer)
            self._free_from = limited_until(answer.headers)
        raise StopError(f"{self.host} asks to wait again and again", self._free_from)

    def _wait_until_free(self) -> None:
        if self._free_from is None:
            return
        wait = self._free_from - datetime.now(UTC)
        if wait > self._manners.patience:
            raise StopError(f"{self.host} answers no more questions for now (rate limit)", self._free_from)
        self._free_from = None
        if wait > timedelta():
            self._tell(f"Waiting for {self.host} until {datetime.now() + wait:%H:%M:%S}")  # noqa: DTZ005 - a clock's
            time.sleep(wait.total_seconds())

    def _understood(self, answer: Answer) -> Answer:
        if answer.status in _UNDERSTOOD:
            return answer
        what = f"{self.host} answers {status_words(answer)}"
        raise PassingError(what) if answer.status >= _SERVER_ERRORS else AnswerError(what)
