"""The day of a build."""

from __future__ import annotations

import datetime as dt

import pytest

from sphinx_people.render.page import today


@pytest.mark.parametrize(
    ("epoch", "day"), [("0", "1970-01-01"), ("1795219200", "2026-11-21"), ("1795305599", "2026-11-21")]
)
def test_a_build_can_be_repeated(monkeypatch, epoch, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert str(today()) == day


@pytest.mark.parametrize("epoch", [None, "", "yesterday", "-1"])
def test_else_it_is_today(monkeypatch, epoch):
    if epoch is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    now = dt.datetime.now(dt.UTC).date()
    assert str(today()) in {now.isoformat(), (now + dt.timedelta(days=1)).isoformat()}
