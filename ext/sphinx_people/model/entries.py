"""The entries of every section of a profile. Section and field names are JSON Resume's in snake_case (FIELDS.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from sphinx_people.model.dates import PRESENT, UNKNOWN, EndDate, OpenEnd, PartialDate, Period
from sphinx_people.model.duration import Duration
from sphinx_people.model.links import Url
from sphinx_people.model.record import Record, spelled, without_extensions
from sphinx_people.model.repository import Repository, model_or_dataset_at
from sphinx_people.model.text import MarkdownBlock, MarkdownLine, Text

_DATED = {
    "date": "releaseDate release_date year",
    "summary": "description",
    "hidden": "hide",
}


def dated(**other_spellings: str) -> dict[str, str]:
    """Return the other spellings of an entry's fields, those that every entry has among them."""
    return _DATED | other_spellings


def check_identifier(value: str) -> str:
    """Return an id where it is made of ASCII letters, digits and hyphens; raise otherwise."""
    if not value.isascii() or not value.replace("-", "").replace("_", "").replace(".", "").isalnum():
        raise PydanticCustomError(
            "identifier", "'{found}' is not an id; expected ASCII letters, digits and hyphens", {"found": value}
        )
    return value


Identifier = Annotated[str, AfterValidator(check_identifier)]
EndOfPeriod = Annotated[PartialDate | OpenEnd, EndDate]


class Entry(Record):
    """What every entry of every section may say: when, in how many words, with which links."""

    model_config = spelled(**dated())
    stand_ins: ClassVar[Mapping[str, object]] = {"end_date": UNKNOWN}

    start_date: PartialDate | None = Field(None, description="When it began: `2024`, `2024-05` or `2024-05-01`.")
    end_date: EndOfPeriod | None = Field(None, description="When it ended, or `present`; left out, it goes on.")
    date: PartialDate | None = Field(None, description="When it happened, instead of a start and an end.")
    summary: MarkdownLine | None = Field(None, description="One line of MyST.")
    highlights: tuple[MarkdownLine, ...] = Field((), description="Points that are always shown, each a line of MyST.")
    details: MarkdownBlock | None = Field(None, description="MyST that is folded on the page and open in print.")
    url: Url | None = Field(None, description="The address that the entry's title links to.")
    links: Annotated[Mapping[str, Url], BeforeValidator(without_extensions)] = Field(
        default_factory=dict, description="More addresses, by their labels."
    )
    tags: tuple[str, ...] = Field((), description="Words to select entries by.")
    hidden: bool = Field(default=False, description="Kept in the file, shown nowhere.")

    @model_validator(mode="after")
    def _in_order(self) -> Entry:
        end_date = None if self.end_date is UNKNOWN else self.end_date
        if self.date is not None and (self.start_date or end_date):
            other = "start_date" if self.start_date else "end_date"
            raise PydanticCustomError(
                "date",
                "both 'date' and '{other}' are given; one moment or a period, not both",
                {"other": other, "at": "date"},
            )
        if end_date is not None and self.start_date is None:
            context = {"at": "end_date", "needs": ("start_date",)}
            raise PydanticCustomError("missing", "'end_date' is given without 'start_date'", context)
        if self.start_date and isinstance(end_date, PartialDate) and end_date.is_before(self.start_date):
            raise PydanticCustomError(
                "date",
                "the end {end} is before the start {start}",
                {"end": str(end_date), "start": str(self.start_date), "at": "end_date"},
            )
        return self

    @property
    def period(self) -> Period | None:
        """When it was; None where no date is known."""
        if self.date is not None:
            return Period(self.date)
        if self.start_date is not None:
            return Period(self.start_date, self.end_date or PRESENT)
        return None


