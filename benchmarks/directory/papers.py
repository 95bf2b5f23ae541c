"""Makes up papers: who writes together, under which title, where it came out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from directory.facts import EntryType, Name, Paper
from directory.people import ascii_of
from directory.words import ACRONYMS, CONFERENCES, JOURNALS, MEANS, QUALITIES, SETTINGS, SUBJECTS

#: People of one laboratory write together.
LABORATORY = 12
#: How many colleagues join the first author; the more often a number stands here, the more likely it is.
COLLEAGUES = (0, 1, 1, 2, 3)
#: How many names a paper has.
FEWEST, MOST = 2, 8
#: Where papers of each type come out.
_VENUES: Mapping[EntryType, Sequence[str]] = {"article": JOURNALS, "inproceedings": CONFERENCES, "misc": ("arXiv",)}


def make_papers(random: Random, people: list[Name], outsiders: list[Name], publications: int) -> Iterator[Paper]:
    """Yield papers until everybody has written so many."""
    titles = _titles(random)
    number = 0
    for start in range(0, len(people), LABORATORY):
        for team in _teams(random, people[start : start + LABORATORY], publications):
            number += 1
            size = random.randint(max(FEWEST, len(team)), MOST)
            authors = [*team, *random.sample(outsiders, size - len(team))]
            random.shuffle(authors)
            yield _paper(random, tuple(authors), next(titles), number)


def _teams(random: Random, laboratory: list[Name], publications: int) -> Iterator[list[Name]]:
    """Yield the people who write a paper together."""
    left = dict.fromkeys(laboratory, publications)
    for lead in laboratory:
        while left[lead]:
            others = [name for name in laboratory if left[name] and name != lead]
            team = [lead, *random.sample(others, min(len(others), random.choice(COLLEAGUES)))]
            for name in team:
                left[name] -= 1
            yield team


def _titles(random: Random) -> Iterator[str]:
    """Yield titles, each of them once."""
    seen = set()
    while True:
        about = f"{random.choice(SUBJECTS)} for {random.choice(SETTINGS)} with {random.choice(MEANS)}"
        acronym = random.choice((*ACRONYMS, "", ""))
        title = " ".join(part for part in (random.choice(QUALITIES), acronym, about) if part)
        if title in seen:
            title = f"{title}: Part {random.randrange(2, 10_000)}"
        if title not in seen:
            seen.add(title)
            yield title


def _paper(random: Random, authors: tuple[Name, ...], title: str, number: int) -> Paper:
    year, page = random.randint(2010, 2025), random.randint(1, 900)
    kind = random.choice(tuple(_VENUES))
    return Paper(
        key=f"{ascii_of(authors[0].family).lower()}{year}{title.split(maxsplit=1)[0].lower()}{number}",
        title=title,
        authors=authors,
        kind=kind,
        venue=random.choice(_VENUES[kind]),
        year=year,
        volume=random.randint(1, 40) if kind == "article" else 0,
        pages=(page, page + random.randint(3, 20)),
        doi="" if kind == "misc" else f"10.99999/made.up.{number}",
        arxiv=f"{year % 100:02d}01.{number % 100_000:05d}" if kind == "misc" else "",
    )
