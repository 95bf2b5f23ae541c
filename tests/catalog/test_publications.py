"""Which entries are versions of one work, whose they are, and which a list shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog import Catalog, Member
from sphinx_people.catalog.publication_query import PublicationQuery, anchor, group
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.person import Person
from sphinx_people.model.publication import Author, Publication

ADA = Author(family="Lovelace", given="Ada")
BOB = Author(family="Babbage", given="Charles")


def entry(key: str, **facts: object) -> Publication:
    values = {"title": f"Title of {key}", "authors": (ADA,), "kind": "conference", "date": PartialDate(2024), **facts}
    return Publication(key, "inproceedings", Path("references.bib"), 1, **values)


def catalog(*entries: Publication, **people: dict) -> Catalog:
    people = people or {"ada": {"name": "Ada Lovelace"}, "charles": {"name": "Charles Babbage"}}
    members = [Member(name, Person.model_validate(facts), name, "") for name, facts in people.items()]
    return Catalog(members, publications=entries)


def versions(found: Catalog) -> list[list[str]]:
    return [[version.key for version in work.versions] for work in found.works]


PREPRINT = entry(
    "pre", title="A Study", kind="preprint", arxiv="2401.00001v2", links={"arxiv": "https://arxiv.org/abs/2401.00001"}
)


@pytest.mark.parametrize(
    "record",
    [
        entry("rec", title="A study"),
        entry("rec", title="Another", arxiv="2401.00001"),
        entry("rec", title="Another", related=("pre",)),
    ],
)
def test_a_preprint_joins_what_it_became(record):
    assert versions(catalog(PREPRINT, record)) == [["rec", "pre"]]
    assert versions(catalog(record, PREPRINT)) == [["rec", "pre"]]


def test_a_preprint_can_name_what_it_became():
    pre = entry("pre", title="Early", kind="preprint", related=("rec",))
    assert versions(catalog(pre, entry("rec"))) == [["rec", "pre"]]


def test_a_doi_joins():
    pre = entry("pre", title="Early", kind="preprint", doi="10.1/X")
    assert versions(catalog(pre, entry("rec", doi="10.1/x"))) == [["rec", "pre"]]


def test_both_links_are_there():
    record = entry("rec", title="A study", links={"doi": "https://doi.org/10.1/x"})
    (work,) = catalog(PREPRINT, record).works
    assert dict(work.links) == {"doi": "https://doi.org/10.1/x", "arxiv": "https://arxiv.org/abs/2401.00001"}
    assert work.anchors == ("publication-rec", "publication-pre")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PREPRINT, entry("rec", title="A study", authors=(BOB,))),
        (PREPRINT, entry("rec", title="A study", relation="separate")),
        (
            entry("pre", title="A Study", kind="preprint", relation="separate"),
            entry("rec", title="A study"),
        ),
        (entry("one", title="A Study"), entry("two", title="A Study")),
        (entry("one", title="A Study", kind="preprint"), entry("two", title="A Study", kind="preprint")),
        (entry("one", title="", kind="preprint"), entry("two", title="")),
    ],
)
def test_what_is_not_the_same_work_stays_apart(first, second):
    assert len(catalog(first, second).works) == 2


def test_works_of_people_and_by_key():
    found = catalog(PREPRINT, entry("rec", title="A study", authors=(ADA, BOB)), entry("solo", authors=(BOB,)))
    assert [work.key for work in found.works_of("charles")] == ["rec", "solo"]
    assert [work.key for work in found.works_of("ada")] == ["pre", "rec"]
    assert [work.key for work in found.works_of("nobody")] == []
    assert found.works_by_key["rec"].members[1].id == "charles"


def test_the_digest_changes_with_an_entry_and_with_who_its_authors_are():
    one, same = catalog(entry("a")), catalog(entry("a"))
    assert one.digest(("publication", "a")) == same.digest(("publication", "a"))
    assert one.digest(("publication", "a")) != catalog(entry("a", date=PartialDate(2023))).digest(("publication", "a"))
    assert one.digest(("publication", "a")) != catalog(entry("a"), bob={"name": "Bob"}).digest(("publication", "a"))
    assert one.digest(("publication", "unknown")) == ""


def test_projects_awards_and_talks_are_mentions():
    facts = {
        "name": "Ada Lovelace",
        "projects": [{"id": "engine", "name": "Engine", "publication": "a"}, {"name": "None"}],
        "awards": [{"title": "Prize", "publication": "a"}, {"title": "Other", "publication": "unknown"}],
        "talks": [{"title": "Talk", "publication": "a"}, {"title": "Hidden", "publication": "a", "hidden": "true"}],
    }
    found = catalog(entry("a"), ada=facts)
    mentions = found.mentions["a"]
    assert [joint.id for joint in mentions.projects] == ["engine"]
    assert [(member.id, str(title)) for member, title in mentions.entries] == [("ada", "Prize"), ("ada", "Talk")]
    assert found.digest(("publication", "a")) != catalog(entry("a"), ada={"name": "Ada Lovelace"}).digest(
        ("publication", "a")
    )


MANY = (
    entry("old", date=PartialDate(2020, 3), kind="journal", venue="Notes", keywords=("Engines",), selected=True),
    entry("new", date=PartialDate(2024, 5), venue="ACL", track="Findings", title="b", fields={"series": "ACL '24"}),
    entry("mid", date=PartialDate(2022), kind="workshop", venue="ACL", short_venue="BEA", title="A", authors=(BOB,)),
    entry("undated", date=None),
)


def test_what_has_no_authors_is_its_editors():
    editors = {"editors": (ADA, BOB), "authors": ()}
    found = catalog(entry("proceedings", **editors), entry("chapter", editors=(ADA,), authors=(BOB,)))
    assert [work.key for work in found.works_of("ada")] == ["proceedings"]
    assert [work.key for work in found.works_of("charles")] == ["proceedings", "chapter"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (PublicationQuery(), ["new", "mid", "old", "undated"]),
        (PublicationQuery(sort="oldest"), ["undated", "old", "mid", "new"]),
        (PublicationQuery(sort="name"), ["mid", "new", "old", "undated"]),
        (PublicationQuery(sort="as-written"), ["old", "new", "mid", "undated"]),
        (PublicationQuery(members=("charles",)), ["mid"]),
        (PublicationQuery(members=("ada", "charles")), ["new", "mid", "old", "undated"]),
        (PublicationQuery(kinds=("journal", "workshop")), ["mid", "old"]),
        (PublicationQuery(years=("2022", "2020")), ["mid", "old"]),
        (PublicationQuery(venues=("acl",)), ["new", "mid"]),
        (PublicationQuery(venues=("findings",)), ["new"]),
        (PublicationQuery(venues=("bea",)), ["mid"]),
        (PublicationQuery(venues=("acl '24",)), ["new"]),
        (PublicationQuery(venues=("ACL 2024", "BEA 2022")), ["new", "mid"]),
        (PublicationQuery(venues=("2024 acl", "acl bea")), []),
        (PublicationQuery(keywords=("engines",)), ["old"]),
        (PublicationQuery(selected=True), ["old"]),
        (PublicationQuery(since=PartialDate(2022)), ["new", "mid"]),
        (PublicationQuery(until=PartialDate(2022)), ["mid", "old"]),
        (PublicationQuery(limit=1), ["new"]),
    ],
)
def test_a_query_selects_and_sorts(query, expected):
    assert [work.key for work in query.works(catalog(*MANY))] == expected


def test_groups_of_kinds_come_in_their_usual_order():
    works = PublicationQuery(sort="oldest").works(catalog(*MANY))
    assert [(key, len(grouped)) for key, grouped in group(works, "kind").items()] == [
        ("conference", 2),
        ("workshop", 1),
        ("journal", 1),
    ]
    assert list(group(works, "year")) == ["", "2020", "2022", "2024"]
    assert list(group(works, "venue")) == ["", "Notes", "ACL"]


@pytest.mark.parametrize(
    ("by", "key", "expected"),
    [
        ("kind", "journal", "publications-kind-journal"),
        ("venue", "한국어 학회", "publications-venue-hangugeo-haghoe"),
        ("year", "", "publications-year-none"),
    ],
)
def test_anchors_of_groups_are_ascii(by, key, expected):
    assert anchor(by, key) == expected


def test_a_query_is_complete_unless_it_leaves_something_out():
    assert PublicationQuery(members=("ada",), sort="name", group_by="year").is_complete
    assert not PublicationQuery(limit=3).is_complete
