"""Lists of authors: whose page it is, who has a page, marks for eyes and ears, long lists."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx.addnodes import pending_xref

from sphinx_people.catalog import Member
from sphinx_people.model.person import Person
from sphinx_people.model.publication import Author
from sphinx_people.render.authors import Legend, author_list
from sphinx_people.render.nodes import fold, spoken, unspoken

ADA = Member("ada", Person.model_validate({"name": "Ada Lovelace"}), "people/ada", "")
MINJI = Member("minji", Person.model_validate({"name": {"en": "Minji Kim", "ko": "김민지"}}), "people/minji", "")


def author(name, *marks):
    given, _, family = name.rpartition(" ")
    return Author(family, given, marks=marks)


@pytest.fixture
def draw(context):
    """Draw a list: ``draw(("Ada Lovelace", ADA), ("Jane Doe", None))``; returns it with the legend below."""

    def drawn(*authors, owners=(), others=False, fold_after=None, language="en"):
        legend = Legend(context(language))
        pairs = [(one if isinstance(one, Author) else author(one), member) for one, member in authors]
        found = author_list(context(language), pairs, owners, legend, others=others, fold_after=fold_after)
        return nodes.container("", *found, nodes.container("", *legend.nodes()))

    return drawn


def seen(drawn):
    """Return what eyes see of a list, without the legend."""
    copy = nodes.container("", *(node.deepcopy() for node in drawn.children[:-1]))
    for node in list(copy.findall(spoken)):
        node.parent.remove(node)
    return copy.astext()


def heard(drawn):
    """Return what ears are told of the marks."""
    return [node.astext() for node in drawn.findall(spoken)]


def legend(drawn):
    return drawn.children[-1].astext()


def test_the_owner_stands_out_people_are_linked_and_others_are_plain(draw):
    drawn = draw(("Ada Lovelace", ADA), ("Minji Kim", MINJI), ("Jane Doe", None), owners=("ada",))
    (strong,) = drawn.findall(nodes.strong)
    assert (strong.astext(), strong["classes"]) == ("Ada Lovelace", ["people-owner"])
    (link,) = drawn.findall(pending_xref)
    assert (link["reftype"], link["reftarget"], link.astext()) == ("person", "minji", "Minji Kim")
    assert seen(drawn) == "Ada Lovelace, Minji Kim, Jane Doe"


def test_the_name_is_that_of_the_entry(draw):
    """However the person writes it elsewhere."""
    drawn = draw(("M. Kim", MINJI))
    assert next(drawn.findall(pending_xref)).astext() == "M. Kim"


def test_a_list_of_several_people_has_several_owners(draw):
    drawn = draw(("Ada Lovelace", ADA), ("Minji Kim", MINJI), owners=("minji", "ada"))
    assert [node.astext() for node in drawn.findall(nodes.strong)] == ["Ada Lovelace", "Minji Kim"]


@pytest.mark.parametrize(
    ("marks", "signs", "words", "below"),
    [
        ((), "", [], ""),
        (("equal",), "*", ["equal contribution"], "* equal contribution"),
        (("corresponding",), "†", ["corresponding author"], "† corresponding author"),
        (("student",), "‡", ["student"], "‡ student"),
        (
            ("equal", "corresponding"),
            "*,†",
            ["equal contribution, corresponding author"],
            "* equal contribution · † corresponding author",
        ),
        (("visitor",), "§", ["visitor"], "§ visitor"),
        (("visitor", "lead"), "§,¶", ["visitor, lead"], "§ visitor · ¶ lead"),
        (("student", "visitor"), "‡,§", ["student, visitor"], "‡ student · § visitor"),
        (("highlight",), "", [], ""),
    ],
)
def test_marks_are_signs_words_and_a_legend(draw, marks, signs, words, below):
    drawn = draw((author("Jane Doe", *marks), None))
    assert seen(drawn) == f"Jane Doe{signs}"
    assert heard(drawn) == [f" ({one})" for one in words]
    assert legend(drawn) == below
    hidden = [node.astext() for node in drawn.findall(unspoken)]
    assert hidden == ([signs] if signs else [])
    assert [node.astext() for node in drawn.findall(nodes.superscript)][: len(hidden)] == hidden


def test_a_highlighted_outsider_stands_out(draw):
    (strong,) = draw((author("Jane Doe", "highlight"), None)).findall(nodes.strong)
    assert strong.astext() == "Jane Doe"


def test_a_sign_is_in_the_legend_once_and_in_the_language_of_the_list(draw):
    authors = [(author("Jane Doe", "equal"), None), (author("Ada Lovelace", "equal", "visitor"), ADA)]
    drawn = draw(*authors, language="ko")
    assert legend(drawn) == "* 동등 기여 · § visitor"
    assert heard(drawn) == [" (동등 기여)", " (동등 기여, visitor)"]


def test_others_end_the_list(draw):
    drawn = draw(("Ada Lovelace", ADA), ("Jane Doe", None), others=True)
    assert seen(drawn) == "Ada Lovelace, Jane Doe, and others"
    assert next(drawn.findall(nodes.emphasis)).astext() == "and others"
    assert seen(draw(("Ada Lovelace", ADA), others=True, language="ko")) == "Ada Lovelace 외"


def test_nobody_is_no_paragraph(draw):
    assert draw().children[:-1] == []


MANY = [(f"Given Name{number}", None) for number in range(130)]


@pytest.mark.parametrize(("after", "count"), [(0, 130), (1, 129), (129, 1)])
def test_a_long_list_is_folded_and_complete(draw, after, count):
    drawn = draw(*MANY, fold_after=after)
    (folded,) = drawn.findall(fold)
    assert folded["summary"] == f"and {count} more author{'s' if count > 1 else ''}"
    assert folded.astext() == ", ".join(name for name, _ in MANY[after:])
    everybody = ", ".join(paragraph.astext() for paragraph in drawn.findall(nodes.paragraph))
    assert everybody == ", ".join(name for name, _ in MANY)


@pytest.mark.parametrize("after", [None, 130, 131])
def test_a_list_that_is_not_too_long_is_not_folded(draw, after):
    drawn = draw(*MANY, fold_after=after, others=True)
    assert list(drawn.findall(fold)) == []
    assert seen(drawn).endswith("Given Name129, and others")


def test_others_are_in_the_fold_and_are_nobody_to_count(draw):
    (folded,) = draw(*MANY, fold_after=128, others=True).findall(fold)
    assert folded["summary"] == "and 2 more authors"
    assert folded.astext() == "Given Name128, Given Name129, and others"


def test_marks_of_folded_authors_are_in_the_legend(draw):
    drawn = draw(("Jane Doe", None), (author("Ada Lovelace", "equal"), ADA), fold_after=1)
    assert legend(drawn) == "* equal contribution"
