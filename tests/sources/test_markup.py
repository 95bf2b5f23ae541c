"""What the texts of a profile may hold: no HTML, no unsafe links, no foreign files, no directives that read them."""

from __future__ import annotations

import pytest

from sphinx_people.sources.markup import DIRECTIVES, FORBIDDEN_ROLES
from sphinx_people.sources.person_source import Mention


def found(source) -> list[tuple[int, int, str, str]]:
    return [(one.line, one.column, one.subtype, one.message) for one in source.problems]


# --- texts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["headline", "location", "pronouns"])
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ada <b>L</b>", "<b>"),
        ("<script>alert(1)</script>", "<script>"),
        ("a <img src=x onerror=y> b", "<img src=x onerror=y>"),
        ("<br/>", "<br/>"),
        ("</div>", "</div>"),
        ("<!-- a -->", "<!-- a -->"),
        ("<!DOCTYPE html>", "<!DOCTYPE html>"),
        ("<?php x ?>", "<?php x ?>"),
        ("List<int> <I>x</I>", "<I>"),
    ],
)
def test_html_in_a_plain_text(read, field, text, html):
    source = read(f"name: Ada\n{field}: '{text}'\n")
    column = len(field) + 4 + text.index(html)
    assert found(source) == [(2, column, "html", f"HTML is shown as it is written: {html}; use MyST instead")]
    assert text in str(getattr(source.person, field))


@pytest.mark.parametrize(
    "text",
    [
        "a < b > c",
        "1 <2",
        "<3",
        "<ada@example.org>",
        "Ünï <ş>",
        "a -> b",
        "List<int>",
        "x <y> z",
        "`x`",
        "[x](y)",
        "*x*",
    ],
)
def test_no_html_in_a_plain_text(read, text):
    assert found(read(f"name: Ada\nheadline: '{text}'\n")) == []


#: Each with its column in the text, 0 where it is not written as it is understood, and what is said.
MARKUP = [
    ("a <b>c", 3, "html", "HTML is shown as it is written: <b>; use MyST instead"),
    ("List<int> <b>c", 11, "html", "HTML is shown as it is written: <b>; use MyST instead"),
    ("a <!-- c -->", 3, "html", "HTML is shown as it is written: <!-- c -->; use MyST instead"),
    (
        "[x](javascript:alert)",
        5,
        "link",
        "the address 'javascript:alert' is not allowed in a link; expected http:, https:, mailto:, a page, or a file of yours",
    ),
    (
        "<JAVASCRIPT:alert>",
        2,
        "link",
        "the address 'JAVASCRIPT:alert' is not allowed in a link; expected http:, https:, mailto:, a page, or a file of yours",
    ),
    (
        "[x](&#106;avascript:y)",
        0,
        "link",
        "the address 'javascript:y' is not allowed in a link; expected http:, https:, mailto:, a page, or a file of yours",
    ),
    (
        "[x](data:text/html,y)",
        5,
        "link",
        "the address 'data:text/html,y' is not allowed in a link; expected http:, https:, mailto:, a page, or a file of yours",
    ),
    (
        "![x](https://a.org/b.png)",
        6,
        "link",
        "the picture 'https://a.org/b.png' is not in the project; pictures are never fetched",
    ),
    ("![x](//a.org/b.png)", 6, "link", "the picture '//a.org/b.png' is not in the project; pictures are never fetched"),
    ("![x](../../../b.png)", 6, "path", "the picture '../../../b.png' lies outside the project"),
    ("![x](%2e%2e/%2e%2e/%2e%2e/b.png)", 0, "path", "the picture '../../../b.png' lies outside the project"),
    ("![x](/etc/passwd)", 6, "path", "the picture '/etc/passwd' lies outside the project"),
    ("![x](../../../그림.png)", 6, "path", "the picture '../../../그림.png' lies outside the project"),
    (
        "![x](notes.txt)",
        6,
        "path",
        "'notes.txt' is not a picture; expected .avif, .gif, .jpeg, .jpg, .png, .svg, .webp",
    ),
    ("{raw}`x`", 1, "markup", "the role 'raw' may not be used in a value"),
    ("a {download}`x`", 3, "markup", "the role 'download' may not be used in a value"),
    ("{DownLoad}`x`", 1, "markup", "the role 'DownLoad' may not be used in a value"),
]


@pytest.mark.parametrize(("text", "column", "subtype", "message"), MARKUP)
def test_markup_in_a_line(read, text, column, subtype, message):
    source = read(f"name: Ada\nawards:\n  - title: Prize\n    summary: '{text}'\n    rank: 1st\n")
    assert found(source) == [(4, 14 + column, subtype, message)]
    (award,) = source.person.awards
    assert (str(award.summary), str(award.rank)) == (text, "1st")


@pytest.mark.parametrize(("text", "column", "subtype", "message"), MARKUP)
@pytest.mark.parametrize("indent", ["", "> ", "- ", "## "], ids=["paragraph", "quote", "list", "heading"])
def test_markup_in_a_block(read, indent, text, column, subtype, message):
    source = read(f"name: Ada\nsummary: |\n  First.\n\n  {indent}{text}\n")
    place = (5, 2 + len(indent) + column) if column else (2, 10)
    assert found(source) == [(*place, subtype, message)]


def test_html_on_several_lines(read):
    source = read("name: Ada\nsummary: |\n  First.\n\n  <!-- a\n  b -->\n")
    assert found(source) == [(5, 3, "html", "HTML is shown as it is written: <!-- a; use MyST instead")]


