"""One exchange with a server over HTTP: redirects that stay there, an answer read to its end, and its JSON."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import httpx

import sphinx_people
from sphinx_people.servers.failure import AnswerError, PassingError

_MOST_REDIRECTS = 5
_LARGEST_ANSWER = 5_000_000
#: An answer that comes in drops is waited for as long as this many silences.
_SLOWEST = 3


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


class Exchange:
    """A client for one server; the token, if there is one, is sent with every question."""

    def __init__(self, url: str, timeout: float, token: str) -> None:
        self.host = httpx.URL(url).netloc.decode()
        self._timeout = timeout
        agent = f"sphinx-people/{sphinx_people.__version__}"
        headers = {"User-Agent": agent, **({"Authorization": f"Bearer {token}"} if token else {})}
        self._client = httpx.Client(timeout=timeout, headers=headers)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, url: str, headers: Mapping[str, str], parameters: Mapping[str, Sequence[str]]) -> httpx.Request:
        """Return the question for what is at an address."""
        return self._client.build_request("GET", url, params=dict(parameters), headers=dict(headers))

    def post(self, url: str, data: Any) -> httpx.Request:
        """Return the question that sends JSON to an address."""
        return self._client.build_request("POST", url, json=data)

    def send(self, request: httpx.Request) -> Answer:
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
        latest = time.monotonic() + _SLOWEST * self._timeout
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
            return f"{self.host} said nothing for {self._timeout:g} s"
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
