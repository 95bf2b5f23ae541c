"""Organizations across people: which one a name means, and who is or was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from slugify import slugify

from sphinx_people.catalog.member import Member
from sphinx_people.catalog.sheets import Group
from sphinx_people.model.dates import Period
from sphinx_people.model.entries import Activity, Education, Entry, Project, Work
from sphinx_people.model.organization import Organization
from sphinx_people.model.text import Text


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A person's time at an organization, as one of their entries tells it."""

    member: Member
    entry: Work | Education | Activity | Project

    @property
    def period(self) -> Period | None:
        """When it was."""
        return self.entry.period

    @property
    def is_current(self) -> bool:
        """Tell whether it goes on."""
        return self.period is not None and self.period.is_ongoing


@dataclass(frozen=True, slots=True)
class Place:
    """An organization with everybody who is or was there."""

    id: str
    organization: Organization
    affiliations: tuple[Affiliation, ...] = ()

    @property
    def anchor(self) -> str:
        """The id of its heading in a page: ASCII and stable."""
        return f"organization-{slugify(self.id)}"

    @property
    def group(self) -> Group:
        """What belongs to it, in a list that is divided by organizations."""
        name = self.organization.name
        return Group(self.anchor.removeprefix("organization-"), name, (0, str(name).casefold()))


class Registry:
    """Finds the organization that a text means: an id, or a name in any language, of ``organizations.yaml``."""

    def __init__(self, organizations: Mapping[str, Organization]) -> None:
        self.organizations = organizations
        self._ids: dict[str, str] = {}
        self._found: dict[Text, tuple[str, Organization]] = {}
        for identifier, organization in organizations.items():
            former = (name.name for name in organization.former_names)
            for text in (organization.name, *former):
                for name in text.texts():
                    self._ids.setdefault(name.casefold(), identifier)

    def find(self, text: Text) -> tuple[str, Organization]:
        """Return id and organization; a name that the registry does not know makes an organization of its own."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: Text) -> tuple[str, Organization]:
        for name in text.texts():
            identifier = name if name in self.organizations else self._ids.get(name.casefold())
            if identifier is not None:
                return identifier, self.organizations[identifier]
        identifier = slugify(str(text)) or "organization"
        return identifier, self.organizations.get(identifier) or Organization.model_construct(name=text)


def organization_of(entry: Entry) -> Text | None:
    """Return the organization of an entry, whatever its section calls it."""
    for field in ("organization", "institution", "awarder", "issuer"):
        text: Text | None = getattr(entry, field, None)
        if text is not None:
            return text
    return None


def collect_places(members: Iterable[Member], registry: Registry) -> Iterator[Place]:
    """Yield every organization where somebody works, studies or is active, with all of them.

    Who only made something there is there by the first such project.
    """
    affiliations: dict[str, list[Affiliation]] = {}
    organizations: dict[str, Organization] = {}
    for member in members:
        there: set[str] = set()
        for section in ("work", "education", "activities", "projects"):
            for entry in member.person.section(section):
                text = organization_of(entry)
                if text is None or not isinstance(entry, Work | Education | Activity | Project):
                    continue
                identifier, organization = registry.find(text)
                if section == "projects" and identifier in there:
                    continue
                there.add(identifier)
                organizations.setdefault(identifier, organization)
                affiliations.setdefault(identifier, []).append(Affiliation(member, entry))
    for identifier, organization in organizations.items():
        yield Place(identifier, organization, tuple(affiliations[identifier]))
