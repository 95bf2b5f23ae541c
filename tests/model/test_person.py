"""A person: shorthands, accounts, sections, and how other formats call their fields."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sphinx_people.model.networks import NETWORKS
from sphinx_people.model.person import SECTIONS, Person, Profile

#: How JSON Resume's `basics`, RenderCV's `cv` and others call the fields (FIELDS.md).
ALIASES = {
    "label": "headline",
    "bio": "summary",
    "biography": "summary",
    "photo": "image",
    "picture": "image",
    "website": "url",
    "social_networks": "profiles",
    "socialNetworks": "profiles",
    "volunteer": "activities",
    "experience": "work",
    "emails": "email",
    "givenName": "given_name",
    "googleScholar": "google_scholar",
}


def person(**values: object) -> Person:
    return Person.model_validate({"name": "Ada Lovelace", **values})


def accounts(one: Person) -> list[tuple[str, str | None]]:
    return [(profile.title, profile.address) for profile in one.accounts]


# --- fields -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("alias", "field"), ALIASES.items())
def test_other_formats_spellings(alias, field):
    assert Person.spellings()[alias] == field


def test_no_spelling_stands_for_two_fields():
    choices = [getattr(field.validation_alias, "choices", []) for field in Person.model_fields.values()]
    spellings = [key for keys in choices for key in keys]
    assert len(spellings) == len(set(spellings))


def test_a_person_needs_a_name_alone():
    assert str(person().name) == "Ada Lovelace"
    with pytest.raises(ValidationError, match="name"):
        Person.model_validate({})


@pytest.mark.parametrize("field", ["email", "phone"])
@pytest.mark.parametrize(
    ("value", "expected"), [("a@b.org", ("a@b.org",)), (["a@b.org", "c@d.org"], ("a@b.org", "c@d.org"))]
)
def test_one_or_several(field, value, expected):
    assert getattr(person(**{field: value}), field) == expected


@pytest.mark.parametrize(("section", "field"), [("interests", "name"), ("skills", "name"), ("languages", "language")])
def test_a_text_stands_for_an_entry(section, field):
    (entry,) = getattr(person(**{section: ["Python"]}), section)
    assert entry == SECTIONS[section].model_validate({field: "Python"})


def test_every_section_is_a_field_and_knows_its_entries():
    for section, kind in SECTIONS.items():
        assert kind in str_parts(Person.model_fields[section].annotation)


def str_parts(annotation: object) -> set[object]:
    """Return an annotation with all its parts."""
    parts = {annotation}
    for part in getattr(annotation, "__args__", ()):
        parts |= str_parts(part)
    return parts


def test_hidden_entries_are_in_no_section():
    awards = [{"title": "A"}, {"title": "B", "hidden": True}, {"title": "C"}]
    assert [str(award.title) for award in person(awards=awards).section("awards")] == ["A", "C"]  # type: ignore[attr-defined]


# --- accounts ---------------------------------------------------------------------------------------------------------


def test_every_network_has_a_shorthand():
    assert NETWORKS.keys() <= Person.model_fields.keys()


def test_a_shorthand_takes_an_address():
    assert person(github="https://github.com/ada").github == "ada"


def test_a_shorthand_is_checked():
    with pytest.raises(ValidationError, match="wrong check digit"):
        person(orcid="0000-0002-1825-0098")


def test_accounts_are_the_shorthands_in_the_registrys_order_then_the_others():
    one = person(
        linkedin="ada",
        github="ada",
        profiles=[
            {"network": "Blog", "url": "https://ada.org"},
            {"network": "GitHub", "username": "ada-at-work"},
            {"network": "GitHub", "username": "ada"},
        ],
    )
    assert accounts(one) == [
        ("LinkedIn", "https://www.linkedin.com/in/ada"),
        ("Blog", "https://ada.org"),
        ("GitHub", "https://github.com/ada-at-work"),
        ("GitHub", "https://github.com/ada"),
    ]


def test_nobody_needs_an_account():
    assert person().accounts == ()


@pytest.mark.parametrize(
    ("values", "title", "address", "icon"),
    [
        ({"network": "github", "username": "ada"}, "GitHub", "https://github.com/ada", "github"),
        ({"network": "GitHub", "username": "https://github.com/ada"}, "GitHub", "https://github.com/ada", "github"),
        ({"network": "GitHub", "username": "Ada L.", "url": "https://a.org"}, "GitHub", "https://a.org", "github"),
        ({"network": "GitHub"}, "GitHub", None, "github"),
        ({"network": "Blog", "username": "ada"}, "Blog", None, "octicon:link"),
        ({"url": "https://a.org"}, "https://a.org", "https://a.org", "octicon:link"),
    ],
)
def test_profile(values, title, address, icon):
    profile = Profile.model_validate(values)
    assert (profile.title, profile.address, profile.icon) == (title, address, icon)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"username": "ada"}, "this needs 'network' or 'url'"),
        ({"network": "GitHub", "username": "Ada L."}, "'Ada L.' is not an account of GitHub; expected what stands in"),
        ({"network": "ORCID", "username": "0000-0002-1825-0098"}, "wrong check digit"),
        ({"network": "Mastodon", "username": "ada"}, "'ada' is not an account of Mastodon"),
        ({"network": "Blog", "url": "javascript:alert(1)"}, "is not a link"),
    ],
)
def test_what_is_no_profile(values, message):
    with pytest.raises(ValidationError, match=message):
        Profile.model_validate(values)


@pytest.mark.parametrize(
    ("facts", "letters"),
    [
        ({"name": "Ada Lovelace"}, "AL"),
        ({"name": "ada king lovelace"}, "AL"),
        ({"name": "Plato"}, "P"),
        ({"name": "김민지"}, "김"),
        ({"name": "Minji Kim", "given_name": "민지", "family_name": "김"}, "민김"),
        ({"name": "Ada Lovelace", "family_name": "King"}, "AL"),
        ({"name": {"ko": "에이다", "en": "Ada Lovelace"}}, "에"),
        ({"name": '<b> "x"'}, '<"'),
        ({"name": "ß x"}, "SSX"),
    ],
)
def test_initials(facts, letters):
    assert Person.model_validate({"name": "Ada", **facts}).initials == letters
