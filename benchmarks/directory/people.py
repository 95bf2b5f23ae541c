"""Makes up people: names, some of them Korean, schools and employments, projects."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from random import Random

from directory.facts import Month, Name, Person, Project, Stage
from directory.words import (
    ACRONYMS,
    AREAS,
    COMPANIES,
    DEGREES,
    FAMILIES,
    GIVEN,
    KOREAN_FAMILIES,
    KOREAN_SYLLABLES,
    MEANS,
    POSITIONS,
    QUALITIES,
    SETTINGS,
    SUBJECTS,
    UNIVERSITIES,
)

#: One in so many names is Korean.
KOREAN = 3


def make_names(random: Random) -> Iterator[Name]:
    """Yield names, each of them once."""
    seen = set()
    while True:
        if random.randrange(KOREAN):
            name = Name(" ".join(random.sample(GIVEN, random.choice((1, 1, 2)))), random.choice(FAMILIES))
        else:
            family = random.choice(list(KOREAN_FAMILIES))
            first, second = random.sample(list(KOREAN_SYLLABLES), 2)
            given = KOREAN_SYLLABLES[first] + KOREAN_SYLLABLES[second].lower()
            name = Name(given, KOREAN_FAMILIES[family], family + first + second)
        if name.latin not in seen:
            seen.add(name.latin)
            yield name


def make_person(random: Random, name: Name) -> Person:
    """Return a person with a timeline of 3 to 6 entries and 1 to 4 projects."""
    identifier = ascii_of(name.latin).lower().replace(" ", "-")
    return Person(
        id=identifier,
        name=name,
        headline=f"{random.choice(POSITIONS)} who works on {random.choice(SUBJECTS)} and {random.choice(SUBJECTS)}",
        github=identifier,
        orcid=_orcid(random),
        stages=tuple(_stages(random)),
        projects=tuple(_project(random, identifier, number) for number in range(random.randint(1, 4))),
    )


def ascii_of(text: str) -> str:
    """Return a text without accents and without what is not ASCII."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _orcid(random: Random) -> str:
    digits = f"0000000{random.randrange(10**8):08d}"
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    number = digits + ("X" if check == 10 else str(check))  # noqa: PLR2004 - ISO 7064 writes ten as X
    return "-".join(number[at : at + 4] for at in range(0, 16, 4))


def _stages(random: Random) -> Iterator[Stage]:
    """Yield schools, then employments, one after the other; the last goes on."""
    count, schools = random.randint(3, 6), random.randint(1, 2)
    year = random.randint(2004, 2012)
    for number in range(count):
        start: Month = (year, random.choice((1, 3, 9)))
        year += random.randint(1, 3)
        end = (year, random.choice((2, 6, 8))) if number < count - 1 else None
        if number < schools:
            yield Stage("education", DEGREES[number], random.choice(AREAS), random.choice(UNIVERSITIES), start, end, ())
        else:
            highlights = tuple(_sentence(random) for _ in range(random.randint(1, 3)))
            yield Stage("work", random.choice(POSITIONS), "", random.choice(COMPANIES), start, end, highlights)


def _project(random: Random, person: str, number: int) -> Project:
    identifier = f"{person}-{number + 1}"
    year = random.randint(2015, 2024)
    return Project(
        id=identifier,
        name=f"{random.choice(QUALITIES)} {random.choice(SUBJECTS)} Kit",
        url=f"https://example.org/{identifier}",
        summary=_sentence(random),
        role=random.choice(POSITIONS),
        keywords=tuple(random.sample(ACRONYMS, 3)),
        start=(year, random.randint(1, 6)),
        end=(year + random.randint(0, 1), random.randint(7, 12)),
    )


def _sentence(random: Random) -> str:
    return (
        f"{random.choice(QUALITIES)} {random.choice(SUBJECTS).lower()} for {random.choice(SETTINGS).lower()}, "
        f"built with {random.choice(MEANS).lower()} and measured on {random.randint(2, 90)} data sets."
    )