@pytest.mark.parametrize(
    "text",
    [
        "*a* **b** `<b>` $a < b$ {math}`x` {doc}`index` {abbr}`A <B>`",
        "[a](https://a.org) <https://a.org> <ada@example.org> [b](../other.md) [c](#target) [d](inv:python#str)",
        "![x](me.png) ![x](../../logo.png)",
        "`{raw}` `[x](javascript:y)` `![x](https://a.org/b.png)`",
        "a < b and c > d, List\\<int>, List<int>, <T>",
        "<int>\n\n<x y=1>\n",
        "$$\n<b>\n$$",
        "```python\n<b> [x](javascript:y)\n```",
        "```{code-block} html\n<b>\n```",
        "```{math}\na <b> c\n```",
        "```{note} *Title*\n:class: x\n\nText\n```",
        ":::{tip}\nText\n:::",
        "| a | b |\n| - | - |\n| c | d |",
    ],
)
def test_markup_that_is_allowed(read, text):
    block = text.replace("\n", "\n  ")
    assert found(read(f"name: Ada\nsummary: |\n  {block}\n")) == []


@pytest.mark.parametrize("fence", ["```", "~~~", ":::"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("include", ""),
        ("raw", ""),
        ("literalinclude", ""),
        ("eval-rst", ""),
        ("image", ""),
        ("toctree", ""),
        ("profile", ""),
        ("csv-table", "; did you mean 'list-table'?"),
        ("Note", "; did you mean 'note'?"),
    ],
)
def test_directives_that_are_not_allowed(read, fence, name, hint):
    source = read(f"name: Ada\nsummary: |\n  Text.\n\n  {fence}{{{name}}} x\n  y\n  {fence}\n")
    assert found(source) == [(5, 6, "markup", f"the directive '{name}' may not be used in a value{hint}")]


@pytest.mark.parametrize("name", sorted(DIRECTIVES))
def test_directives_that_are_allowed(read, name):
    assert found(read(f"name: Ada\nsummary: |\n  ```{{{name}}}\n  y\n  ```\n")) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("````{note}\n```{raw} html\nx\n```\n````", [(4, 6, "markup")]),
        ("::::{note}\n:::{tip}\n<b>x\n:::\n::::", [(5, 3, "html")]),
        ("```{note} A <b>title\nx\n```", [(3, 15, "html")]),
        ("```{list-table}\n* - [x](javascript:y)\n```", [(4, 11, "link")]),
        ("- ```{note}\n  ![x](//a.org/b)\n  ```", [(4, 10, "link")]),
    ],
)
def test_markup_inside_a_directive(read, text, places):
    block = text.replace("\n", "\n  ")
    assert [problem[:3] for problem in found(read(f"name: Ada\nsummary: |\n  {block}\n"))] == places


def test_directives_that_are_nested_too_deeply(read):
    lines = [f"{':' * length}{{note}}" for length in range(40, 2, -1)]
    source = read("name: Ada\nsummary: |\n" + "".join(f"  {line}\n" for line in [*lines, "x"]))
    assert found(source) == [(3, 43, "markup", "directives are nested too deeply")]


@pytest.mark.parametrize(
    ("yaml", "place"),
    [
        ("summary: {en: fine, ko: '<b>x'}", (2, 26)),
        ("work: [{company: A, roles: [{title: B, highlights: [fine, '<b>x']}]}]", (2, 60)),
        ("work: [{company: A, roles: [{title: '<b>x'}]}]", (2, 38)),
        ("education: [{school: A, thesis: '<b>x'}]", (2, 34)),
        ("news: [{text: '<b>x', x_draft: '<i>y'}]", (2, 16)),
        ("skills: ['<b>x']", (2, 11)),
        ("location: {city: '<b>x'}", (2, 19)),
        ("aliases: ['<b>x']", (2, 12)),
        ("tags: ['<b>x']", (2, 9)),
    ],
)
def test_every_text_is_looked_at(read, yaml, place):
    assert [problem[:3] for problem in found(read(f"name: Ada\n{yaml}\nx_mine: '<b>y'\n"))] == [(*place, "html")]


# --- mentions ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("With {person}`bob`.", Mention("person", "bob", 3, 8)),
        ("{people:person}`bob`", Mention("person", "bob", 3, 3)),
        ("{Project}`kakaobrain/pororo`", Mention("project", "kakaobrain/pororo", 3, 3)),
        ("{organization}`the lab <kaist>`", Mention("organization", "kaist", 3, 3)),
        ("{stars}` a/b `", Mention("stars", "a/b", 3, 3)),
        ("a `{person}` {person}`c`", Mention("person", "c", 3, 16)),
        ("```{note}\n  {person}`bob`\n  ```", Mention("person", "bob", 4, 3)),
    ],
)
def test_mentions(read, text, mention):
    source = read(f"name: Ada\nsummary: |\n  {text}\n")
    assert source.mentions == (mention,)
    assert found(source) == []


def test_citations(read):
    """Several keys, with words before and after them, each at its own place."""
    source = read("name: Ada\nsummary: See {cite:p}`{see}park2021{p. 5}, kim2020`.\n")
    assert [(one.target, one.line, one.column) for one in source.mentions] == [("park2021", 2, 28), ("kim2020", 2, 44)]
    assert found(source) == []


def test_other_roles_mention_nobody(read):
    assert (
        read("name: Ada\nsummary: '{doc}`index` {std:person}`a` `{person}`'\nheadline: '{person}`b`'\n").mentions == ()
    )


def test_forbidden_roles_are_in_lower_case():
    assert all(role == role.lower() for role in FORBIDDEN_ROLES)
