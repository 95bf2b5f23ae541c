"""GitHub: a hundred repositories at once where there is a token, one by one where there is none."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from sphinx_people.servers.exchange import Answer, status_words
from sphinx_people.servers.failure import AnswerError, StopError
from sphinx_people.servers.github_facts import FACTS, from_graphql, from_rest
from sphinx_people.servers.results import Found, Memory, Result, making_sense_of, one_by_one, read_again
from sphinx_people.servers.server import MOST_WAITS, Server

#: How many repositories one question is about.
AT_ONCE = 100
_HEADERS = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
_LIMITED = frozenset({"RATE_LIMITED", "RATE_LIMIT"})
_NOT_KNOWN = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS})


class GitHub:
    """Asks GitHub, or a GitHub Enterprise Server."""

    def __init__(self, server: Server, *, has_token: bool) -> None:
        self._server, self._has_token = server, has_token
        # https://api.github.com/graphql; an Enterprise Server has /api/graphql beside /api/v3
        self._graphql = f"{server.url.removesuffix('/v3')}/graphql"

    def ask(self, names: Sequence[str], memory: Memory) -> Iterator[Result]:
        """Yield what is found of each repository; raise ``StopError`` where no more may be asked."""
        if self._has_token:
            return self._ask_at_once(names)
        return one_by_one(names, lambda name: self._ask_for_one(name, memory(name)))

    # --- GraphQL ---

    def _ask_at_once(self, names: Sequence[str]) -> Iterator[Result]:
        """Ask in batches; one that fails is halved, until what breaks it is alone."""
        batches = deque(names[start : start + AT_ONCE] for start in range(0, len(names), AT_ONCE))
        while batches:
            batch = batches.popleft()
            try:
                yield from self._ask_for_batch(batch)
            except StopError:
                raise
            except AnswerError as failed:
                if len(batch) == 1:
                    yield batch[0], failed
                else:
                    batches.extendleft([batch[len(batch) // 2 :], batch[: len(batch) // 2]])

    def _ask_for_batch(self, names: Sequence[str]) -> list[Result]:
        repositories = "\n".join(f"r{at}: {_repository(name)}" for at, name in enumerate(names))
        answer, errors = self._ask_graphql(f"{{{repositories}}}{FACTS}")
        said = answer.data.get("data") if isinstance(answer.data, dict) else None
        if not isinstance(said, dict):
            words = [str(error.get("message")) for error in errors]
            raise AnswerError(f"{self._server.host} says: {words[0] if words else 'nothing'}")
        faults = {str(path[0]): error for error in errors if (path := error.get("path"))}
        return [(name, self._one(name, said.get(f"r{at}"), faults.get(f"r{at}", {}))) for at, name in enumerate(names)]

    def _ask_graphql(self, query: str) -> tuple[Answer, Sequence[Mapping[str, Any]]]:
        """Return an answer with its errors; one that asks to wait has status 200 as well."""
        for _ in range(MOST_WAITS):
            answer = self._server.post(self._graphql, {"query": query})
            if answer.status != HTTPStatus.OK:
                raise StopError(self._words(answer))
            errors = _errors(answer)
            if not any(error.get("type") in _LIMITED for error in errors):
                return answer, errors
            self._server.wait(answer)
        raise StopError(f"{self._server.host} asks to wait again and again")

    def _one(self, name: str, said: Any, fault: Mapping[str, Any]) -> Found | AnswerError:
        """Return what an answer says of one repository; ``fault`` is its error, if it has one."""
        if said is None and fault.get("type") == "NOT_FOUND":
            return Found(None)
        if said is None:
            return AnswerError(f"{self._server.host} says: {fault.get('message', 'nothing')}")
        try:
            with making_sense_of(self._server.host):
                return Found(from_graphql(name, said))
        except AnswerError as failed:
            return failed

    # --- REST ---

    def _ask_for_one(self, name: str, before: Found | None) -> Found:
        etag = {"If-None-Match": before.etag} if before and before.etag else {}
        answer = self._server.get(f"/repos/{name}", _HEADERS | etag)
        if answer.status in _NOT_KNOWN and answer.message:  # words of GitHub, and not of any web server
            return Found(None)
        if answer.status == HTTPStatus.NOT_MODIFIED and before:
            return read_again(before)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            raise StopError(self._words(answer))
        if answer.status != HTTPStatus.OK:
            raise AnswerError(self._words(answer))
        with making_sense_of(self._server.host):
            return Found(from_rest(name, answer.data), answer.headers.get("etag", ""))

    def _words(self, answer: Answer) -> str:
        if answer.status == HTTPStatus.UNAUTHORIZED:
            return f"{self._server.host} does not accept the token ({status_words(answer)})"
        return f"{self._server.host} answers {status_words(answer)}"


def _errors(answer: Answer) -> list[Mapping[str, Any]]:
    errors = answer.data.get("errors") if isinstance(answer.data, dict) else None
    return [error for error in errors if isinstance(error, dict)] if isinstance(errors, list) else []


def _repository(name: str) -> str:
    owner, _, name = name.partition("/")
    return f"repository(owner: {json.dumps(owner)}, name: {json.dumps(name)}) {{ ...facts }}"
