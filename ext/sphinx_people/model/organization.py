"""Organizations and their names through time."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.links import Url
from sphinx_people.model.record import Record, spelled
from sphinx_people.model.text import Text


def check_ror(value: str) -> str:
    """Return the id of the Research Organization Registry, also from its address; raise on anything else."""
    name = re.sub(r"^(https?://)?ror\.org/", "", value.strip())
    if not re.fullmatch(r"0[a-z0-9]{6}[0-9]{2}", name):
        raise PydanticCustomError(
            "identifier",
            "'{found}' is not a ROR id; expected 0, six letters or digits and two digits, such as 05apxxy63",
            {"found": value},
        )
    return name


class FormerName(Record):
    """A name that an organization had."""

    name: Text = Field(description="The former name.")
    end_date: PartialDate | None = Field(None, description="Until when; without it, it is shown beside every period.")


class Organization(Record):
    """An employer, a school or another body, as ``organizations.yaml`` describes it."""

    model_config = spelled(url="website")

    name: Text = Field(description="The name today.")
    url: Url | None = Field(None, description="Its site; its name links there.")
    ror: Annotated[str, AfterValidator(check_ror)] | None = Field(
        None, description="The id in the Research Organization Registry."
    )
    former_names: tuple[FormerName, ...] = Field((), description="Names it had before.")

    def names_at(self, start: PartialDate | None) -> tuple[Text, ...]:
        """Return the former names that it still had at ``start``, latest first."""
        held = [
            former
            for former in self.former_names
            if former.end_date is None or (start is not None and not former.end_date.is_before(start))
        ]
        return tuple(
            former.name for former in sorted(held, key=lambda former: str(former.end_date or ""), reverse=True)
        )
