"""Dates and lengths in words."""

from __future__ import annotations

import pytest
from docutils import nodes

from sphinx_people.model.dates import PRESENT, PartialDate, Period
from sphinx_people.model.duration import Duration
from sphinx_people.render.dates import date_text, duration_text, length_text, locale_of, period_nodes, unit_text


@pytest.mark.parametrize(
    ("date", "language", "text"),
    [
        ("2022", "en", "2022"),
        ("2022-03", "en", "Mar 2022"),
        ("2022-03-05", "en", "Mar 5, 2022"),
        ("2022-03-05", "en-GB", "5 Mar 2022"),
        ("2022", "ko", "2022년"),
        ("2022-03", "ko", "2022년 3월"),
        ("2022-03-05", "ko-KR", "2022년 3월 5일"),
        ("2022-03-05", "de", "5. März 2022"),
        ("0900", "en", "900"),
        ("2022-03", "xx", "Mar 2022"),
        ("2022-03", "not a language", "Mar 2022"),
        ("2022", "", "2022"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(date, language, text):
    assert date_text(PartialDate.parse(date), language) == text


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("ko", "ko"),
        ("ko-KR", "ko_KR"),
        ("ko_KR", "ko_KR"),
        ("ko-QQ", "ko"),
        ("qq", "en"),
        ("", "en"),
        ("zh-Hans-CN", "zh_Hans_CN"),
    ],
)
def test_a_language_without_a_locale_of_its_own_takes_that_of_its_first_part(language, locale):
    assert str(locale_of(language)) == locale


@pytest.mark.parametrize(
    ("start", "end", "english", "korean"),
    [
        ("2022-03", "2024-08", "2 yrs 6 mos", "2년 6개월"),
        ("2022-03", "2022-03", "1 mo", "1개월"),
        ("2022-01", "2022-12", "1 yr", "1년"),
        ("2022-01", "2023-01", "1 yr 1 mo", "1년 1개월"),
        ("2022-03", PRESENT, "4 yrs 9 mos", "4년 9개월"),
        ("2026-11-21", PRESENT, "1 mo", "1개월"),
        ("2026-09-22", PRESENT, "2 mos", "2개월"),
        ("2022", "2024", None, None),
        ("2022", PRESENT, None, None),
        ("2022-03", "2024", None, None),
        ("2022-03", None, None, None),
    ],
)
def test_lengths(context, start, end, english, korean):
    period = Period(PartialDate.parse(start), PartialDate.parse(end) if isinstance(end, str) else end)
    assert length_text(context("en"), period) == english
    assert length_text(context("ko"), period) == korean


@pytest.mark.parametrize(
    ("duration", "english", "korean"),
    [
        ("2 years 2 months", "2 yrs 2 mos", "2년 2개월"),
        ("1 year", "1 yr", "1년"),
        ("3 + 3 months", "3 mos + 3 mos", "3개월 + 3개월"),
        ("1 week 2 days", "1 wk 2 days", "1주 2일"),
        ("1 day", "1 day", "1일"),
        ("6 weeks", "6 wks", "6주"),
        ("ongoing", "ongoing", "진행 중"),
    ],
)
def test_durations(context, duration, english, korean):
    assert duration_text(context("en"), Duration.parse(duration)) == english
    assert duration_text(context("ko"), Duration.parse(duration)).replace(" ", "") == korean.replace(" ", "")


def test_units(context):
    assert [unit_text(context("en"), 1, unit) for unit in ("years", "months", "weeks", "days")] == [
        "1 yr",
        "1 mo",
        "1 wk",
        "1 day",
    ]


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2022-03", "2024-08", "Mar 2022 – Aug 2024"),
        ("2022-03", PRESENT, "Mar 2022 – Present"),
        ("2022-03", None, "Mar 2022"),
        ("2022-03", "2022-03", "Mar 2022"),
        ("2022", "2022-03", "2022 – Mar 2022"),
    ],
)
def test_periods(context, start, end, text):
    period = Period(PartialDate.parse(start), PartialDate.parse(end) if isinstance(end, str) else end)
    assert nodes.paragraph("", "", *period_nodes(context(), period)).astext() == text


def test_a_period_in_korean(context):
    period = Period(PartialDate.parse("2022-03"), PRESENT)
    assert nodes.paragraph("", "", *period_nodes(context("ko"), period)).astext() == "2022년 3월 – 현재"
