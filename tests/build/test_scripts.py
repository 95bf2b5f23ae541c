"""Scripts come with the pages that need them."""

from __future__ import annotations

import pytest

from sphinx_people.build.scripts import without_comments

FILES = {
    "references.bib": "@article{one, title = {T & <b>}, author = {Lovelace, Ada}, year = 1843}",
    "people/ada/person.yaml": "name: Ada Lovelace",
    "index.md": "# Home\n\n```{publications}\n```\n",
    "other.md": "---\norphan: true\n---\n\n# Other\n\n```{people}\n```\n",
}


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_the_script_of_copy_buttons_comes_with_bibtex(build_once, builder):
    built = build_once(FILES, builder)
    pages = {path: path.read_text("utf-8") for path in built.out.rglob("*.html")}
    with_script = {path for path, text in pages.items() if "people-copy.js" in text}
    assert with_script == {path for path, text in pages.items() if "<pre" in text} != set()
    assert (built.out / "_static/people-copy.js").is_file()


@pytest.mark.parametrize(("language", "words"), [("en", ("Copy", "Copied")), ("ko", ("복사", "복사했습니다"))])
def test_a_copy_button_has_its_words_and_waits_for_the_script(build_once, language, words):
    (button,) = build_once(FILES, language=language).page().select(".people-bibtex button")
    assert (button.get_text(), button["data-copied"]) == words
    assert button.has_attr("hidden")


@pytest.mark.parametrize("builder", ["epub", "latex", "text"])
def test_other_formats_have_no_buttons(build_once, builder):
    built = build_once(FILES, builder)
    texts = [path.read_text("utf-8") for path in built.out.rglob("*") if path.suffix in {".xhtml", ".tex", ".txt"}]
    assert texts
    assert not [text for text in texts if "people-copy" in text or "Copied" in text]


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("/* What\n   it is. */\nlet a = 1; // one\n\n  b(); // two\n", "let a = 1;\nb();\n"),
        ("  /* Alone. */\n  a();\n  // alone\n  b();\n", "a();\nb();\n"),
        ('a("https://a.org"); b(/[\\/*]/g, " // c");\n', 'a("https://a.org"); b(/[\\/*]/g, " // c");\n'),
        ("a(/* in a line */ b);\n", "a(/* in a line */ b);\n"),
    ],
)
def test_comments_stay_behind(script, short):
    assert without_comments(script) == short
