"""What tests of builds share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def bodies_of(build) -> dict[str, str]:
    """Return what stands between header and footer: Sphinx itself leaves old names of neighbours in the others."""
    pages = {path.relative_to(build.out).as_posix(): path.read_text("utf-8") for path in build.out.rglob("*.html")}
    return {name: text.partition('role="main"')[2].partition('"clearer"')[0] for name, text in pages.items()}


@pytest.fixture
def rebuilt() -> Callable[..., Any]:
    """Build a site again, and see that every page is what a fresh build makes of it."""

    def build_again(site, **options):
        again = site.build(**options)
        fresh = site.build(builddir="_build_fresh", **options)
        now = bodies_of(again)
        assert {name: now[name] for name in bodies_of(fresh)} == bodies_of(fresh)
        return again

    return build_again
