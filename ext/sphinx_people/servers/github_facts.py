"""What GitHub says of a repository, from its two ways of saying it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sphinx_people.model.stars import RepositoryStars
from sphinx_people.servers.failure import AnswerError
from sphinx_people.servers.results import day, moved_to, reading, spdx

#: What to ask GraphQL for.
FACTS = """
fragment facts on Repository {
  nameWithOwner visibility stargazerCount forkCount description isArchived pushedAt
  primaryLanguage { name } licenseInfo { spdxId } repositoryTopics(first: 20) { nodes { topic { name } } }
}"""


def from_graphql(asked: str, said: Mapping[str, Any]) -> RepositoryStars:
    """Return what GraphQL says of a repository; what is private is a failure."""
    _refuse_private(said["visibility"] == "PRIVATE")
    facts = {
        "description": said["description"],
        "language": _in(said["primaryLanguage"], "name"),
        "license": spdx(_in(said["licenseInfo"], "spdxId")),
        "topics": [node["topic"]["name"] for node in said["repositoryTopics"]["nodes"]],
        "forks": said["forkCount"],
        "pushed": day(said["pushedAt"]),
        "archived": said["isArchived"],
        "moved_to": moved_to(asked, said["nameWithOwner"]),
        "stars": reading(said["stargazerCount"]),
    }
    return RepositoryStars.model_validate(facts)


def from_rest(asked: str, said: Mapping[str, Any]) -> RepositoryStars:
    """Return what the REST API says of a repository; what is private is a failure."""
    _refuse_private(said["private"] and said.get("visibility") != "internal")
    facts = {
        "description": said["description"],
        "language": said["language"],
        "license": spdx(_in(said["license"], "spdx_id")),
        "topics": said["topics"],
        "forks": said["forks_count"],
        "pushed": day(said["pushed_at"]),
        "archived": said["archived"],
        "moved_to": moved_to(asked, said["full_name"]),
        "stars": reading(said["stargazers_count"]),
    }
    return RepositoryStars.model_validate(facts)


def _in(said: Mapping[str, Any] | None, key: str) -> Any:
    return said[key] if said else None


def _refuse_private(is_private: bool) -> None:
    """A token may see what its owner alone may see; profiles are public."""
    if is_private:
        raise AnswerError("it is private, and nothing of it is written down")
