"""MyST inside the values of a profile, on the person's own page and on pages that list them."""

from __future__ import annotations

import json
from copy import copy

import pytest

from sphinx_people.render.markup import _line_of

CONF = """
extensions = ["sphinx_people"]
primary_domain = "people"
myst_enable_extensions = ["dollarmath", "colon_fence", "deflist", "attrs_inline", "amsmath"]
"""

#: What a value says, and how it is shown.
BLOCKS = {
    "plain text": "<p>plain text</p>",
    "*emphasis*, **strong**, `code`": "<p><em>emphasis</em>, <strong>strong</strong>, <code>code</code></p>",
    "two\nlines": "<p>two\nlines</p>",
    "two\n\nparagraphs": "<p>two</p><p>paragraphs</p>",
    "- one\n- two\n  - deeper": "<ul><li><p>one</p></li><li><p>two</p><ul><li><p>deeper</p></li></ul></li></ul>",
    "1. one\n2. two": "<ol><li><p>one</p></li><li><p>two</p></li></ol>",
    "> quoted": "<blockquote><div><p>quoted</p></div></blockquote>",
    "# Heading\n\n### *Deeper*": "<p><strong>Heading</strong></p><p><strong><em>Deeper</em></strong></p>",
    "| a | b |\n|---|---|\n| 1 | 2 |": "table: a b 1 2",
    "```python\nx = 1\n```": "pre: x = 1",
    "```\nx = 1\n```": "pre: x = 1",
    "```{code-block} python\nx = 1\n```": "pre: x = 1",
    "$E = mc^2$": r"<p><span>\(E = mc^2\)</span></p>",
    "```{math}\nE = mc^2\n```": r"math: \[E = mc^2\]",
    "$$\nE = mc^2\n$$": r"math: \[E = mc^2\]",
    "{math}`a + b`": r"<p><span>\(a + b\)</span></p>",
    "```{note}\n*inside*\n```": "admonition: Note inside",
    ":::{tip}\n**inside**\n:::": "admonition: Tip inside",
    "````{warning}\n```{code-block} python\nx = 1\n```\n````": "admonition: Warning x = 1",
    "```{admonition} A *title*\ninside\n```": "admonition: A title inside",
    "```{list-table}\n* - a\n  - *b*\n* - c\n  - {person}`grace`\n```": "table: a b c Grace Hopper",
    "```{table} A caption\n| a |\n|---|\n| 1 |\n```": "table: A caption a 1",
    "```{code-block} python\n:caption: A caption\nx = 1\n```": "pre: A caption x = 1",
    "```{epigraph}\nsaid\n\n-- her\n```": "epigraph: said —her",
    "{person}`grace` and {project}`her <grace/loom>`": "links: Grace Hopper -> #person-grace, her -> #project-grace-loom",
    "{organization}`navy`": "links: Navy -> people-organizations.html",
    "{stars}`a/b`": "links: 7 -> https://github.com/a/b",
    "{people:person}`grace`": "links: Grace Hopper -> #person-grace",
    "{any}`grace` [x](#grace)": "links: Grace Hopper -> #person-grace, x -> #person-grace",
    "[site](https://example.org/) <https://example.org/x>": (
        "links: site -> https://example.org/, https://example.org/x -> https://example.org/x"
    ),
    "[mail](mailto:a@example.org)": "links: mail -> mailto:a%40example.org",
    "{abbr}`MyST (Markedly Structured Text)`": "<p><abbr>MyST</abbr></p>",
    "H{sub}`2`O": "<p>H<sub>2</sub>O</p>",
    "Term\n: Definition": "<dl><dt>Term</dt><dd><p>Definition</p></dd></dl>",
    "a \\* b": "<p>a * b</p>",
    "2020. A year": "<ol><li><p>A year</p></li></ol>",
    "C++ & C#, a_b_c, 50%": "<p>C++ &amp; C#, a_b_c, 50%</p>",
    "한글도 **됩니다**.": "<p>한글도 <strong>됩니다</strong>.</p>",
}
LINES = {
    "plain": "plain",
    "*emphasis*": "<em>emphasis</em>",
    "`a_b`": "<code>a_b</code>",
    "- no list": "no list",
    "# no heading": "<strong>no heading</strong>",
    "two\n\nparagraphs": "two\n\nparagraphs",
    "1. first": "first",
}


@pytest.fixture(scope="module")
def built(build_once):
    """Build the values of Ada on her own page, and on a page of nobody."""
    entries = "".join(
        f"  - position: Case {number}\n    details: |\n" + "".join(f"      {line}\n" for line in text.split("\n"))
        for number, text in enumerate(BLOCKS)
    )
    news = "".join(f"  - text: {json.dumps(text)}\n" for text in LINES)
    show = "```{{timeline}} work\n:sort: as-written\n{0}\n```\n\n```{{entries}} news\n:sort: as-written\n{0}\n```\n"
    return build_once(
        {
            "conf.py": CONF,
            "people/ada/person.yaml": f"name: Ada\nwork:\n{entries}news:\n{news}",
            "people/ada/index.md": f"---\norphan: true\n---\n\n# Ada\n\n{show.format('')}",
            "people/grace/person.yaml": "name: Grace Hopper\nwork: [{organization: Navy}]\nprojects: [{name: Loom}]\n",
            "people/grace/index.md": "---\norphan: true\n---\n\n# Grace\n\n```{profile}\n```\n\n```{projects}\n```\n",
            "people/stars.yaml": "a/b: {stars: [7]}\n",
            "index.md": f"# Home\n\n{show.format(':person: ada')}",
        }
    )


