"""A server that is asked one thing at a time: patiently, not too often, and with a token that nobody else sees."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential, wait_random

import sphinx_people
from sphinx_people.servers.failure import AnswerError, PassingError, StopError
from sphinx_people.servers.limits import is_limited, limited_until, used_up_until
from sphinx_people.servers.manners import Manners

_MOST_REDIRECTS = 5
_LARGEST_ANSWER = 5_000_000
#: An answer that comes in drops is waited for as long as this many silences.
_SLOWEST = 3
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: status, headers, and its JSON; None where it has none."""

    status: int
    headers: Mapping[str, str]
    data: Any

    @property
    def message(self) -> str:
        """The server's own words about a failure, if any."""
        said = (self.data.get("message") or self.data.get("error")) if isinstance(self.data, dict) else None
        return " ".join(said.split())[:200] if isinstance(said, str) else ""


class Server:
    """One server below one address."""

    def __init__(self, url: str, manners: Manners, tell: Callable[[str], None], token: str = "") -> None:
        """Open it; ``tell`` is told what is waited for, and the ``token`` is sent with every question."""
        self.url = url.rstrip("/")
        self.host = httpx.URL(url).netloc.decode()
        self._manners, self._tell = manners, tell
        agent = f"sphinx-people/{sphinx_people.__version__}"
        headers = {"User-Agent": agent, **({"Authorization": f"Bearer {token}"} if token else {})}
        self._client = httpx.Client(timeout=manners.timeout, headers=headers)
        self._free_from: datetime | None = None
        self._failures = self._breaks = 0

    def close(self) -> None:
        """Close its connections."""
        self._client.close()

    def get(
        self, path: str, headers: Mapping[str, str], parameters: Mapping[str, Sequence[str]] | None = None
    ) -> Answer:
        """Ask for what is at a path."""
        return self._ask(
            self._client.build_request("GET", self.url + path, params=dict(parameters or {}), headers=dict(headers))
        )

    def post(self, url: str, data: Any) -> Answer:
        """Send JSON to an address."""
        return self._ask(self._client.build_request("POST", url, json=data))

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
            answer = self._follow(request)
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

    def _follow(self, request: httpx.Request) -> Answer:
        """Follow redirects, but to no other server: the token is for this one alone."""
        for _ in range(_MOST_REDIRECTS + 1):
            response, content = self._read(request)
            if response.next_request is None:
                return Answer(response.status_code, response.headers, self._json(response, content))
            if _place(response.next_request) != _place(request):
                elsewhere = response.next_request.url.netloc.decode()
                raise AnswerError(f"{self.host} redirects to {elsewhere}, which is not asked")
            request = response.next_request
        raise AnswerError(f"{self.host} redirects in a loop")

    def _read(self, request: httpx.Request) -> tuple[httpx.Response, bytes]:
        """Return a response with its content."""
        content = bytearray()
        latest = time.monotonic() + _SLOWEST * self._manners.timeout
        try:
            with closing(self._client.send(request, stream=True)) as response:
                for chunk in response.iter_bytes():
                    content += chunk
                    if len(content) > _LARGEST_ANSWER:
                        raise AnswerError(f"{self.host} answers at greater length than anybody would read")
                    if time.monotonic() > latest:
                        raise PassingError(f"{self.host} answers too slowly")
        except httpx.RequestError as error:
            raise PassingError(self._explain(error)) from error
        return response, bytes(content)

    def _explain(self, error: httpx.RequestError) -> str:
        if isinstance(error, httpx.TimeoutException):
            return f"{self.host} said nothing for {self._manners.timeout:g} s"
        if isinstance(error, httpx.ConnectError | httpx.ProxyError):
            return f"{self.host} cannot be reached: {error}"
        return f"{self.host} broke off in the middle of its answer"

    def _json(self, response: httpx.Response, content: bytes) -> Any:
        """Read JSON; of what is an error anyway, nothing is needed but the status."""
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            if response.status_code != HTTPStatus.OK:
                return None
        kind = response.headers.get("content-type", "").partition(";")[0]
        if kind and "json" not in kind:
            raise AnswerError(f"{self.host} answers with {kind} instead of JSON")
        raise PassingError(f"{self.host} answers with broken JSON")

    def _understood(self, answer: Answer) -> Answer:
        if answer.status in _UNDERSTOOD:
            return answer
        what = f"{self.host} answers {status_words(answer)}"
        raise PassingError(what) if answer.status >= _SERVER_ERRORS else AnswerError(what)


def status_words(answer: Answer) -> str:
    """Return a status in words, with the server's own: ``502 Bad Gateway``."""
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = ""
    words = f"{answer.status} {phrase}".strip()
    return f"{words}: {answer.message}" if answer.message and answer.message != phrase else words


def _place(request: httpx.Request) -> tuple[str, str, bytes]:
    return request.method, request.url.scheme, request.url.netloc
