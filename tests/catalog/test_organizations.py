"""Organizations across people: which one a name means, and who is or was there."""

from __future__ import annotations

import pytest

from sphinx_people.catalog.organizations import Registry, collect_places, organization_of
from sphinx_people.model.organization import Organization
from sphinx_people.model.person import SECTIONS
from sphinx_people.model.text import Text

ORGANIZATIONS = {
    "kaist": Organization.model_validate({"name": {"en": "KAIST", "ko": "카이스트"}}),
    "kakao": Organization.model_validate(
        {"name": "Kakao", "former_names": [{"name": "Daum Kakao"}, {"name": "KAIST"}]}
    ),
    "kakao-brain": Organization.model_validate({"name": "Kakao Brain Corp."}),
}
REGISTRY = Registry(ORGANIZATIONS)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("kaist", "kaist"),
        ("KAIST", "kaist"),
        ("카이스트", "kaist"),
        ({"ko": "한국과학기술원", "en": "kaist"}, "kaist"),
        ("daum kakao", "kakao"),
        ("Kakao Brain Corp.", "kakao-brain"),
        ("Kakao Brain", "kakao-brain"),
    ],
)
def test_a_known_organization(text, identifier):
    """By its id, or by a name that it has or had in any language; who has a name first keeps it."""
    assert REGISTRY.find(Text.parse(text)) == (identifier, ORGANIZATIONS[identifier])


@pytest.mark.parametrize(
    ("text", "identifier", "name"),
    [
        ("Analytical Engines", "analytical-engines", "Analytical Engines"),
        ({"ko": "튜닙", "en": "TUNiB"}, "tyunib", "튜닙"),
        ("…", "organization", "…"),
    ],
)
def test_an_unknown_organization_is_one_of_its_own(text, identifier, name):
    found, organization = REGISTRY.find(Text.parse(text))
    assert (found, str(organization.name)) == (identifier, name)
    assert (organization.url, organization.names_at(None)) == (None, ())


@pytest.mark.parametrize(
    ("section", "values", "expected"),
    [
        ("work", {"organization": "A", "position": "B"}, "A"),
        ("education", {"institution": "A"}, "A"),
        ("awards", {"title": "B", "awarder": "A"}, "A"),
        ("certificates", {"name": "B", "issuer": "A"}, "A"),
        ("teaching", {"course": "B", "institution": "A"}, "A"),
        ("skills", {"name": "B"}, None),
        ("work", {"position": "B"}, None),
    ],
)
def test_organization_of(section, values, expected):
    text = organization_of(SECTIONS[section].model_validate(values))
    assert text == (None if expected is None else Text.parse(expected))


def test_places(member):
    ada = member(
        "ada",
        work=[{"organization": "kaist", "start_date": "2020"}, {"position": "Freelancer"}],
        education=[{"institution": "KAIST", "start_date": "2016", "end_date": "2019"}],
        awards=[{"title": "A", "awarder": "Prize Givers"}],
        projects=[
            {"name": "A", "organization": "kaist"},
            {"name": "B", "organization": "TUNiB"},
            {"name": "C", "organization": "TUNiB"},
        ],
    )
    bob = member(
        "bob",
        activities=[{"organization": "카이스트", "date": "2018"}, {"role": "Chess"}],
        work=[{"organization": "TUNiB", "hidden": True}],
    )
    places = {
        place.id: [(one.member.id, type(one.entry).__name__, one.is_current) for one in place.affiliations]
        for place in collect_places([ada, bob], REGISTRY)
    }
    assert places == {
        "kaist": [("ada", "Work", True), ("ada", "Education", False), ("bob", "Activity", False)],
        "tunib": [("ada", "Project", False)],
    }


def test_a_place(member):
    (place,) = collect_places([member("ada", work=[{"organization": "Kakao", "start_date": "2020"}])], REGISTRY)
    assert (place.anchor, place.organization) == ("organization-kakao", ORGANIZATIONS["kakao"])
    (affiliation,) = place.affiliations
    assert affiliation.period == affiliation.entry.period