def bare(tag):
    """Return the inside of an element, without attributes and without what Sphinx adds for its style sheets."""
    for child in tag.find_all(True):
        child.attrs = {}
        if child.name == "span" and child.parent.name == "code":
            child.unwrap()
    return tag.decode_contents().strip()


#: What is described by its text alone.
KINDS = {"div.admonition": "admonition", "table": "table", ".epigraph": "epigraph", "div.math": "math", "pre": "pre"}


def shown(fold):
    """Describe what is in a fold."""
    for hidden in fold.select("summary, .people-spoken, .people-plain"):
        hidden.extract()
    text = " ".join(fold.get_text().replace("¶", "").split())
    kind = next((kind for selector, kind in KINDS.items() if fold.select_one(selector)), None)
    if kind:
        return f"{kind}: {text}"
    if fold.a:
        links = [(link.get_text(), link["href"]) for link in fold.select("a")]
        return "links: " + ", ".join(f"{name} -> {url[url.find('#') :] if '#' in url else url}" for name, url in links)
    return bare(fold).replace(">\n", ">").replace("\n<", "<")


@pytest.mark.parametrize("page", ["people/ada/index", "index"])
@pytest.mark.parametrize(("text", "expected"), BLOCKS.items())
def test_a_block(built, page, text, expected):
    fold = copy(built.body(page).select("ul.people-timeline > li")[list(BLOCKS).index(text)].details)
    assert shown(fold).replace("../../people-organizations", "people-organizations") == expected


@pytest.mark.parametrize("page", ["people/ada/index", "index"])
@pytest.mark.parametrize(("text", "expected"), LINES.items())
def test_a_line(built, page, text, expected):
    title = built.body(page).select("ul.people-entries > li .people-title")[list(LINES).index(text)]
    assert bare(copy(title)) == expected


def test_all_of_it_is_read_without_a_warning(built):
    assert built.warnings == []


def test_headings_of_values_are_none_of_the_page(built):
    assert len(built.body("people/ada/index").select("h1, h2, h3")) == 1
    assert built.page("people/ada/index").select_one(".people-subheading strong")


def test_what_myst_says_of_a_value_is_said_in_the_file(make_site):
    person = "name: Ada\nheadline: x\nsummary: |\n  fine\n\n  {unknown}`x`\n\n  ```{list-table}\n  :widths: x\n  * - a\n  ```\n"
    built = make_site(
        {
            "people/ada/person.yaml": person,
            "people/ada/index.md": "---\norphan: true\n---\n\n# A\n\n```{profile}\n```\n",
        }
    ).build()
    assert [line.split(" ")[0] for line in built.warnings if "WARNING" in line] == [
        "people/ada/person.yaml:6:",
        "people/ada/person.yaml:9:",
    ]
    assert "System Message" not in built.text("people/ada/index")
    assert 'Unknown interpreted text role "unknown". [myst.role_unknown]' in built.warnings[0]


def test_no_message_stands_on_a_page(make_site):
    """Sphinx leaves them out of what it reads; what is drawn later must do the same."""
    person = "name: Ada\nsummary: |\n  {unknown}`x` {ref}`x` fine\n"
    built = make_site({"people/ada/person.yaml": person, "index.md": "# Home\n\n```{profile}\n```\n"}).build()
    assert len(built.warnings) == 2
    assert built.text() == "Home A Ada vCard x fine"


def test_links_to_anchors(build_once):
    """To an object, to a label, to a heading of the person's page; on that page and on any other."""
    built = build_once(
        {
            "conf.py": f"{CONF}myst_heading_anchors = 2\n",
            "people/ada/person.yaml": "name: Ada\nsummary: '[her](#ada), [label](#a-label), [news](#news)'\n",
            "people/ada/index.md": "---\norphan: true\n---\n\n# Page\n\n```{profile}\n```\n\n## News\n",
            "index.md": "# Home\n\n```{profile}\n```\n\n(a-label)=\n## Labelled\n",
        }
    )
    assert built.warnings == []
    links = {link.get_text(): link["href"] for link in built.body().select(".people-about a")}
    assert links == {
        "her": "people/ada/index.html#person-ada",
        "label": "#a-label",
        "news": "people/ada/index.html#news",
    }
    links = {link.get_text(): link["href"] for link in built.body("people/ada/index").select(".people-about a")}
    assert links == {"her": "#person-ada", "label": "../../index.html#a-label", "news": "#news"}


def test_the_primary_domain_does_not_matter_to_values(build_once):
    built = build_once(
        {
            "people/ada/person.yaml": "name: Ada\nsummary: by {person}`grace`, {stars}`a/b`\n",
            "people/grace/person.yaml": "name: Grace\n",
            "people/stars.yaml": "a/b: {stars: [7]}\n",
            "index.md": "# Home\n\n```{people:profile}\n:person: ada\n```\n",
        },
        primary_domain="py",
    )
    assert built.warnings == []
    assert built.texts(".people-about") == ["by Grace, 7"]


def test_a_value_whose_file_is_gone_has_no_line(tmp_path):
    assert _line_of(tmp_path / "person.yaml", "text") == 0
    (tmp_path / "person.yaml").write_text("name: Ada\nsummary: text\n", encoding="utf-8")
    assert _line_of(tmp_path / "person.yaml", "text") == 1
    assert _line_of(tmp_path / "person.yaml", "another") == 0
