"""The names of repositories, models and datasets."""

from __future__ import annotations

import re

import pytest
from pydantic_core import PydanticCustomError

from sphinx_people.model.repository import (
    check_repository,
    is_on_hugging_face,
    model_or_dataset_at,
    repository_url,
)


@pytest.mark.parametrize(
    "value",
    [
        "kakaobrain/pororo",
        " kakaobrain/pororo ",
        "github.com/kakaobrain/pororo",
        "https://github.com/kakaobrain/pororo/",
        "http://www.github.com/kakaobrain/pororo.git",
        "git@github.com:kakaobrain/pororo.git",
    ],
)
def test_on_github(value):
    assert check_repository(value) == "kakaobrain/pororo"
    assert not is_on_hugging_face("kakaobrain/pororo")
    assert repository_url("kakaobrain/pororo") == "https://github.com/kakaobrain/pororo"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("huggingface.co/kakaobrain/kogpt", "huggingface.co/kakaobrain/kogpt"),
        ("https://huggingface.co/kakaobrain/kogpt/", "huggingface.co/kakaobrain/kogpt"),
        ("https://hf.co/kakaobrain/kogpt", "huggingface.co/kakaobrain/kogpt"),
        ("https://huggingface.co/datasets/lab_1/k.o-v2", "huggingface.co/datasets/lab_1/k.o-v2"),
        ("huggingface.co/a/name.git", "huggingface.co/a/name.git"),
    ],
)
def test_on_hugging_face(value, name):
    assert check_repository(value) == name
    assert is_on_hugging_face(name)
    assert repository_url(name) == f"https://{name}"


@pytest.mark.parametrize(
    "value",
    [
        *("", "pororo", "a/b/c", "-a/b", "a-/b", "a/", "a/.", "a/..", "https://gitlab.com/a/b"),
        *("huggingface.com/a/b", "git@gitlab.com:a/b.git", "https://a.b/github.com/c/d", "a/b?c=d", "javascript:a/b"),
    ],
)
def test_what_is_no_repository(value):
    message = re.escape(f"'{value}' is not a repository; expected owner/name")
    with pytest.raises(PydanticCustomError, match=f"^{message}$") as error:
        check_repository(value)
    assert error.value.type == "repository"


@pytest.mark.parametrize(
    "value",
    [
        *("huggingface.co/gpt2", "huggingface.co/spaces/a/b", "huggingface.co/blog/a", "huggingface.co/datasets/squad"),
        *("https://huggingface.co/datasets/", "hf.co/a/..", "huggingface.co/-a/b"),
    ],
)
def test_what_is_no_model_or_dataset(value):
    expected = "huggingface.co/owner/name or huggingface.co/datasets/owner/name"
    message = re.escape(f"'{value}' is not a repository; expected {expected}")
    with pytest.raises(PydanticCustomError, match=f"^{message}$"):
        check_repository(value)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("a / b", "a/b"),
        ("a\\b", "a/b"),
        ("https://github.com/a/b/tree/main", "a/b"),
        ("https://github.com/a/b/issues?q=1", "a/b"),
        ("https://huggingface.co/a/b/tree/main", "huggingface.co/a/b"),
        ("https://huggingface.co/models/a/b", "huggingface.co/a/b"),
        ("https://huggingface.co/datasets/a/b/viewer", "huggingface.co/datasets/a/b"),
    ],
)
def test_what_was_perhaps_meant(value, meant):
    with pytest.raises(PydanticCustomError, match=f"did you mean '{re.escape(meant)}'"):
        check_repository(value)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://huggingface.co/kakaobrain/kogpt", "huggingface.co/kakaobrain/kogpt"),
        ("https://www.huggingface.co/kakaobrain/kogpt/?library=x#top", "huggingface.co/kakaobrain/kogpt"),
        ("http://hf.co/datasets/a/b", "huggingface.co/datasets/a/b"),
        ("https://huggingface.co/blog/Yescia/evalverse", None),
        ("https://huggingface.co/blog/leaderboards", None),
        ("https://huggingface.co/spaces/a/b", None),
        ("https://huggingface.co/kakaobrain", None),
        ("https://huggingface.co/a/b/tree/main", None),
        ("https://github.com/a/b", None),
        ("https://example.org/huggingface.co/a/b", None),
        ("mailto:a/b@huggingface.co", None),
    ],
)
def test_where_an_address_leads(url, name):
    assert model_or_dataset_at(url) == name
