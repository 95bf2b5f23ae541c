"""Circumstances in which facts are drawn, without a build."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.model.dates import PartialDate
from sphinx_people.render.context import Context


@pytest.fixture
def context() -> Callable[..., Context]:
    """Make a context in some languages: ``context("ko", "en")``."""

    def make(*languages: str, catalog: Catalog | None = None, today: str = "2026-11-21") -> Context:
        return Context(
            catalog=catalog or Catalog(),
            languages=languages or ("en",),
            today=PartialDate.parse(today),
            read_markdown=lambda *_: [],
            published=frozenset(),
            taken=set(),
        )

    return make
