"""What is written at once is what the translator of the builder would have written."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document
from hypothesis import given
from hypothesis import strategies as st
from sphinx.util.docutils import register_node, unregister_node
from sphinx.writers.html5 import HTML5Translator

from sphinx_people.build.ready_html import ReadyHtml
from sphinx_people.render.nodes import fold, moment, ready_html, spoken, unspoken

words = st.text(st.sampled_from("ab <>&\"'@\n\\박준é"), min_size=1, max_size=8)
names = st.lists(st.sampled_from(["people-a", "people-b", "language-ko", "language-de", "small", "kbd"]), max_size=3)
ids = st.lists(st.sampled_from(["one", "two", "three"]), max_size=2, unique=True)
leaves = st.one_of(
    words.map(nodes.Text),
    st.builds(lambda text: nodes.raw("", text, format="html"), words),
    st.builds(lambda text, classes: nodes.raw("", text, format="html", classes=classes), words, names),
    st.builds(lambda text: nodes.raw("", text, format="latex"), words),
    st.builds(lambda text, classes: nodes.literal("", text, classes=classes), words, names),
    st.builds(lambda text, date: moment("", text, datetime=date), words, words),
)


def elements(kind, children, **attributes):
    """Return nodes of a kind, with classes and ids."""
    made = st.fixed_dictionaries({"classes": names, "ids": ids, **attributes})
    return st.builds(lambda inside, given: kind("", *inside, **given), children, made)


def inline(children):
    """Return what stands in lines of text."""
    inside = st.lists(children, max_size=3)

    def made(kind, **attributes):
        return elements(lambda raw, *parts, **given: kind(raw, "", *parts, **given), inside, **attributes)

    addresses = st.sampled_from(["https://a.example/?b=1&c=%22", "mailto:a.b@c.example", "../x.html#y", ""])
    kinds = [nodes.inline, nodes.emphasis, nodes.strong, nodes.superscript, nodes.subscript, spoken, unspoken]
    link = made(nodes.reference, refuri=addresses, internal=st.booleans(), reftitle=words)
    on_page = made(nodes.reference, refid=st.sampled_from(["a", "b"]), internal=st.booleans())
    return st.one_of(*map(made, kinds), link, on_page, made(nodes.reference, refuri=addresses))


lines = st.recursive(leaves, inline, max_leaves=6)
paragraphs = st.builds(
    lambda inside, classes, ids: nodes.paragraph("", "", *inside, classes=classes, ids=ids),
    st.lists(lines, max_size=3),
    names,
    ids,
)
headings = st.builds(
    lambda inside, level: nodes.rubric("", "", *inside, **{"heading-level": level}),
    st.lists(lines, max_size=2),
    st.integers(1, 6),
)


def blocks(children):
    """Return what holds paragraphs."""
    inside = st.lists(children, min_size=1, max_size=3)
    items = st.lists(elements(nodes.list_item, inside), min_size=1, max_size=3)
    return st.one_of(
        elements(nodes.container, inside),
        elements(fold, inside, summary=words),
        elements(nodes.bullet_list, items, bullet=st.just("-")),
        elements(nodes.enumerated_list, items, enumtype=st.just("arabic"), start=st.integers(1, 9)),
    )


trees = st.recursive(st.one_of(paragraphs, headings), blocks, max_leaves=8)


@pytest.fixture(scope="module")
def builder(build_once):
    built = build_once({"index.md": "# Home\n"})
    built.app.builder.prepare_writing({"index"})
    for node in (fold, moment, spoken, unspoken):
        register_node(node)  # the end of a test's build has taken them away
    yield built.app.builder
    for node in (fold, moment, spoken, unspoken):
        unregister_node(node)


def as_the_translator_writes(builder, node):
    translator = builder.create_translator(new_document("", builder.docsettings), builder)
    node.walkabout(translator)
    return "".join(translator.body)


def as_it_is_written(builder, node):
    document = new_document("", builder.docsettings)
    document += node
    ReadyHtml(builder).write([node])
    (html,) = document.children
    assert isinstance(html, ready_html)
    return html


@given(tree=trees)
def test_every_tree_is_written_as_the_translator_writes_it(builder, tree):
    document = new_document("", builder.docsettings)
    document += tree.deepcopy()
    expected = as_the_translator_writes(builder, document[0])
    assert as_it_is_written(builder, tree)["html"] == expected


def test_search_finds_the_words_and_not_the_tags(builder):
    tree = nodes.paragraph("", "", nodes.strong("", "Ada"), nodes.Text("<b>Love"), nodes.literal("", "x y"))
    assert as_it_is_written(builder, tree).astext().split() == ["Ada", "<b>Love", "x", "y"]


def test_search_finds_nothing_that_nobody_reads(builder):
    """Neither BibTeX to copy, nor words for ears that stand beside others, nor the words of controls."""
    raw = nodes.raw("", "<pre>@misc{key}</pre>", format="html")
    said = spoken("", " (equal contribution)")
    shown = nodes.paragraph("", "", nodes.Text("Ada"), said, spoken("", "ears", classes=["own"]))
    tree = nodes.container(
        "", shown, fold("", raw, summary="BibTeX"), nodes.literal("", "x", raw.deepcopy(), said.deepcopy())
    )
    assert as_it_is_written(builder, tree).astext().split() == ["Ada", "x"]


def test_what_sphinx_must_see_stays(builder):
    """A picture is copied; what stands beside it is ready, and lists go on as they began."""
    picture = nodes.image("", uri="me.png")
    simple = nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "a")), bullet="-")
    held = nodes.bullet_list("", nodes.list_item("", nodes.container("", picture)), bullet="-")
    tree = nodes.container("", nodes.paragraph("", "before"), held, simple)
    document = new_document("", builder.docsettings)
    document += tree
    ReadyHtml(builder).write([tree])
    assert [type(node) for node in tree] == [ready_html, nodes.bullet_list, ready_html]
    assert picture in list(document.findall(nodes.image))
    assert tree[2]["html"] == as_the_translator_writes(builder, simple)


def test_a_line_with_something_to_resolve_stays_whole(builder):
    line = nodes.paragraph("", "", nodes.Text("see "), nodes.math("", "x"))
    document = new_document("", builder.docsettings)
    document += line
    ReadyHtml(builder).write([line])
    assert document.children == [line]
    assert [type(node) for node in line] == [nodes.Text, nodes.math]


class Translator(HTML5Translator):
    """Writes strong text as a theme might."""

    def visit_strong(self, node):
        self.body.append(self.starttag(node, "b", ""))

    def depart_strong(self, node):
        self.body.append("</b>")


def test_a_theme_may_write_nodes_in_its_own_way(build_once):
    built = build_once({"index.md": "# Home\n"})
    built.app.set_translator("html", Translator, override=True)
    built.app.builder.prepare_writing({"index"})
    tree = nodes.paragraph("", "", nodes.strong("", "Ada"), classes=["people-name"])
    assert as_it_is_written(built.app.builder, tree)["html"] == '<p class="people-name"><b>Ada</b></p>\n'
