"""One name to an author."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.model.publication import Author
from sphinx_people.sources.bibtex.names import parse_name


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Ada Lovelace", Author("Lovelace", "Ada")),
        ("Lovelace, Ada", Author("Lovelace", "Ada")),
        ("Plato", Author("Plato")),
        ("Knuth, D.~E.", Author("Knuth", "D. E.")),
        ("Kim\u00a0Min\n Su", Author("Su", "Kim Min")),
        ("García Márquez, Gabriel José", Author("García Márquez", "Gabriel José")),
        ("Jean-Paul {Le Roux}", Author("Le Roux", "Jean-Paul")),
        ("Smith--Jones, Ann", Author("Smith–Jones", "Ann")),
        ("{\\'E}tienne Dupr{\\'e}", Author("Dupré", "Étienne")),
        ("Erd{\\H{o}}s, P\\'al", Author("Erdős", "Pál")),
        ("M&uuml;ller, <i>Hans</i>", Author("Müller", "Hans")),
        ("O'Brien, Tim", Author("O'Brien", "Tim")),
    ],
)
def test_given_and_family_names(name: str, author: Author) -> None:
    assert parse_name(name) == author


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Ludwig van Beethoven", Author("Beethoven", "Ludwig", "van")),
        ("van Beethoven, Ludwig", Author("Beethoven", "Ludwig", "van")),
        ("van Beethoven", Author("Beethoven", "", "van")),
        ("Jan van der Berg", Author("Berg", "Jan", "van der")),
        ("de la Cruz, Maria", Author("Cruz", "Maria", "de la")),
        (
            "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
            Author("Vallée Poussin", "Charles Louis Xavier Joseph", "de la"),
        ),
        ("De La Cruz, Maria", Author("De La Cruz", "Maria")),
    ],
)
def test_particles(name: str, author: Author) -> None:
    assert parse_name(name) == author


@pytest.mark.parametrize(
    "name",
    [
        "King, Jr., Martin Luther",
        "King, Martin Luther, Jr.",
        "King, Martin Luther Jr.",
        "Martin Luther King, Jr.",
        "Martin Luther King Jr.",
    ],
)
def test_suffixes(name: str) -> None:
    assert parse_name(name) == Author("King", "Martin Luther", suffix="Jr.")


def test_more_suffixes() -> None:
    assert parse_name("van der Berg, III, Jan") == Author("Berg", "Jan", "van der", "III")
    assert parse_name("King, Jr.") == Author("King", suffix="Jr.")
    assert parse_name("Jr.") == Author("Jr.")
    assert parse_name("Jr. " * 5000) == Author("Jr.", " ".join(["Jr."] * 4998), suffix="Jr.")


@pytest.mark.parametrize(
    ("name", "literal"),
    [
        ("{OpenAI}", "OpenAI"),
        ("{{Ministry of Health and Welfare}}", "Ministry of Health and Welfare"),
        ("{van der Berg GmbH}", "van der Berg GmbH"),
        ("Johnson \\& Johnson", "Johnson & Johnson"),
        ("김민지", "김민지"),
        ("김 민지", "김 민지"),
        ("박찬준 (Chanjun Park)", "박찬준 (Chanjun Park)"),
        ("王小明", "王小明"),
        ("やまだ たろう", "やまだ たろう"),
    ],
)
def test_names_without_parts(name: str, literal: str) -> None:
    assert parse_name(name) == Author(literal=literal)


def test_east_asian_names_with_a_comma_have_parts() -> None:
    assert parse_name("김, 민지") == Author("김", "민지")


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("family=Park, given=Chanjun", Author("Park", "Chanjun")),
        ("given=Ludwig, prefix=van, family=Beethoven, useprefix=true", Author("Beethoven", "Ludwig", "van")),
        (
            'family="King", given={Martin {L}uther}, suffix={Jr.}, given-i={M}',
            Author("King", "Martin Luther", suffix="Jr."),
        ),
        ("family={Smith, Jones}, given=Ann", Author("Smith, Jones", "Ann")),
        ('given="", family=X', Author("X")),
    ],
)
def test_biblatex_extended_names(name: str, author: Author) -> None:
    assert parse_name(name) == author


@pytest.mark.parametrize(
    "name", ["", "  ", ",", ", ,", "{}", "{", "}", "\\", "\\'", "a, b, c, d, e", "family=", "~", ",,Jr."]
)
def test_nothing_is_raised_on_no_names(name: str) -> None:
    assert isinstance(parse_name(name), Author)


@given(st.text(st.sampled_from("aB김, .{}~\\'=-&")))
def test_nothing_is_raised(name: str) -> None:
    assert isinstance(parse_name(name), Author)


@given(st.lists(st.from_regex(r"[A-Z][a-z]{3,8}", fullmatch=True), min_size=2, max_size=2))
def test_both_orders_are_one_name(names: list[str]) -> None:
    first, last = names
    assert parse_name(f"{first} {last}") == parse_name(f"{last}, {first}") == Author(last, first)
