"""What a card tells of a repository: quietly, safely, and nothing that is not known."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

PERSON = """
    name: Ada
    projects:
      - {repository: ada/engine, name: Engine, summary: Hers., keywords: [Deep Learning, {en: Looms, ko: 베틀}]}
      - {repository: ada/notes}
      - {repository: ada/lost, name: Lost}
      - {repository: ada/moved, name: Moved}
      - {repository: ada/bare, name: Bare}
      - {repository: huggingface.co/ada/small, name: Small}
      - name: Large
        url: https://huggingface.co/ada/large
        links: {Data: "https://hf.co/datasets/ada/numbers", Home: "https://ada.example"}
"""
STARS = r"""
    ada/engine:
      description: The repository says something else.
      language: Python
      license: Apache-2.0
      topics: [deep_learning, 베틀, python, engine, one, two, three, four, five, six]
      forks: 1312
      pushed: 2026-11-01
      stars: [2000+]
    ada/notes:
      description: "\"Notes\" -- it's <script>alert(1)</script> *all* {person}`ada` [x](javascript:alert(1))"
      language: <b>C++</b>
      license: "\"><img src=x onerror=alert(1)>"
      topics: ["it's \"quoted\"", "<i>slanted</i>", "\" onmouseover=\"alert(1)"]
      archived: true
      forks: 0
      downloads: 0
      stars: [7]
    ada/lost: {gone: 2026-09-05, archived: true, language: Ada, stars: [2026-08-01: 51]}
    ada/moved: {moved_to: Babbage/moved, license: NOASSERTION, stars: [5]}
    huggingface.co/ada/small: {license: mit, downloads: 1, stars: [1]}
    huggingface.co/ada/large: {license: other, downloads: 12345, pushed: 2024, stars: [90+]}
    huggingface.co/datasets/ada/numbers: {stars: [2026-11-01: 12]}
