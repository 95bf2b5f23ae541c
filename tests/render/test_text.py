"""Texts in the page's language, marked where it is another."""

from __future__ import annotations

import pytest
from docutils import nodes

from sphinx_people.model.text import Text
from sphinx_people.render import text

KAKAO = Text.parse({"en": "Kakao", "ko": "카카오", "ja": "カカオ"})


def classes(node):
    return [name for name in node.get("classes", ()) if isinstance(node, nodes.Element)]


@pytest.mark.parametrize(
    ("languages", "chosen", "mark"),
    [
        (("en",), "Kakao", []),
        (("ko", "en"), "카카오", []),
        (("ko-KR",), "카카오", ["language-ko"]),
        (("de", "ja", "en"), "カカオ", ["language-ja"]),
        (("de",), "Kakao", ["language-en"]),
    ],
)
def test_the_best_language_is_chosen_and_marked_where_it_is_not_the_page_s(context, languages, chosen, mark):
    node = text.inline(context(*languages), KAKAO)
    assert node.astext() == chosen
    assert (node["classes"] if isinstance(node, nodes.Element) else []) == mark


def test_a_name_is_followed_by_how_it_is_called_in_other_languages(context):
    paragraph = nodes.paragraph("", "", *text.name(context("en"), KAKAO))
    assert paragraph.astext() == "Kakao 카카오 カカオ"
    assert [node["classes"] for node in paragraph.findall(nodes.inline)] == [
        ["people-other"],
        ["language-ko"],
        ["people-other"],
        ["language-ja"],
    ]


def test_a_name_that_is_the_same_in_two_languages_stands_once(context):
    assert (
        nodes.paragraph("", "", *text.name(context(), Text.parse({"en": "NAVER", "ko": "NAVER"}))).astext() == "NAVER"
    )


def test_joined_leaves_no_trace_of_empty_parts():
    parts = [[nodes.Text("a")], [], [nodes.Text("b"), nodes.Text("c")], []]
    assert [node.astext() for node in text.joined(parts)] == ["a", ", ", "b", "c"]
    assert text.joined([[], []]) == []
    assert text.paragraph([]) == []
    assert text.bullets([[], []]) == []


PERSON = """
    name: {en: "Ada \\"Countess\\" Lovelace", ko: 에이다}
    headline: {ko: 백작부인, en: She wrote "notes" -- and...}
    summary: {en: 'She wrote "notes" -- and...', ko: 그는 "주석"을 썼습니다.}
    work:
      - {position: {ko: 백작부인}, organization: {ko: 학회, en: Society}, start_date: 2020, summary: {ko: 일했습니다.}}
"""


@pytest.fixture(scope="module")
def built(build_once):
    page = "# Page\n\n```{profile}\n```\n\n```{timeline}\n```\n"
    return build_once(
        {
            "people/ada/person.yaml": PERSON,
            "people/ada/index.md": f"---\norphan: true\n---\n\n{page}",
            "index.md": page,
            "korean.md": "---\norphan: true\n---\n\n# Page\n\n```{profile}\n:language: ko\n```\n\n```{timeline}\n:language: ko\n```\n",
        }
    )


@pytest.mark.parametrize("page", ["index", "people/ada/index"])
def test_names_keep_straight_quotes(built, page):
    assert built.texts(".people-name", page) == ['Ada "Countess" Lovelace 에이다']
    assert built.texts(".people-headline", page) == ['She wrote "notes" -- and...']


def test_prose_gets_typographic_quotes(built):
    """As the rest of the page does."""
    assert built.texts(".people-about", "people/ada/index") == ["She wrote “notes” – and…"]
    assert built.texts(".people-about", "index") == ["She wrote “notes” – and…"]


@pytest.mark.parametrize("page", ["index", "people/ada/index"])
def test_what_falls_back_to_another_language_is_marked(built, page):
    assert built.body(page).select_one(".people-other [lang=ko]").get_text() == "에이다"
    entry = built.body(page).select_one("ul.people-timeline > li")
    assert entry.select_one("strong [lang=ko]").get_text() == "백작부인"
    assert entry.select_one(".people-summary [lang=ko]").get_text() == "일했습니다."
    assert entry.select_one(".people-where .people-other [lang=ko]").get_text() == "학회"


def test_another_language_marks_the_whole(built):
    profile = built.body("korean").select_one(".people-profile")
    assert profile["lang"] == "ko"
    assert profile.select_one(".people-other [lang=en]").get_text() == 'Ada "Countess" Lovelace'
    assert profile.select_one(".people-headline").get_text() == "백작부인"
    assert not profile.select("[lang=ko]")
    assert built.body("korean").select_one(".people-time")["lang"] == "ko"
    assert "2020년 – 현재" in built.text("korean")


def test_a_korean_site(build_once):
    built = build_once(
        {"people/ada/person.yaml": PERSON, "index.md": "# 집\n\n```{profile}\n```\n\n```{timeline}\n```\n"},
        language="ko",
    )
    assert built.texts(".people-name") == ['에이다 Ada "Countess" Lovelace']
    assert "2020년 – 현재" in built.text()
    assert built.page().html["lang"] == "ko"
    assert not built.body().select("[lang=ko]")


def test_the_order_of_languages_to_fall_back_to(build_once):
    files = {
        "people/ada/person.yaml": "name: Ada\nheadline: {fr: Comtesse, de: Gräfin}\n",
        "index.md": "# Home\n\n```{profile}\n```\n",
    }
    assert build_once(files, people_languages=["de", "fr"]).texts(".people-headline") == ["Gräfin"]
    assert build_once(files, people_languages=[]).texts(".people-headline") == ["Comtesse"]
    assert build_once(files, people_languages=("fr",)).texts(".people-headline") == ["Comtesse"]
