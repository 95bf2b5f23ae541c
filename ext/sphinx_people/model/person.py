"""A person: the facts of one ``person.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from sphinx_people.model.entries import (
    Activity,
    Award,
    Certificate,
    Education,
    Entry,
    Interest,
    Language,
    Media,
    News,
    Project,
    Skill,
    Talk,
    Teaching,
    Work,
)
from sphinx_people.model.links import Email, Url
from sphinx_people.model.location import Location
from sphinx_people.model.networks import NETWORKS, Network, find_network
from sphinx_people.model.record import Record, spelled
from sphinx_people.model.text import MarkdownBlock, Text


class Profile(Record):
    """An account on a network."""

    needs_one_of: ClassVar[tuple[str, ...]] = ("network", "url")

    network: str | None = Field(None, description="The network; one of the registry has an icon and needs no `url`.")
    username: str | None = Field(None, description="The account's name.")
    url: Url | None = Field(None, description="Its address, where the registry cannot make it.")

    @model_validator(mode="after")
    def _is_an_account(self) -> Profile:
        network = self._registered
        if network and self.username and not self.url:
            try:
                network.check(self.username)
            except PydanticCustomError as error:
                context = {**(error.context or {}), "at": "username"}
                raise PydanticCustomError(error.type, error.message_template, context) from None
        return self

    @property
    def title(self) -> str:
        """The network's name as it writes itself."""
        network = self._registered
        return network.title if network else self.network or self.url or ""

    @property
    def address(self) -> str | None:
        """The account's address, where it is given or the registry can make it."""
        network = self._registered
        return self.url or (network.url(self.username) if network and self.username else None)

    @property
    def icon(self) -> str:
        """The icon's name in the registry."""
        network = self._registered
        return network.icon if network else "octicon:link"

    @property
    def _registered(self) -> Network | None:
        return find_network(self.network or "")


def _one_or_many(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _named(field: str) -> BeforeValidator:
    """Let a plain text stand for an entry that says nothing but ``field``."""
    return BeforeValidator(lambda value: {field: value} if isinstance(value, str) else value)


def _shorthand(network: Network) -> tuple[Any, Any]:
    """The field ``github: id`` of a network, as pydantic wants it."""
    description = f"The account on {network.title}: what stands in `{network.address}`."
    return Annotated[str | None, AfterValidator(lambda value: value and network.check(value))], Field(
        None, description=description
    )


if TYPE_CHECKING:

    class Accounts(Record):
        """One field for each network of the registry."""

else:  # so that the registry alone says which networks there are
    Accounts = create_model(
        "Accounts", __base__=Record, **{name: _shorthand(network) for name, network in NETWORKS.items()}
    )


class Person(Accounts):
    """A person's facts."""

    model_config = spelled(
        headline="label",
        summary="bio biography",
        image="photo picture",
        url="website",
        profiles="social_networks socialNetworks",
        activities="volunteer",
        work="experience",
        email="emails",
    )

    name: Text = Field(description="The name. The one field that must be there.")
    given_name: Text | None = Field(None, description="The given name.")
    family_name: Text | None = Field(None, description="The family name, by which lists are sorted.")
    aliases: tuple[str, ...] = Field((), description="Every other spelling that the person's papers use.")
    headline: Text | None = Field(None, description="Who this is, in one line.")
    summary: MarkdownBlock | None = Field(None, description="Who this is, in some sentences of MyST.")
    image: str | None = Field(None, description="A photo: a path from the person's folder.")
    location: Location | None = Field(
        None, description="Where the person lives: a text, or `city`, `region`, `country`."
    )
    email: Annotated[tuple[Email, ...], BeforeValidator(_one_or_many)] = Field(
        (), description="One address or several."
    )
    phone: Annotated[tuple[str, ...], BeforeValidator(_one_or_many)] = Field(
        (), description="Published only if `conf.py` says so."
    )
    url: Url | None = Field(None, description="The person's own site.")
    pronouns: Text | None = Field(None, description="Such as `she/her`.")
    tags: tuple[str, ...] = Field((), description="Words to select people by.")
    profiles: tuple[Profile, ...] = Field((), description="Accounts, where no shorthand below fits.")
    interests: tuple[Annotated[Interest, _named("name")], ...] = Field((), description="What the person cares about.")
    languages: tuple[Annotated[Language, _named("language")], ...] = Field((), description="Languages spoken.")
    education: tuple[Education, ...] = Field((), description="Schools.")
    work: tuple[Work, ...] = Field((), description="Employments.")
    projects: tuple[Project, ...] = Field((), description="What the person made.")
    awards: tuple[Award, ...] = Field((), description="Prizes.")
    certificates: tuple[Certificate, ...] = Field((), description="Certificates.")
    talks: tuple[Talk, ...] = Field((), description="Talks.")
    teaching: tuple[Teaching, ...] = Field((), description="Courses taught.")
    media: tuple[Media, ...] = Field((), description="Press, broadcasts, posts.")
    news: tuple[News, ...] = Field((), description="What is new.")
    service: tuple[Activity, ...] = Field((), description="Services to the field: reviewing, chairing.")
    activities: tuple[Activity, ...] = Field((), description="Memberships, clubs, volunteering.")
    skills: tuple[Annotated[Skill, _named("name")], ...] = Field((), description="What the person is good at.")

    def section(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a section of :data:`SECTIONS` that are not hidden."""
        entries: tuple[Entry, ...] = getattr(self, name)
        return tuple(entry for entry in entries if not entry.hidden)

    @property
    def initials(self) -> str:
        """The first letters of given and family name, or of the first and last word of the name."""
        words = str(self.name).split()
        if self.given_name and self.family_name:
            words = [str(self.given_name), str(self.family_name)]
        letters = [words[0][0], words[-1][0]] if len(words) > 1 else [str(self.name)[:1]]
        return "".join(letters).upper()

    @property
    def accounts(self) -> tuple[Profile, ...]:
        """All accounts: the shorthands in the registry's order, then the others."""
        accounts = ((name, getattr(self, name)) for name in NETWORKS)
        shorthands = [Profile.model_construct(network=name, username=account) for name, account in accounts if account]
        given = {profile.address for profile in self.profiles}
        return (*(one for one in shorthands if one.address not in given), *self.profiles)


#: The sections of a profile, each with the kind of its entries, in the order in which a page would show them.
SECTIONS: Mapping[str, type[Entry]] = {
    "education": Education,
    "work": Work,
    "projects": Project,
    "awards": Award,
    "certificates": Certificate,
    "talks": Talk,
    "teaching": Teaching,
    "media": Media,
    "news": News,
    "service": Activity,
    "activities": Activity,
    "skills": Skill,
    "languages": Language,
    "interests": Interest,
}
