"""A person in the vocabulary of schema.org."""

from __future__ import annotations

import pytest

ADA = "https://people.example.org/en/people/ada/index.html"


@pytest.fixture
def person(site):
    """Return Ada, as her page tells it."""
    (facts,) = site.structured_data("people/ada/index")
    return facts["@graph"][0]["mainEntity"]


def test_names_in_every_script_and_spelling(person):
    assert person["name"] == "Ada Lovelace"
    assert person["alternateName"] == ["에이다 러브레이스", "Lovelace, A."]
    assert (person["givenName"], person["familyName"]) == ("Ada", "Lovelace")


def test_who_it_is(person):
    assert person["@id"] == f"{ADA}#person-ada"
    assert person["url"] == ADA
    assert person["description"] == "Sees more than numbers in the engine, and works with Charles Babbage."
    assert person["image"].startswith("https://people.example.org/en/_images/ada-")
    assert person["jobTitle"] == "Programmer"
    assert person["email"] == "ada@example.org"


def test_where_somebody_is_now(person):
    analytical = {
        "@type": "Organization",
        "name": "Analytical Society",
        "alternateName": "해석학회",
        "url": "https://analytical.example.org/",
        "sameAs": "https://ror.org/05apxxy63",
    }
    role = {"@type": "OrganizationRole", "worksFor": analytical}
    assert person["worksFor"] == [
        {**role, "roleName": "Programmer", "startDate": "2024-06"},
        {**role, "roleName": "Intern", "startDate": "2023", "endDate": "2023-08"},
    ]
    assert person["affiliation"] == {
        "@type": "OrganizationRole",
        "affiliation": {"@type": "EducationalOrganization", "name": "University of London"},
        "roleName": "Ph.D., Mathematics",
        "startDate": "2022-09",
    }


def test_where_somebody_was(person):
    """What has no date may be over or not, so nothing is said of it."""
    assert person["alumniOf"] == [
        {
            "@type": "OrganizationRole",
            "alumniOf": {"@type": "Organization", "name": "Royal Institution"},
            "roleName": "Guest",
            "startDate": "2020-01-05",
            "endDate": "2020-02-06",
        },
        {
            "@type": "OrganizationRole",
            "alumniOf": {"@type": "EducationalOrganization", "name": "Home School"},
            "roleName": "B.Sc.",
            "startDate": "2015",
            "endDate": "2019-02",
        },
    ]


def test_ids_and_accounts(person):
    assert person["identifier"] == {
        "@type": "PropertyValue",
        "propertyID": "ORCID",
        "value": "0000-0002-1825-0097",
        "url": "https://orcid.org/0000-0002-1825-0097",
    }
    assert person["sameAs"] == [
        *("https://ada.example.org/", "https://github.com/ada", "https://orcid.org/0000-0002-1825-0097"),
    ]


def test_what_somebody_knows_and_won(person):
    assert person["knowsAbout"] == ["Engines", "steam", "Music", "Algebra"]
    assert person["knowsLanguage"] == ["English", "French"]
    assert person["award"] == "Medal, 1st place, Analytical Society, 2023-05-04"


def test_phone_and_street_are_told_only_where_they_are_published(site, person, build_once):
    assert person["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "London",
        "addressCountry": "United Kingdom",
    }
    assert "telephone" not in person
    files = {name: (site.source / name).read_bytes() for name in ("index.md", "people/ada/person.yaml")}
    built = build_once(
        {**files, "people/ada/ada.png": b"", "people/charles/person.yaml": "name: Charles"},
        people_publish=["phone", "address"],
    )
    (facts,) = built.structured_data("people/ada/index")
    published = facts["@graph"][0]["mainEntity"]
    assert published["telephone"] == "+44 20 7946 0000"
    assert published["address"]["streetAddress"] == "12 St James's Square"
    assert published["address"]["postalCode"] == "SW1Y 4JH"


def test_a_place_in_one_line(build_once):
    built = build_once({"people/ada/person.yaml": "name: Ada\nlocation: Seoul\nemail: [a@b.org, c@d.org]\n"})
    (facts,) = built.structured_data("people/ada/index")
    assert facts["@graph"] == [
        {
            "@type": "ProfilePage",
            "name": "Ada",
            "inLanguage": "en",
            "mainEntity": {
                "@type": "Person",
                "@id": "#person-ada",
                "name": "Ada",
                "address": "Seoul",
                "email": ["a@b.org", "c@d.org"],
            },
        }
    ]


def test_work_at_no_organization_says_what_somebody_does_and_not_where(build_once):
    work = "[{position: Painter, start_date: 2020}, {position: Poet, start_date: 2018, end_date: 2019}]"
    built = build_once({"people/ada/person.yaml": f"name: Ada\nwork: {work}\n"})
    (facts,) = built.structured_data("people/ada/index")
    person = facts["@graph"][0]["mainEntity"]
    assert person["jobTitle"] == "Painter"
    assert not {"worksFor", "alumniOf"} & person.keys()


def test_a_photo_that_no_page_shows_has_no_address(build_once):
    files = {"people/ada/person.yaml": "name: Ada\nimage: a.png\n", "people/ada/a.png": b""}
    (facts,) = build_once(files).structured_data("people/ada/index")
    assert "image" not in facts["@graph"][0]["mainEntity"]