"""
FILES = {
    "people/ada/person.yaml": PERSON,
    "people/stars.yaml": STARS,
    "index.md": "# Home\n\n```{projects}\n:person: ada\n:sort: as-written\n```\n",
    "korean.md": "---\norphan: true\n---\n\n# Korean\n\n```{projects}\n:person: ada\n:language: ko\n```\n",
}


@pytest.fixture(scope="module")
def built(build_once):
    """Build a page with a card for each project."""
    found = build_once(FILES)
    assert found.warnings == []
    return found


@pytest.fixture
def card(built):
    """Return the card of a project."""

    def find(name, page="index"):
        for one in built.body(page).select(".people-project"):
            if one.select_one(".people-card-title").get_text().split()[0] == name:
                return one
        raise AssertionError(name)

    return find


def line(card, selector):
    """Return the text of a part of a card; None where it has none."""
    found = card.select_one(selector)
    return found and " ".join(found.get_text().split())


def test_what_is_known_stands_in_one_quiet_line(card):
    facts = {
        name: line(card(name), ".people-repository-facts") for name in ("Engine", "notes", "Lost", "Small", "Large")
    }
    assert facts == {
        "Engine": "Python · Apache-2.0 · 1.3k forks · last push Nov 2026",
        "notes": 'Archived · <b>C++</b> · "><img src=x onerror=alert(1)>',
        "Lost": "No longer public since Sep 2026 · Ada",
        "Small": "mit · 1 download a month",
        "Large": "12.3k downloads a month · last push 2024",
    }
    assert card("Engine").select_one(".people-repository-facts time")["datetime"] == "2026-11"


def test_where_nothing_is_known_nothing_is_said(card):
    assert line(card("Moved"), ".people-repository-facts") is None
    assert [line(one, "p") for one in (card("Bare"),)] == ["Bare"]
    assert not card("Bare").select(".people-stars, .people-keywords, .people-repository-facts, .people-summary")


def test_a_repository_describes_a_project_that_its_person_does_not(card):
    assert line(card("Engine"), ".people-summary") == "Hers."
    assert line(card("notes"), ".people-summary") == (
        '"Notes" -- it\'s <script>alert(1)</script> *all* {person}`ada` [x](javascript:alert(1))'
    )


def test_topics_follow_keywords_and_repeat_none(card):
    pills = [pill.get_text() for pill in card("Engine").select(".people-keyword")]
    assert pills == ["Deep Learning", "Looms 베틀", "one", "two", "three", "four", "five"]
    topics = [pill.get_text() for pill in card("notes").select(".people-topic")]
    assert topics == ['it\'s "quoted"', "<i>slanted</i>", '" onmouseover="alert(1)']


def test_nothing_of_it_is_markup(built):
    body = built.body()
    assert not body.select("script, img, b, i, [onmouseover], [onerror], a[href^=javascript]")


def test_what_is_gone_is_linked_nowhere(card):
    lost = card("Lost")
    assert [link["href"] for link in lost.select("a")] == []
    assert line(lost, ".people-card-title > .people-stars.people-old [aria-hidden]:not(svg)") == "★ 51, as of Aug 2026"
    assert line(lost, "span.people-repository") == "ada/lost"


def test_what_moved_is_linked_where_it_is_now(card):
    moved = card("Moved")
    assert {link["href"] for link in moved.select("a")} == {"https://github.com/Babbage/moved"}
    assert line(moved, "a.people-repository") == "ada/moved"


def test_models_and_datasets_have_likes(card):
    small = card("Small")
    assert small.select_one("a.people-stars")["title"] == "1 like"
    assert line(small, "a.people-stars [aria-hidden]:not(svg)") == "♥ 1"
    assert {link["href"] for link in small.select("a")} == {"https://huggingface.co/ada/small"}
    large = card("Large")
    assert [badge["title"] for badge in large.select("a.people-stars")] == [
        "at least 90 likes",
        "12 likes, as of Nov 1, 2026",
    ]
    data, badge, home = large.select(".people-links a")
    assert (data["href"], badge["href"]) == (
        "https://hf.co/datasets/ada/numbers",
        "https://huggingface.co/datasets/ada/numbers",
    )
    assert home.get_text() == "Home"


def test_in_korean(card):
    assert line(card("Engine", "korean"), ".people-repository-facts") == (
        "Python · Apache-2.0 · 포크 1.3천개 · 최근 푸시 2026년 11월"
    )
    assert line(card("Lost", "korean"), ".people-repository-facts") == "2026년 9월부터 비공개 · Ada"
    assert card("Large", "korean").select_one("a.people-stars")["title"] == "좋아요 90개 이상"


@pytest.mark.parametrize(
    ("builder", "file"), [("latex", "projectnamenotset.tex"), ("text", "index.txt"), ("man", None), ("epub", None)]
)
def test_other_formats_say_the_same(build_once, builder, file):
    built = build_once(FILES, builder=builder)
    assert built.status == 0
    assert [line for line in built.warnings if "people" in line] == []
    if builder == "text":
        text = " ".join((built.out / file).read_text("utf-8").split())
        for words in ("Python · Apache-2.0 · 1.3k forks · last push Nov 2026", "♥ 90+", "huggingface.co/ada/small"):
            assert words in text
    elif builder == "latex":
        tex = (built.out / file).read_text("utf-8")
        assert "1.3k forks" in tex
        assert "Nov 2026" in tex
    elif builder == "epub":
        with ZipFile(next(built.out.glob("*.epub"))) as book:
            page = ET.fromstring(book.read("index.xhtml"))
        assert "1.3k forks" in "".join(page.itertext())
    else:
        assert "1.3k forks" in next(built.out.glob("*.1")).read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [("forks: 1312", "forks: 1500"), ("language: Python", "language: Rust"), ("archived: true\n", "archived: false\n")],
)
def test_a_page_is_written_again_when_what_it_tells_changed(make_site, old, new):
    site = make_site({**FILES, "other.md": "---\norphan: true\n---\n\n# Other\n\n{person}`ada` {stars}`ada/engine`\n"})
    site.build()
    site.replace("people/stars.yaml", old, new)
    again = site.build()
    assert (again.read, again.written) == (set(), {"index", "korean"})
    site.replace("people/stars.yaml", "ada/moved: {moved_to: Babbage/moved", "ada/moved: {moved_to: Ada/moved")
    assert site.build().written == {"index", "korean"}
    assert "https://github.com/Ada/moved" in site.build().html()
