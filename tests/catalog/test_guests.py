"""People of other sites among authors: exact names and ORCID iDs, ours first, and nobody by guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.check_identity import names_of_guests
from sphinx_people.catalog.guests import OtherSite
from sphinx_people.model.listed import ListedPerson
from sphinx_people.model.publication import Author, Publication

ORCID, OTHER, BOB = "0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0003-1415-9269"


def listed(identifier, name, **facts):
    return ListedPerson.model_validate({"id": identifier, "name": name, "page": f"people/{identifier}/", **facts})


def site(name, *people):
    return OtherSite(name, f"https://{name}.example.org/", name.upper(), people)


NLP = site(
    "nlp",
    listed("ada", "Ada Lovelace", aliases=["A. Lovelace"], orcid=ORCID),
    listed("minji", "김민지"),
    listed("kim", "Jun Kim"),
)
VISION = site(
    "vision",
    listed("ada", "Ada Lovelace", orcid=ORCID),
    listed("jun", "Jun Kim"),
    listed("bob", "Bob Babbage"),
    listed("grace", "Grace Hopper", orcid=OTHER),
)

FOUND = {
    Author(family="Lovelace", given="Ada"): "nlp:ada",  # one person on two sites, as their ORCID iDs tell
    Author(family="Lovelace", given="A."): "nlp:ada",
    Author(family="LOVELACE", given="Adá"): "nlp:ada",
    Author(family="Lovelace", given="Augusta"): None,
    Author(family="Nobody", given="N.", orcid=ORCID): "nlp:ada",
    Author(family="Lovelace", given="Ada", orcid=OTHER): "vision:grace",
    Author(family="Hopper", given="Grace", orcid="0000-0002-9079-593X"): None,
    Author(literal="김민지"): "nlp:minji",
    Author(family="Kim", given="Jun"): None,  # two people
    Author(family="Babbage", given="Bob"): None,  # ours
    Author(family="Babbage", given="Bob", orcid=ORCID): "nlp:ada",
}


@pytest.fixture
def catalog(member):
    authors = tuple(author for author in FOUND if author.orcid is None)
    publications = [Publication("one", "article", Path("a.bib"), 3, authors=authors)]
    return Catalog([member("bob", name="Bob Babbage", orcid=BOB)], publications=publications, sites=[NLP, VISION])


@pytest.mark.parametrize(("author", "guest"), FOUND.items())
def test_who_an_author_is(catalog, author, guest):
    found = catalog.guest_of(author)
    assert (found.id if found else None) == guest


def test_ids(catalog):
    def address(target):
        found = catalog.guests.named(target)
        return found.address if found else None

    assert address("minji") == address("nlp:minji") == "https://nlp.example.org/people/minji/"
    assert address("vision:ada") == "https://vision.example.org/people/ada/"
    assert address("ada") is None  # which of the two?
    assert address("nobody") is None


def test_what_is_claimed_twice_is_asked(catalog):
    assert [(problem.line, problem.message) for problem in names_of_guests(catalog)] == [
        (
            3,
            "'Jun Kim' is a name of 'nlp:kim' and 'vision:jun'; nobody is linked, and an ORCID annotation says who it is",
        ),
        (
            3,
            "'Bob Babbage' is a name of 'bob' and 'vision:bob'; 'bob' is linked, and an ORCID annotation says who it is",
        ),
    ]


def test_an_entry_depends_on_the_guests_among_its_authors(catalog, member):
    before = catalog.digest(("publication", "one"))
    moved = OtherSite("nlp", "https://moved.example.org/", "NLP", NLP.people)
    after = Catalog(catalog.members.values(), publications=catalog.publications, sites=[moved, VISION])
    assert before != after.digest(("publication", "one")) != ""
    assert catalog.digest(("person", "nlp:kim")) != catalog.digest(("person", "nlp:nobody")) == ""
