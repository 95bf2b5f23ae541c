"""Labels of citations: as BibTeX's style alpha makes them, for names in every script."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import Author, Publication

LOVELACE, KIM, DOE = Author("Lovelace", "Ada"), Author("Kim", "Minji"), Author("Doe", "Jane")
BEETHOVEN = Author("Beethoven", "Ludwig", "van")


def entry(key, *authors, year=2024, **facts):
    date = PartialDate(year) if year else None
    return Publication(key, "article", Path("references.bib"), 1, title=key, authors=authors, date=date, **facts)


def labels(*entries):
    return dict(Catalog(publications=entries).labels)


@pytest.mark.parametrize(
    ("authors", "facts", "label"),
    [
        ((LOVELACE,), {}, "Lov24"),
        ((LOVELACE,), {"year": None}, "Lov"),
        ((LOVELACE,), {"others": True}, "L+24"),
        ((LOVELACE, KIM), {}, "LK24"),
        ((LOVELACE, KIM, DOE, BEETHOVEN), {}, "LKDvB24"),
        ((LOVELACE, KIM, DOE, BEETHOVEN, KIM), {}, "LKD+24"),
        ((BEETHOVEN,), {}, "vB24"),
        ((Author("Åström", "K."),), {}, "Ast24"),
        ((Author("Skłodowska-Curie", "Marie"),), {}, "SC24"),
        ((Author(literal="OpenAI"),), {}, "Ope24"),
        ((Author(literal="The Engine Company"),), {}, "TEC24"),
        ((Author(literal="박찬준"),), {}, "박찬준24"),
        ((Author("박", "찬준"), KIM), {}, "박K24"),
        ((), {}, "key24"),
        ((), {"editors": (KIM,)}, "Kim24"),
        ((Author(literal="***"),), {}, "24"),
    ],
)
def test_a_label(authors, facts, label):
    assert labels(entry("key", *authors, **facts)) == {"key": label}


def test_labels_that_would_be_alike_get_letters():
    entries = [entry(f"k{number}", LOVELACE) for number in range(60)]
    found = list(labels(*entries, entry("other", KIM)).values())
    assert found[:3] == ["Lov24a", "Lov24b", "Lov24c"]
    assert found[25:28] == ["Lov24z", "Lov24aa", "Lov24ab"]
    assert found[52] == "Lov24ba"
    assert found[-1] == "Kim24"
    assert len(set(found)) == 61


def test_a_preprint_has_the_label_of_what_it_became():
    preprint = entry("pre", LOVELACE, kind="preprint", related=("record",), year=2023)
    catalog = Catalog(publications=[preprint, entry("record", LOVELACE, kind="journal")])
    assert catalog.labels[catalog.works_by_key["pre"].key] == "Lov24"


def test_a_preprint_that_is_listed_by_itself_has_a_label_of_its_own():
    preprints = [entry(f"pre{number}", LOVELACE, kind="preprint", related=("record",)) for number in range(2)]
    other = entry("old", LOVELACE, kind="preprint", related=("record",), year=2023)
    found = labels(entry("record", LOVELACE, kind="journal"), *preprints, other)
    assert found == {"record": "Lov24", "pre0": "Lov24a", "pre1": "Lov24b", "old": "Lov23"}
