"""Entries to publications: titles, venues, notes, numbers, and what stands in for what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import Author, Publication


def entry(fields: str, entry_type: str = "misc") -> str:
    return f"@{entry_type}{{k, title = {{T}},\n  {fields}}}"


def test_everything(sound: Any) -> None:
    text = """
@string{acl = "Annual Meeting of the {ACL}"}
  @InProceedings{park-etal-2021-klue,
    title = "{KLUE}: {K}orean Language Understanding {E}valuation",
    author = "Park, Sungjoon and
      Moon, Jihyung",
    author+an = {1=equal; 2=equal},
    booktitle = "Proceedings of the 59th " # acl # " (Volume 1)",
    eventtitle = {ACL 2021},
    month = aug, year = "2021",
    volume = 1, number = {2}, pages = "12--34",
    publisher = "Association for Computational Linguistics",
    doi = "10.18653/v1/2021.acl-long.1",
    url = "https://aclanthology.org/2021.acl-long.1",
    code = {https://github.com/KLUE-benchmark/KLUE},
    abstract = "We introduce <b>KLUE</b>, with $n$ tasks.",
    keywords = {korean, nlp; benchmark, nlp,},
    note = {Oral}, addendum = {Best of all}, track = {Main \\& Findings}, award = {Best Paper},
    related = {a, b}, relatedtype = {multivolume}, selected = {true},
  }
"""
    publication = sound(text)
    assert publication == Publication(
        key="park-etal-2021-klue",
        entry_type="inproceedings",
        path=Path("references.bib"),
        line=3,
        column=3,
        title="KLUE: Korean Language Understanding Evaluation",
        authors=(Author("Park", "Sungjoon", marks=("equal",)), Author("Moon", "Jihyung", marks=("equal",))),
        date=PartialDate(2021, 8),
        venue="Proceedings of the 59th Annual Meeting of the ACL (Volume 1)",
        short_venue="ACL 2021",
        kind="conference",
        track="Main & Findings",
        note="Oral, Best of all",
        award="Best Paper",
        abstract="We introduce KLUE, with $n$ tasks.",
        keywords=("korean", "nlp", "benchmark"),
        volume="1",
        number="2",
        pages="12–34",
        publisher="Association for Computational Linguistics",
        doi="10.18653/v1/2021.acl-long.1",
        links={
            "doi": "https://doi.org/10.18653/v1/2021.acl-long.1",
            "acl": "https://aclanthology.org/2021.acl-long.1/",
            "code": "https://github.com/KLUE-benchmark/KLUE",
        },
        related=("a", "b"),
        relation="multivolume",
        selected=True,
        fields={
            "title": "{KLUE}: {K}orean Language Understanding {E}valuation",
            "author": "Park, Sungjoon and Moon, Jihyung",
            "booktitle": "Proceedings of the 59th Annual Meeting of the {ACL} (Volume 1)",
            "eventtitle": "ACL 2021",
            "month": "aug",
            "year": "2021",
            "volume": "1",
            "number": "2",
            "pages": "12--34",
            "publisher": "Association for Computational Linguistics",
            "doi": "10.18653/v1/2021.acl-long.1",
            "url": "https://aclanthology.org/2021.acl-long.1",
            "code": "https://github.com/KLUE-benchmark/KLUE",
            "note": "Oral",
            "addendum": "Best of all",
            "related": "a, b",
            "relatedtype": "multivolume",
        },
    )


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ("title = {A}, subtitle = {B}", "A: B"),
        ("title = {A?}, subtitle = {B}", "A? B"),
        ("title = {A:}, subtitle = {B}", "A: B"),
        ("title = {}, subtitle = {B}", "k"),
        ("", "k"),
    ],
)
def test_title(parse: Any, fields: str, title: str) -> None:
    source = parse(f"@misc{{k, {fields}}}")
    assert source.publications[0].title == title
    missing = [(problem.subtype, problem.message) for problem in source.problems]
    assert missing == ([("missing", "k: the title is missing; the key stands in for it")] if title == "k" else [])


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ("title = {Über das Ganze, und noch viel mehr als das Ganze}", "uber-das-ganze-und-noch-viel-mehr-als"),
        (", title = {A \\emph{B}}", "a-b"),
        ("title = {&#99999999999999;}", "99999999999999"),
        ("", "misc"),
    ],
)
def test_a_missing_key(parse: Any, problems: Any, fields: str, key: str) -> None:
    assert problems(f"\n@misc{{{fields}}}")[0] == (
        2,
        1,
        "missing",
        f"{key}: the entry has no key; this one stands in for it",
    )
    assert parse(f"@misc{{{fields}}}").publications[0].key == key


def test_a_key_holds_nothing_that_cannot_be_seen(sound: Any) -> None:
    assert sound("@misc{a\u202eb\x07c, title = {T}}").key == "abc"


@pytest.mark.parametrize(
    ("entry_type", "fields", "venue", "short"),
    [
        ("article", "journal = {J}", "J", ""),
        ("article", "journaltitle = {J}, journalsubtitle = {S}, shortjournal = {JJ}", "J: S", "JJ"),
        ("article", "journal = \\mnras", "Monthly Notices of the Royal Astronomical Society", ""),
        ("article", "journal = {\\mnras}", "Monthly Notices of the Royal Astronomical Society", ""),
        ("article", "shortjournal = {JJ}", "JJ", ""),
        ("article", "journal = {arXiv preprint arXiv:2301.00001}", "arXiv preprint", ""),
        ("article", "journal = {arXiv:2301.00001 [cs.CL]}", "arXiv", ""),
        ("inproceedings", "booktitle = {B}, booksubtitle = {S}, eventtitle = {E}", "B: S", "E"),
        ("inproceedings", "booktitle = {B}, abbr = {BB}", "B", "BB"),
        ("inproceedings", "eventtitle = {E}", "E", ""),
        ("inproceedings", "journal = {J}", "J", ""),
        ("incollection", "booktitle = {B}, publisher = {P}", "B", ""),
        ("inbook", "maintitle = {M}, publisher = {P}", "M", ""),
        ("book", "publisher = {P}", "P", ""),
        ("phdthesis", "school = {S}", "S", ""),
        ("thesis", "institution = {I}", "I", ""),
        ("techreport", "institution = {I}, number = {7}", "I", ""),
        ("online", "organization = {O}", "O", ""),
        ("misc", "howpublished = {Talk at \\emph{X}}", "Talk at X", ""),
        ("misc", "howpublished = {\\url{https://a.org}}, publisher = {P}", "P", ""),
        ("misc", "eprint = {2301.00001}", "arXiv", ""),
        ("misc", "", "", ""),
        ("patent", "holder = {H}", "H", ""),
    ],
)
def test_venue(parse: Any, entry_type: str, fields: str, venue: str, short: str) -> None:
    (publication,) = parse(entry(fields, entry_type)).publications
    assert (publication.venue, publication.short_venue) == (venue, short)


@pytest.mark.parametrize(
    ("entry_type", "fields", "genre"),
    [
        ("phdthesis", "", "PhD thesis"),
        ("mastersthesis", "type = {Diplomarbeit}", "Diplomarbeit"),
        ("thesis", "type = {phdthesis}", "PhD thesis"),
        ("thesis", "", ""),
        ("techreport", "", "Technical report"),
        ("misc", "", ""),
    ],
)
def test_genre(sound: Any, entry_type: str, fields: str, genre: str) -> None:
    assert sound(entry(fields, entry_type)).genre == genre


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ("note = {a \\& b}", "a & b"),
        ("note = {Oral}, addendum = {Oral}", "Oral"),
        ("note = {a}, howpublished = {b}", "a"),  # that is the venue
        ("journal = {J}, howpublished = {\\url{https://a.org}}", ""),
        ("pubstate = {inpreparation}", "in preparation"),
        ("pubstate = {forthcoming}, note = {a}", "a, forthcoming"),
        ("pubstate = {preprint}", ""),
    ],
)
def test_note(sound: Any, fields: str, note: str) -> None:
    assert sound(entry(fields)).note == note


def test_howpublished_is_a_note_where_the_venue_is_another(sound: Any) -> None:
    assert sound(entry("booktitle = {B}, howpublished = {Online}", "inproceedings")).note == "Online"


@pytest.mark.parametrize(
    ("fields", "pages"),
    [
        ("pages = {1--2}", "1–2"),
        ("pages = {1-2}", "1–2"),
        ("pages = {12 - 34, 56---78}", "12–34, 56–78"),
        ("pages = {e1-e2}", "e1–e2"),
        ("pages = {A-7}", "A-7"),
        ("pages = {n/a--n/a}", ""),
        ("pages = {N/A}", ""),
        ("eid = {e123}", "e123"),
        ("articleno = {5}", "5"),
    ],
)
def test_pages(sound: Any, fields: str, pages: str) -> None:
    assert sound(entry(fields)).pages == pages


def test_issue_is_a_number(sound: Any) -> None:
    assert sound(entry("issue = {Spring}")).number == "Spring"
    assert sound(entry("issue = {Spring}, number = 3")).number == "3"
    assert sound(entry("number = {4-5}")).number == "4–5"


@pytest.mark.parametrize(
    ("fields", "selected"),
    [
        ("selected = {true}", True),
        ("selected = {Yes}", True),
        ("selected = {false}", False),
        ("keywords = {selected}", True),
        ("", False),
    ],
)
def test_selected(sound: Any, fields: str, *, selected: bool) -> None:
    assert sound(entry(fields)).selected is selected


@pytest.mark.parametrize(
    "field", ["title", "subtitle", "abstract", "note", "journal", "publisher", "award", "keywords"]
)
def test_scripts_are_left_out_and_reported(parse: Any, problems: Any, field: str) -> None:
    text = f"@article{{k,\n  title = {{T}}, {field} = {{a<script>alert(1)</script><img src=x onerror=alert(2)>b}}}}"
    text = text.replace("title = {T}, title", "title") if field == "title" else text
    column = text.rindex("{a<") - text.index("\n") + 1
    assert problems(text) == [(2, column, "html", f"k: the script in '{field}' is left out")]
    publication = parse(text).publications[0]
    shown = [publication.title, publication.abstract, publication.note, publication.venue, publication.publisher]
    assert not any("alert" in text or "<" in text for text in (*shown, publication.award, *publication.keywords))
    assert any("ab" in text for text in (*shown, publication.award, *publication.keywords))


def test_names_and_venues_hold_no_markup(parse: Any) -> None:
    (publication,) = parse(
        entry("author = {<b onclick='x'>Ada</b> <script>x</script>Lovelace}, journal = {<i>J</i>}")
    ).publications
    assert publication.authors == (Author("Lovelace", "Ada"),)
    assert publication.venue == "J"
