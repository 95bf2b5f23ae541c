"""A timeline whose time can be seen: every bar on one scale, at every width."""

from __future__ import annotations

import pytest

#: What a timeline shows of its time: the part of the scale that each bar takes, by the dates beside it.
BARS = """() => {
    const scale = document.querySelector("svg.people-scale").getBoundingClientRect();
    return [...document.querySelectorAll(".people-when")].filter(when => when.querySelector("rect")).map(when => {
        const bars = [...when.querySelectorAll("rect")].map(bar => bar.getBoundingClientRect());
        const left = Math.min(...bars.map(bar => bar.left)), right = Math.max(...bars.map(bar => bar.right));
        const times = [...when.querySelectorAll("time")].map(time => time.dateTime);
        return {times, left: (left - scale.left) / scale.width, right: (right - scale.left) / scale.width};
    });
}"""
PROFILE = "people/chanjun-park/index.html"


def months(date):
    year, _, rest = date.partition("-")
    return int(year) * 12 + int(rest[:2]) - 1


@pytest.mark.parametrize("width", [320, 375, 768, 1280, 2560])
def test_every_bar_has_its_place_on_the_scale(visit, width):
    page = visit(PROFILE, width).page
    bars = page.evaluate(BARS)
    dates = [date for bar in bars for date in bar["times"]]
    first = months(min(dates)[:4] + "-01")
    ended = [bar for bar in bars if len(bar["times"]) == 2]
    assert len(bars) > len(ended) > 4
    longest = max(ended, key=lambda bar: bar["right"] - bar["left"])
    month = (longest["right"] - longest["left"]) / (months(longest["times"][1]) + 1 - months(longest["times"][0]))
    for bar in bars:
        assert bar["left"] == pytest.approx((months(bar["times"][0]) - first) * month, abs=month)
        end = (months(bar["times"][1]) + 1 - first) * month if bar in ended else 1
        assert bar["right"] == pytest.approx(end, abs=month)


@pytest.mark.parametrize("width", [320, 1280])
def test_dates_have_a_column_of_their_own_where_there_is_room(visit, width):
    page = visit(PROFILE, width).page
    entry = page.locator("ul.people-timeline > li").first
    when, title = (entry.locator(name).first.bounding_box() for name in (".people-when", ".people-title"))
    beside = when["x"] + when["width"] <= title["x"]
    assert beside == (width == 1280)
    assert beside or when["y"] + when["height"] <= title["y"]


def test_dates_and_drawings_follow_the_colours_of_the_page(visit):
    light, dark = (
        visit(PROFILE, color_scheme=scheme).page.evaluate(
            "getComputedStyle(document.querySelector('svg.people-span rect')).fill"
        )
        for scheme in ("light", "dark")
    )
    assert light != dark
