"""The names of repositories: ``owner/name`` on GitHub, ``huggingface.co/owner/name`` on Hugging Face."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

#: What the names of models begin with; after it, those of datasets have ``datasets/``.
HUGGING_FACE = "huggingface.co/"
_GITHUB = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/(?!\.\.?$)[A-Za-z0-9._-]+")
_MODEL_OR_DATASET = re.compile(
    r"huggingface\.co/(?:datasets/)?(?!(?:api|blog|collections|datasets|docs|models|organizations|papers|spaces)/)"
    r"[A-Za-z0-9][A-Za-z0-9._-]*/(?!\.\.?$)[A-Za-z0-9._-]+"
)
#: Other ways to write the beginning of a name, which are left away.
_PREFIXES = (
    (re.compile(r"^(?:https?://)?(?:www\.)?(?=(?:github\.com|huggingface\.co|hf\.co)/)"), ""),
    (re.compile(r"^(?:git@github\.com:|github\.com/)"), ""),
    (re.compile(r"^hf\.co/"), HUGGING_FACE),
)


def check_repository(value: str) -> str:
    """Return the name of a repository, also from its address; raise on anything else, with the name perhaps meant."""
    name = value.strip()
    for pattern, prefix in _PREFIXES:
        name = pattern.sub(prefix, name)
    name = name.removesuffix("/")
    name = name if name.startswith(HUGGING_FACE) else name.removesuffix(".git")
    if not _GITHUB.fullmatch(name) and not _MODEL_OR_DATASET.fullmatch(name):
        raise PydanticCustomError(
            "repository",
            "'{found}' is not a repository; expected {expected}{hint}",
            {"found": value, "expected": _expected(name), "hint": _hint(value, name)},
        )
    return name


def is_on_hugging_face(repository: str) -> bool:
    """Tell whether a repository is a model or dataset, whose stars are likes."""
    return repository.casefold().startswith(HUGGING_FACE)


def repository_url(repository: str) -> str:
    """Return the address of a repository's page."""
    return f"https://{repository}" if is_on_hugging_face(repository) else f"https://github.com/{repository}"


def model_or_dataset_at(url: str) -> str | None:
    """Return the name of the model or dataset whose page an address leads to; None where it leads elsewhere."""
    parts = urlsplit(url)
    name = f"{HUGGING_FACE}{parts.path.strip('/')}"
    is_there = parts.hostname in {"huggingface.co", "www.huggingface.co", "hf.co"}
    return name if is_there and _MODEL_OR_DATASET.fullmatch(name) else None


def _expected(name: str) -> str:
    if name.startswith(HUGGING_FACE):
        return f"{HUGGING_FACE}owner/name or {HUGGING_FACE}datasets/owner/name"
    return "owner/name"


def _hint(value: str, name: str) -> str:
    """Suggest a name where too much stands around it: spaces, or the path of a file."""
    beginning = r"(?:huggingface\.co/(?:models/)?(?:datasets/)?)?[^/]+/[^/]+"
    whole = re.match(beginning, re.sub(r"\s+", "", name).replace("\\", "/"))
    meant = whole[0].replace("/models/", "/") if whole else ""
    is_one = (_GITHUB.fullmatch(meant) and "github.com" in value) or _MODEL_OR_DATASET.fullmatch(meant)
    is_spaced = _GITHUB.fullmatch(meant) and meant == re.sub(r"\s+", "", name).replace("\\", "/")
    return f"; did you mean '{meant}'?" if is_one or is_spaced else ""


Repository = Annotated[str, AfterValidator(check_repository)]
