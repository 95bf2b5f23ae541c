"""What items of lists can be filtered by."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.facets import (
    Facets,
    facets_of_affiliation,
    facets_of_entry,
    facets_of_person,
    facets_of_work,
)
from sphinx_people.catalog.selection import Item
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import Author, Publication


@pytest.mark.parametrize(
    ("section", "entry", "expected"),
    [
        ("work", {"position": "P", "start_date": "2015-02", "end_date": "2018"}, Facets(years=((2015, 2018),))),
        ("work", {"position": "P", "start_date": "2015"}, Facets(years=((2015, None),))),
        ("awards", {"title": "T", "date": "2015"}, Facets(years=((2015, 2015),))),
        ("awards", {"title": "T"}, Facets()),
        ("service", {"role": "R", "years": ["2023", "2019"]}, Facets(years=((2023, 2023), (2019, 2019)))),
        ("media", {"title": "T", "kind": "own word", "tags": ["a"]}, Facets(kinds=("own word",), tags=("a",))),
        (
            "projects",
            {"name": "N", "keywords": ["x", {"en": "y", "ko": "와"}], "tags": ["z"]},
            Facets(tags=("x", "와", "z")),
        ),
        ("service", {"role": "R", "years": ["2019", "2021"]}, Facets(years=((2019, 2019), (2021, 2021)))),
        ("service", {"role": "R", "years": ["2021"], "date": "2018"}, Facets(years=((2018, 2018),))),
        (
            "service",
            {"role": "R", "years": ["2021"], "start_date": "2015", "end_date": "2018"},
            Facets(years=((2015, 2018),)),
        ),
    ],
)
def test_of_entries(member, section, entry, expected):
    ada = member("ada", **{section: [entry]})
    item = Item(ada, section, ada.person.section(section)[0])
    assert facets_of_entry(item, ("ko", "en")) == expected
    kinds = facets_of_entry(item, ("ko", "en"), with_section=True).kinds
    assert kinds == (section, *expected.kinds)


def work(catalog_members, *versions):
    values = {
        "authors": (Author("Lovelace", "Ada"), Author("Nobody", "N."), Author(literal="박찬준")),
        "kind": "workshop",
    }
    entries = [
        Publication(key, "misc", Path("a.bib"), 1, **{**values, "title": "A Title", **facts}) for key, facts in versions
    ]
    (found,) = Catalog(catalog_members, publications=entries).works
    return found


def test_of_publications(member):
    """Names that do not stand there find it, too; keywords that say its kind are no tags."""
    ada = member("ada", name={"en": "Ada Lovelace", "ko": "에이다"}, aliases=["Lovelace, Ada", "A. King"])
    chanjun = member("chanjun", name={"en": "Chanjun Park", "ko": "박찬준"})
    record = {"keywords": ("nlp", "Workshop", "selected"), "date": PartialDate(2024), "related": ("pre",)}
    pre = {"kind": "preprint", "title": "An Early $x$ Title", "keywords": ("nlp", "early")}
    assert facets_of_work(work([ada, chanjun], ("rec", record), ("pre", pre))) == Facets(
        years=((2024, 2024),),
        kinds=("workshop",),
        tags=("nlp", "early"),
        words=("An Early x Title", "에이다", "A. King", "Chanjun Park"),
    )
    assert facets_of_work(work([], ("rec", {}))) == Facets(kinds=("workshop",))


def test_a_work_is_found_by_the_short_name_of_its_venue():
    assert facets_of_work(work([], ("rec", {"venue": "Proceedings", "short_venue": "ACL 2024"}))).words == ("ACL 2024",)
    assert facets_of_work(work([], ("rec", {"venue": "Findings: ACL 2024", "short_venue": "ACL 2024"}))).words == ()


def test_of_people(member):
    ada = member(
        "ada",
        name={"en": "Ada Lovelace", "ko": "에이다"},
        aliases=["Lovelace, Ada", "A. King"],
        headline={"en": "Countess", "fr": "Comtesse"},
        interests=["Weather", {"name": {"en": "Music", "ko": "음악"}}, {"name": "Dice", "hidden": True}],
        tags=["engines"],
        work=[{"organization": "Court", "start_date": "2015", "end_date": "2018"}],
    )
    words = ("A. King", "Countess", "Comtesse", "Weather", "Music", "음악")
    assert facets_of_person(ada, "current") == Facets(kinds=("current",), tags=("engines",), words=words)
    ((_, there),) = Catalog([ada]).affiliations_of("ada")
    assert facets_of_affiliation(there) == Facets(((2015, 2018),), ("alumni",), ("engines",), ("A. King",))
    assert Catalog([ada]).affiliations_of("nobody") == ()
