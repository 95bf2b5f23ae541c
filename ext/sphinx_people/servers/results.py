"""What became of a question about one repository."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.repository import check_repository
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.servers.failure import AnswerError, StopError


@dataclass(frozen=True, slots=True)
class Found:
    """What a server knows of a repository, with one reading of its stars; None where it knows no such repository.

    ``etag`` is the server's mark of this state, if it has one.
    """

    stars: RepositoryStars | None
    etag: str = ""


#: The name of a repository, and what was found or why nothing was.
Result = tuple[str, Found | AnswerError]
#: What was found the last time; None where nothing is remembered.
Memory = Callable[[str], Found | None]


def one_by_one(names: Sequence[str], ask: Callable[[str], Found]) -> Iterator[Result]:
    """Yield what asking for each repository gave; raise ``StopError`` where no more may be asked."""
    for name in names:
        try:
            yield name, ask(name)
        except StopError:
            raise
        except AnswerError as error:
            yield name, error


@contextmanager
def making_sense_of(host: str) -> Iterator[None]:
    """Make a failure of whatever an answer lacks that ought to be in it."""
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError):
        raise AnswerError(f"what {host} says of it makes no sense") from None


def today() -> PartialDate:
    """Return the day of a reading, the same wherever the command runs."""
    now = datetime.now(UTC)
    return PartialDate(now.year, now.month, now.day)


def reading(count: int) -> tuple[StarCount, ...]:
    """Return a count of stars, read today."""
    return (StarCount.parse({str(today()): str(int(count))}),)


def read_again(before: Found) -> Found:
    """Return what was found before, as it is today."""
    stars = before.stars
    return (
        before
        if stars is None
        else Found(stars.model_copy(update={"stars": reading(stars.stars[-1].count)}), before.etag)
    )


def moved_to(asked: str, name: str) -> str | None:
    """Return the name that a repository has now, where it is another than the one asked for."""
    return None if name.casefold() == asked.casefold() else check_repository(name)


def day(moment: str | None) -> str | None:
    """Return the day of a moment such as ``2026-11-01T10:00:00Z``."""
    return moment[:10] if moment else None


def spdx(license_id: Any) -> str | None:
    """Return the identifier of a licence as SPDX writes it; None for what is none."""
    try:
        return canonicalize_license_expression(license_id)
    except (InvalidLicenseExpression, TypeError, AttributeError):
        return None
