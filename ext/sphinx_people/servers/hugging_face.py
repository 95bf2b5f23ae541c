"""Hugging Face: models and datasets, one by one. No token is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from sphinx_people.model.repository import HUGGING_FACE
from sphinx_people.model.stars import RepositoryStars
from sphinx_people.servers.exchange import Answer, status_words
from sphinx_people.servers.failure import AnswerError
from sphinx_people.servers.results import (
    Found,
    Memory,
    Result,
    day,
    making_sense_of,
    moved_to,
    one_by_one,
    read_again,
    reading,
    spdx,
)
from sphinx_people.servers.server import Server

_DATASETS = "datasets/"
#: What to ask for; of models also their task, which datasets have among their tags.
_FACTS = ("downloads", "lastModified", "likes", "tags")
_TASKS = "task_categories:"
_LICENSE = "license:"


class HuggingFace:
    """Asks Hugging Face."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def ask(self, names: Sequence[str], memory: Memory) -> Iterator[Result]:
        """Yield what is found of each model or dataset; raise ``StopError`` where no more may be asked."""
        return one_by_one(names, lambda name: self._ask_for_one(name, memory(name)))

    def _ask_for_one(self, name: str, before: Found | None) -> Found:
        etag = {"If-None-Match": before.etag} if before and before.etag else {}
        in_hub = name.removeprefix(HUGGING_FACE)
        is_dataset = in_hub.startswith(_DATASETS)
        path = f"/api/{in_hub}" if is_dataset else f"/api/models/{in_hub}"
        facts = _FACTS if is_dataset else (*_FACTS, "pipeline_tag")
        answer = self._server.get(path, etag, {"expand": facts})
        if _is_not_known(answer):
            return Found(None)
        if answer.status == HTTPStatus.NOT_MODIFIED and before:
            return read_again(before)
        if answer.status != HTTPStatus.OK:
            raise AnswerError(f"{self._server.host} answers {status_words(answer)}")
        with making_sense_of(self._server.host):
            prefix = HUGGING_FACE + _DATASETS if is_dataset else HUGGING_FACE
            return Found(_facts(name, prefix, answer.data), answer.headers.get("etag", ""))


def _is_not_known(answer: Answer) -> bool:
    """Tell whether there is no such repository; of what is private or not there, Hugging Face says 401."""
    if answer.status == HTTPStatus.UNAUTHORIZED:
        return answer.headers.get("x-error-code") == "RepoNotFound" or "not found" in answer.message.casefold()
    return answer.status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE} and bool(answer.message)


def _facts(asked: str, prefix: str, said: Mapping[str, Any]) -> RepositoryStars:
    tags = said.get("tags") or []
    task = said.get("pipeline_tag")
    facts = {
        "license": next((spdx(tag.removeprefix(_LICENSE)) for tag in tags if tag.startswith(_LICENSE)), None),
        "topics": [task] if task else [tag.removeprefix(_TASKS) for tag in tags if tag.startswith(_TASKS)],
        "pushed": day(said["lastModified"]),
        "moved_to": moved_to(asked, prefix + said["id"]),
        "downloads": said["downloads"],
        "stars": reading(said["likes"]),
    }
    return RepositoryStars.model_validate(facts)
