"""What stands on a preview picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sphinx_people.catalog import Catalog, Member
from sphinx_people.model.organization import Organization
from sphinx_people.model.person import Person
from sphinx_people.outputs.preview import Photo, Preview, Stretch, preview_of, span
from sphinx_people.outputs.typefaces import Typefaces
from sphinx_people.outputs.website import Website

TYPEFACES = Typefaces()


def preview(languages=("en",), **facts):
    member = Member("ada", Person.model_validate({"name": "Ada Lovelace", **facts}), "people/ada", "")
    catalog = Catalog([member], {"lab": Organization.model_validate({"name": {"en": "Lab", "ko": "연구소"}})})
    site = Website(catalog, "People", "https://a.example/x/", languages, frozenset(), lambda *_: None)
    return preview_of(site, member)


def test_who_it_is():
    work = [{"organization": "lab", "position": {"en": "Guest", "ko": "손님"}, "start_date": "2020"}]
    facts = {"name": {"en": "Ada", "ko": "에이다"}, "headline": {"en": "Programmer", "ko": "개발자"}, "work": work}
    assert preview(**facts) == Preview(
        names=("Ada", "에이다"),
        headline="Programmer",
        position="Guest, Lab",
        site="People · a.example",
        initials="A",
        tint=Member("ada", Person.model_validate({"name": "Ada"}), "", "").tint,
        stretches=(Stretch(is_work=True, start=2020 * 12, end=None),),
    )
    korean = preview(languages=("ko",), **facts)
    assert (korean.names, korean.headline, korean.position) == (("에이다", "Ada"), "개발자", "손님, 연구소")


def test_time_in_months():
    work = [
        {"position": "A", "start_date": "2020-03", "end_date": "2020-04"},
        {"position": "B", "start_date": "2019", "end_date": "2021"},
        {"position": "C", "date": "2018-05-06"},
        {"position": "D"},
        {"position": "E", "start_date": "2000", "hidden": "true"},
    ]
    found = preview(work=work, education=[{"degree": "D", "start_date": "2022-01"}]).stretches
    assert found == (
        Stretch(is_work=True, start=2018 * 12 + 4, end=2018 * 12 + 4),
        Stretch(is_work=True, start=2019 * 12, end=2021 * 12 + 11),
        Stretch(is_work=True, start=2020 * 12 + 2, end=2020 * 12 + 3),
        Stretch(is_work=False, start=2022 * 12, end=None),
    )
    assert span(found) == (2018 * 12 + 4, 2023 * 12 + 6)
    assert span(found[:-1]) == (2018 * 12 + 4, 2022 * 12)


SHOWN = Preview(("Ada",), "Headline", "Position", "Site", "A")


@pytest.mark.parametrize(
    ("written", "drawn", "missing"),
    [
        ({}, {}, ""),
        ({"names": ("漢字", "Ada 🚀")}, {"names": ("Ada",)}, "漢字"),
        ({"headline": "漢", "position": "字"}, {"headline": "", "position": ""}, "漢字"),
        ({"initials": "漢", "site": "漢"}, {"initials": "", "site": ""}, "漢"),
        ({"headline": "Ships 🚀 things"}, {"headline": "Ships things"}, ""),
    ],
)
def test_what_no_typeface_has_is_left_out(written, drawn, missing):
    assert replace(SHOWN, **written).drawable(TYPEFACES) == (replace(SHOWN, **drawn), missing)


@pytest.mark.parametrize("names", [("漢字",), ("🚀",)])
def test_without_a_name_there_is_no_picture(names):
    assert replace(SHOWN, names=names).drawable(TYPEFACES)[0] is None


def test_a_digest_changes_with_what_is_shown_and_with_what_it_is_drawn():
    photo = Photo(b"1", ".png")
    different = [
        SHOWN,
        replace(SHOWN, headline="Other"),
        replace(SHOWN, tint=1),
        replace(SHOWN, photo=photo),
        replace(SHOWN, photo=Photo(b"2", ".png")),
        replace(SHOWN, stretches=(Stretch(is_work=True, start=1, end=2),)),
    ]
    digests = [*(one.digest("1") for one in different), SHOWN.digest("2"), SHOWN.digest("1", "font")]
    assert len(set(digests)) == len(digests)
    assert replace(SHOWN, photo=Photo(b"1", ".png")).digest("1") == replace(SHOWN, photo=photo).digest("1")
