"""The list of people and pages for language models."""

from __future__ import annotations

from markdown_it import MarkdownIt

BASE = "https://people.example.org/en/"


def test_people_with_who_they_are_and_the_other_pages(site):
    assert (site.out / "llms.txt").read_text(encoding="utf-8").split("\n") == [
        "# Engines",
        "",
        "## People",
        "",
        f"- [Charles Babbage]({BASE}people/charles/index.html)",
        f"- [Ada Lovelace]({BASE}people/ada/index.html): The first programmer",
        "",
        "## Pages",
        "",
        f"- [Home]({BASE}index.html)",
        f"- [Notes]({BASE}paper.html)",
        "",
    ]


def test_what_the_first_page_begins_with_says_what_the_site_is_about(build_once):
    files = {
        "index.md": "# Home\n\nWhom we *know*,\nand whom not.\n\nMore.\n",
        "people/ada/person.yaml": "name: 'A [x](y)\\'\nsummary: '*Programs* engines.'\n",
        "hidden.md": "---\norphan: true\nnosearch: true\n---\n\n# Hidden\n",
    }
    built = build_once(files, html_baseurl=BASE, project="P")
    text = (built.out / "llms.txt").read_text(encoding="utf-8")
    assert "\n> Whom we know, and whom not.\n" in text
    assert "Hidden" not in text
    tokens = MarkdownIt().parse(text)
    (link,) = [token for token in tokens if token.type == "inline" and "Programs" in token.content]
    assert [child.content for child in link.children if child.content] == ["A [x](y)\\", ": Programs engines."]
    assert "".join(child.content for child in link.children if child.type == "text") == "A [x](y)\\: Programs engines."


def test_without_an_address_of_the_site_there_is_none(home):
    assert not (home.out / "llms.txt").exists()


def test_a_site_may_do_without(make_site):
    assert not (make_site({}).build(html_baseurl=BASE, people_llms_txt=False).out / "llms.txt").exists()
