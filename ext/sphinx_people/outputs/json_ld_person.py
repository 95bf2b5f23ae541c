"""A person in the vocabulary of schema.org."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sphinx_people.catalog import Member
from sphinx_people.catalog.organizations import organization_of
from sphinx_people.catalog.present import present
from sphinx_people.model.dates import PartialDate, Period
from sphinx_people.model.entries import Award, Education, Role, Work
from sphinx_people.model.location import Place
from sphinx_people.model.text import Text
from sphinx_people.outputs.plain_text import plain_text
from sphinx_people.outputs.thing import Thing, thing
from sphinx_people.outputs.website import Website


@dataclass(frozen=True, slots=True)
class _Stay:
    """Somebody's time at an organization: its name and id, the part of the entry that says as what, and when."""

    name: Text
    organization: str
    part: Work | Education | Role
    period: Period

    @property
    def goes_on(self) -> bool:
        return self.period.is_ongoing

    def role(self, site: Website, relation: str) -> Thing:
        """Return the organization in a relation to the person. Source: https://schema.org/OrganizationRole."""
        is_study = isinstance(self.part, Education)
        titles = (getattr(self.part, field) for field in (("degree", "area") if is_study else ("position",)))
        end = self.period.end or self.period.start
        kind = "EducationalOrganization" if is_study else "Organization"
        return thing(
            "OrganizationRole",
            **{relation: organization(site, self.name, kind)},
            roleName=", ".join(filter(None, map(site.choose, titles))),
            startDate=str(self.period.start),
            endDate=str(end) if isinstance(end, PartialDate) else None,
        )


def person_id(site: Website, member: Member) -> str | None:
    """Return the address that stands for somebody: the head of their profile; None where they have no page."""
    page = site.page_of(member)
    return None if page is None else f"{page}#person-{member.id}"


def person_reference(site: Website, member: Member) -> Thing:
    """Return somebody by name and id alone: their own page says the rest."""
    return thing("Person", person_id(site, member), name=site.choose(member.person.name))


def person(site: Website, member: Member) -> Thing:
    """Return all that a profile says about somebody and that the vocabulary has words for."""
    facts = member.person
    jobs, studies = (list(_stays(site, member, section)) for section in ("work", "education"))
    employers = {stay.organization for stay in jobs if stay.goes_on}
    return thing(
        "Person",
        person_id(site, member),
        name=site.choose(facts.name),
        alternateName=_other_names(site, member),
        givenName=site.choose(facts.given_name),
        familyName=site.choose(facts.family_name),
        description=description(site, member),
        url=site.page_of(member) if site.base else None,
        image=site.locate("photo", member.id),
        jobTitle=_titles(site, member),
        address=_address(site, facts.location),
        email=facts.email,
        telephone=facts.phone if "phone" in site.published else (),
        worksFor=[stay.role(site, "worksFor") for stay in jobs if stay.organization in employers],
        affiliation=[stay.role(site, "affiliation") for stay in studies if stay.goes_on],
        alumniOf=[
            *(stay.role(site, "alumniOf") for stay in jobs if stay.organization not in employers),
            *(stay.role(site, "alumniOf") for stay in studies if not stay.goes_on),
        ],
        award=[_award(site, entry) for entry in facts.section("awards") if isinstance(entry, Award)],
        identifier=_orcid(getattr(facts, "orcid", None)),
        sameAs=list(dict.fromkeys(filter(None, [facts.url, *(account.address for account in facts.accounts)]))),
        knowsAbout=list(dict.fromkeys(_topics(site, member))),
        knowsLanguage=[site.choose(getattr(entry, "language", None)) for entry in facts.section("languages")],
    )


def description(site: Website, member: Member) -> str:
    """Return who somebody is, in some sentences or in a line."""
    facts = member.person
    return plain_text(site.choose(facts.summary), site) if facts.summary else site.choose(facts.headline)


def organization(site: Website, name: Text, kind: str = "Organization") -> Thing:
    """Return the organization that a text means."""
    _, found = site.catalog.registry.find(name)
    return thing(
        kind,
        name=site.choose(found.name),
        alternateName=[text for _, text in found.name.others(site.languages)],
        url=found.url,
        sameAs=f"https://ror.org/{found.ror}" if found.ror else None,
    )


def _other_names(site: Website, member: Member) -> list[str]:
    """Return the name in other languages, and as papers spell it."""
    name = member.person.name
    others = [text for _, text in name.others(site.languages)]
    return [one for one in dict.fromkeys([*others, *member.person.aliases]) if one != site.choose(name)]


def _titles(site: Website, member: Member) -> list[str]:
    positions = (getattr(part, "position", None) for _, part in present(member))
    return list(dict.fromkeys(site.choose(position) for position in positions if position))


def _address(site: Website, place: Place | None) -> Thing | str | None:
    """Return where somebody lives, without the street unless that is published."""
    if place is None:
        return None
    is_published = "address" in site.published
    parts = thing(
        "PostalAddress",
        streetAddress=site.choose(place.address) if is_published else None,
        postalCode=place.postal_code if is_published else None,
        addressLocality=site.choose(place.city),
        addressRegion=site.choose(place.region),
        addressCountry=site.choose(place.country),
    )
    return parts if len(parts) > 1 else site.choose(place.text)


def _stays(site: Website, member: Member, section: str) -> Iterator[_Stay]:
    """Yield where somebody worked or studied and when; without a date it may be over or not, so nothing is said."""
    for entry in member.person.section(section):
        name = organization_of(entry)
        if name is None or not isinstance(entry, Work | Education):
            continue
        parts: Iterable[Work | Education | Role] = (entry.roles if isinstance(entry, Work) else ()) or (entry,)
        for part in parts:
            if part.period is not None and not part.hidden:
                yield _Stay(name, site.catalog.registry.find(name)[0], part, part.period)


def _award(site: Website, entry: Award) -> str:
    awarder = site.choose(site.catalog.registry.find(entry.awarder)[1].name) if entry.awarder else ""
    parts = [site.choose(entry.title), site.choose(entry.rank), awarder, str(entry.date or "")]
    return ", ".join(filter(None, parts))


def _orcid(identifier: str | None) -> Thing | None:
    if identifier is None:
        return None
    return thing("PropertyValue", propertyID="ORCID", value=identifier, url=f"https://orcid.org/{identifier}")


def _topics(site: Website, member: Member) -> Iterator[str]:
    """Yield what somebody cares about and is good at."""
    for section in ("interests", "skills"):
        for entry in member.person.section(section):
            yield site.choose(getattr(entry, "name", None))
            yield from (site.choose(keyword) for keyword in getattr(entry, "keywords", ()))
