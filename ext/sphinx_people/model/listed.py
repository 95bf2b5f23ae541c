"""A person as the ``people.json`` of another site lists them: what a card and a link need, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from sphinx_people.model.entries import check_identifier
from sphinx_people.model.links import Url, check_orcid
from sphinx_people.model.record import Record, spelled
from sphinx_people.model.text import Text

#: The version of the format that is written and read.
VERSION = 1
#: The characters of a path and a place in a page, percent-encoded where they are no ASCII.
_PATH = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=@%/-]*(#[A-Za-z0-9._~!$&'()*+,;=@%/:?-]*)?")


def check_path(value: str) -> str:
    """Return an address below the root of a site, as it is written there; raise on one that leads anywhere else."""
    if not _PATH.fullmatch(value) or value.startswith("/") or ".." in value.partition("#")[0].split("/"):
        raise PydanticCustomError(
            "link", "'{found}' is not a path from the root of the site, such as people/ada/", {"found": value}
        )
    return value


class _Listed(Record):
    """A part of the file; what a later version adds is passed over."""

    model_config = ConfigDict(**{**spelled(), "extra": "ignore"})


class ListedPosition(_Listed):
    """Where somebody is now, and as what."""

    name: Text = Field(description="The organization.")
    position: Text | None = Field(None, description="What they are there: a position, or a degree.")


class ListedPerson(_Listed):
    """One person of ``people.json``."""

    id: Annotated[str, AfterValidator(check_identifier)] = Field(description="The id of the person on their site.")
    name: Text = Field(description="The name, in each language that it is written in.")
    family_name: Text | None = Field(None, description="The family name, by which lists are sorted.")
    aliases: tuple[str, ...] = Field((), description="Other spellings of the name, such as those of papers.")
    headline: Text | None = Field(None, description="Who this is, in one line.")
    organizations: tuple[ListedPosition, ...] = Field((), description="Where the person is now.")
    tags: tuple[str, ...] = Field((), description="Their tags.")
    page: Annotated[str, AfterValidator(check_path)] = Field(
        description="The page of the person, from the root of the site."
    )
    image: Annotated[str, AfterValidator(check_path)] | None = Field(
        None, description="The photo, from the root of the site."
    )
    orcid: Annotated[str, AfterValidator(check_orcid)] | None = Field(None, description="The ORCID iD.")
    profiles: Mapping[str, Url] = Field(
        default_factory=dict, description="The addresses of accounts elsewhere, by network."
    )
