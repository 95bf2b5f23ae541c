"""Authors and editors of entries, with marks and ORCID iDs."""

from __future__ import annotations

from typing import Any

import pytest

from sphinx_people.model.publication import Author


def entry(authors: str, more: str = "") -> str:
    return f"@misc{{k,\n  title = {{T}},\n  author = {{{authors}}},\n{more}}}\n"


def test_authors_and_editors(sound: Any) -> None:
    publication = sound(entry("Lovelace, Ada and {OpenAI} and others", "  editor = {Charles Babbage and others}"))
    assert publication.authors == (Author("Lovelace", "Ada"), Author(literal="OpenAI"))
    assert publication.editors == (Author("Babbage", "Charles"),)
    assert publication.others


def test_annotations(sound: Any) -> None:
    publication = sound(
        entry(
            "A One and B Two and C Three",
            '  author+an = {1=equal; 2=eq,corr; 3:family="‡",\\emph{lead}},\n'
            '  author+an:orcid = {2="0000-0002-1825-0097"},\n  author+an:role = {1=lead},\n'
            "  editor = {D Four and E Five},\n  editor-an = {=me; 2=trainee}",
        )
    )
    assert publication.authors == (
        Author("One", "A", marks=("equal",)),
        Author("Two", "B", marks=("equal", "corresponding"), orcid="0000-0002-1825-0097"),
        Author("Three", "C", marks=("‡", "lead")),
    )
    assert publication.editors == (
        Author("Four", "D", marks=("highlight",)),
        Author("Five", "E", marks=("highlight", "student")),
    )


@pytest.mark.parametrize(
    ("annotation", "problem"),
    [
        ("author+an = {3=equal}", (4, 14, "mark", "k: 'author+an' marks 'author' number 3, but there are 2")),
        ("author+an = {1=equal; 4=x}", (4, 23, "mark", "k: 'author+an' marks 'author' number 4, but there are 2")),
        ("editor+an = {1=equal}", (4, 14, "mark", "k: 'editor+an' marks 'editor' number 1, but there are 0")),
        ("editor+an = {=equal}", (4, 14, "mark", "k: 'editor+an' marks 'editor', but there are 0")),
        ("author+an = {1=equal; two=x}", (4, 23, "mark", "k: 'two=x' is no annotation; expected '1=equal'")),
        ("author+an = {1=equal, =}", (4, 23, "mark", "k: '=' is no word for a mark; put text into quotes")),
        (
            'author+an:orcid = {1="0000-0002-1825-0098"}',
            (
                4,
                20,
                "identifier",
                "k: the ORCID iD 0000-0002-1825-0098 has a wrong check digit: it ends in 8, but 7 was expected",
            ),
        ),
        (
            "author+an:orcid = {1=x}",
            (4, 20, "identifier", "k: 'x' is not an ORCID iD; expected 0000-0000-0000-0000"),
        ),
        ("author+an:orcid = {=x}", (4, 20, "mark", "k: 'author+an:orcid' marks 'author', but there are 2")),
    ],
)
def test_wrong_annotations(parse: Any, problems: Any, annotation: str, problem: tuple[int, int, str, str]) -> None:
    text = entry("A One and B Two", annotation)
    assert problems(text) == [problem]
    (publication,) = parse(text).publications
    assert publication.authors[0].marks in {(), ("equal",)}
    assert [author.name for author in publication.authors] == ["A One", "B Two"]


@pytest.mark.parametrize(
    ("authors", "annotation", "column", "fix"),
    [
        ("A One and Park*, Chanjun", "", 27, "2=equal"),
        ("*Pang, Ce and \u2217Yadav, V.", "", 13, "1=equal; 2=equal"),
        ("A One† and B Two$^{*}$ and C\\textsuperscript{1,2} Three", "", 18, "1=corresponding; 2=equal; 3=1,2"),
        ("A One and B Two*", "author+an = {1=lead; 2=corresponding}", 28, "1=lead; 2=equal,corresponding"),
        ("\\textbf{One, A}", "", 13, "1=highlight"),
        ("A One$^{\\unknown}$", "", 18, "1=unknown"),
    ],
)
def test_marks_typed_into_names(
    parse: Any, problems: Any, authors: str, annotation: str, column: int, fix: str
) -> None:
    message = f"k: marks are typed into names; write the names without them, and author+an = {{{fix}}}"
    assert problems(entry(authors, annotation)) == [(3, column, "mark", message)]
    for author in parse(entry(authors, annotation)).publications[0].authors:
        assert not set("*\u2217†$\\") & set(author.name)


def test_the_fix_that_is_shown_is_sound(parse: Any, sound: Any) -> None:
    typed = parse(entry("A One*† and B Two‡ and C Three"))
    fix = typed.problems[0].message.partition("and author+an")[2]
    fixed = sound(entry("A One and B Two and C Three", f"author+an{fix}"))
    assert fixed.authors == typed.publications[0].authors


@pytest.mark.parametrize(
    ("authors", "problem"),
    [
        (
            "Ada Lovelace, Charles Babbage, Alan Turing",
            (
                3,
                13,
                "value",
                "k: the names are separated by ','; write Ada Lovelace and Charles Babbage and Alan Turing",
            ),
        ),
        (
            "{}A B; C D; E F; G H",
            (3, 13, "value", "k: the names are separated by ';'; write {}A B and C D and E F and ..."),
        ),
        ("A B and and C D", (3, 21, "value", "k: there is an empty name in 'author'")),
        ("A B and {}", (3, 21, "value", "k: there is an empty name in 'author'")),
    ],
)
def test_wrong_lists(problems: Any, authors: str, problem: tuple[int, int, str, str]) -> None:
    assert problems(entry(authors)) == [problem]


def test_a_mark_alone_is_no_name(parse: Any, problems: Any) -> None:
    assert problems(entry("A One and *")) == [(3, 23, "value", "k: there is an empty name in 'author'")]
    assert parse(entry("A One and *")).publications[0].authors == (Author("One", "A"),)


def test_places_in_values_of_several_pieces(problems: Any) -> None:
    assert problems('@misc{k, title = {T},\n author = "A One and " # {B Two*}}')[0][:3] == (2, 12, "mark")


def test_no_authors(sound: Any) -> None:
    assert sound("@misc{k, title = {T}, author = {}}").authors == ()


def test_many_authors_and_annotations_take_linear_time(parse: Any) -> None:
    many = 5000
    (publication,) = parse(
        entry(
            " and ".join(["Ann One*"] * many),
            f"author+an = {{{'=equal;' * many}{';'.join(f'{n}=x' for n in range(many))}}}",
        )
    ).publications
    assert len(publication.authors) == many
    assert publication.authors[-1].marks == ("equal",)