class Education(Entry):
    """A school, and what was studied there."""

    model_config = spelled(**dated(institution="school university", degree="studyType study_type", score="gpa"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("institution", "degree", "area")

    institution: Text | None = Field(None, description="The school: a name, or an id of `organizations.yaml`.")
    degree: Text | None = Field(None, description="The degree, such as `Ph.D.`")
    area: Text | None = Field(None, description="The field of study.")
    score: Text | None = Field(None, description="The grade.")
    courses: tuple[Text, ...] = Field((), description="Courses taken.")
    advisor: MarkdownLine | None = Field(None, description="Who supervised it, as a line of MyST.")
    thesis: MarkdownLine | None = Field(None, description="The thesis, as a line of MyST.")
    location: Text | None = Field(None, description="Where it was.")


class Role(Entry):
    """One of several positions at one organization."""

    model_config = spelled(**dated(position="title role", team="department"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("position", "team")

    position: Text | None = Field(None, description="The position.")
    team: Text | None = Field(None, description="The team or department.")


class Work(Entry):
    """An employment."""

    model_config = spelled(
        **dated(organization="company employer name institution", position="title role", team="department")
    )
    needs_one_of: ClassVar[tuple[str, ...]] = ("organization", "position")

    organization: Text | None = Field(None, description="The employer: a name, or an id of `organizations.yaml`.")
    position: Text | None = Field(None, description="The position.")
    team: Text | None = Field(None, description="The team or department.")
    location: Text | None = Field(None, description="Where it was.")
    roles: tuple[Role, ...] = Field((), description="Several positions at this employer, instead of `position`.")

    @property
    def period(self) -> Period | None:
        """When it was; the span of its roles where they alone are dated."""
        periods = [role.period for role in self.roles if role.period is not None and not role.hidden]
        if self.date or self.start_date or not periods:
            return super().period
        latest = max(periods, key=Period.sort_key)
        return Period(min(period.start for period in periods), latest.end or latest.start)


class Project(Entry):
    """Something made: software, a study, a product."""

    model_config = spelled(
        **dated(
            repository="github code_repository codeRepository repo",
            organization="entity",
            name="title",
            keywords="technologies",
        )
    )
    needs_one_of: ClassVar[tuple[str, ...]] = ("name", "repository")

    id: Identifier | None = Field(
        None, description="An ASCII id; the same id or repository at two people is one project."
    )
    name: Text | None = Field(None, description="The project's name; without it, the repository's.")
    repository: Repository | None = Field(None, description="`owner/name` on GitHub, or `huggingface.co/owner/name`.")
    organization: Text | None = Field(None, description="Where it was made: a name, or an id of `organizations.yaml`.")
    roles: tuple[Text, ...] = Field((), description="What the person did in it.")
    keywords: tuple[Text, ...] = Field((), description="Technologies and topics.")
    publication: str | None = Field(None, description="The BibTeX key of its paper.")
    page: str | None = Field(None, description="A case study: a page's path from the person's folder, without suffix.")
    duration: Duration | None = Field(
        None, description="How long it took, where only that is known: `2 years 2 months`."
    )

    @property
    def repositories(self) -> tuple[str, ...]:
        """Its repository, and the models and datasets that its addresses lead to."""
        linked = map(model_or_dataset_at, filter(None, (self.url, *self.links.values())))
        return tuple(dict.fromkeys(filter(None, (self.repository, *linked))))


class Award(Entry):
    """A prize, a scholarship, a place in a competition."""

    model_config = spelled(**dated(title="name", awarder="organization"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("title",)

    title: Text | None = Field(None, description="What it is called.")
    awarder: Text | None = Field(None, description="Who gave it: a name, or an id of `organizations.yaml`.")
    rank: Text | None = Field(None, description="The place, such as `1st place`.")
    publication: str | None = Field(None, description="The BibTeX key of the paper that won it.")


class Certificate(Entry):
    """A certificate."""

    model_config = spelled(**dated(name="title", issuer="organization awarder"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("name",)

    name: Text | None = Field(None, description="What it is called.")
    issuer: Text | None = Field(None, description="Who gave it: a name, or an id of `organizations.yaml`.")


class Talk(Entry):
    """A talk."""

    model_config = spelled(**dated(title="name", organization="institution place", kind="type"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("title", "event")

    title: Text | None = Field(None, description="What it was about.")
    event: Text | None = Field(None, description="The conference or series.")
    organization: Text | None = Field(None, description="The host: a name, or an id of `organizations.yaml`.")
    location: Text | None = Field(None, description="Where it was.")
    kind: str | None = Field(None, description="`invited`, `keynote`, `tutorial`, `panel` or another word.")
    slides: Url | None = Field(None, description="The address of the slides.")
    video: Url | None = Field(None, description="The address of a recording.")
    publication: str | None = Field(None, description="The BibTeX key of the paper presented.")


class Teaching(Entry):
    """A course taught."""

    model_config = spelled(**dated(course="title name", role="position", institution="organization"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("course",)

    course: Text | None = Field(None, description="The course.")
    role: Text | None = Field(None, description="Lecturer, instructor, assistant ...")
    institution: Text | None = Field(None, description="Where: a name, or an id of `organizations.yaml`.")


class Media(Entry):
    """An article, a broadcast or a post about the person or their work."""

    model_config = spelled(**dated(title="name headline", outlet="publisher press", language="lang"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("title",)

    title: Text | None = Field(None, description="The headline.")
    outlet: Text | None = Field(None, description="The newspaper, station or blog.")
    kind: str | None = Field(None, description="`article`, `interview`, `broadcast`, `podcast` or another word.")
    language: str | None = Field(None, description="The language of it, as a BCP 47 tag.")


class News(Entry):
    """A piece of news."""

    model_config = spelled(**dated(text="title"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("text",)

    text: MarkdownLine | None = Field(None, description="What happened, as a line of MyST.")


class Activity(Entry):
    """A service to the field, a membership, a club: what the person does beside work and study."""

    model_config = spelled(**dated(role="position title", organization="institution name"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("role", "organization", "venue")

    role: Text | None = Field(None, description="Chair, reviewer, member ...")
    organization: Text | None = Field(None, description="Where: a name, or an id of `organizations.yaml`.")
    venue: Text | None = Field(None, description="The conference or journal, instead of an organization.")
    years: tuple[PartialDate, ...] = Field((), description="The years of it, instead of dates.")
    location: Text | None = Field(None, description="Where it was.")

    @property
    def period(self) -> Period | None:
        """When it was; the span of its years where they alone are given."""
        if self.years and not (self.date or self.start_date):
            return Period(min(self.years), max(self.years))
        return super().period


class Skill(Entry):
    """Something the person is good at."""

    model_config = spelled(**dated(name="label"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("name",)

    name: Text | None = Field(None, description="The skill.")
    level: Text | None = Field(None, description="How well.")
    keywords: tuple[Text, ...] = Field((), description="What belongs to it.")


class Language(Entry):
    """A language that the person speaks."""

    model_config = spelled(**dated(language="name", fluency="level"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("language",)

    language: Text | None = Field(None, description="The language.")
    fluency: Text | None = Field(None, description="How well it is spoken.")


class Interest(Entry):
    """Something the person cares about."""

    model_config = spelled(**dated(name="title"))
    needs_one_of: ClassVar[tuple[str, ...]] = ("name",)

    name: Text | None = Field(None, description="The interest.")
    keywords: tuple[Text, ...] = Field((), description="What belongs to it.")
