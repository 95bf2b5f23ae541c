"""What happens to a directory from one build to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from directory.facts import Directory, Person

#: How many people of the directory share the paper that is edited: about as many as share one on average.
SHARED_BY = 2


def newcomer(whole: Directory) -> Person:
    """Return the person who is there only for a while."""
    return whole.people[0]


def nothing(now: Directory, whole: Directory, round_: int) -> Directory:
    """Leave everything as it is."""
    return now


def edit_person(now: Directory, whole: Directory, round_: int) -> Directory:
    """Change a line of one person's timeline, which their own page alone shows."""
    people = list(now.people)
    at = (7 * round_ + len(people) // 2) % len(people)
    *stages, last = people[at].stages
    highlights = (*last.highlights, f"A line that was added in round {round_}.")
    people[at] = replace(people[at], stages=(*stages, replace(last, highlights=highlights)))
    return Directory(tuple(people), now.papers)


def edit_paper(now: Directory, whole: Directory, round_: int) -> Directory:
    """Change the title of one paper that two people of the directory share."""
    shared = [paper for paper in now.papers if len(now.members_of(paper)) == SHARED_BY] or list(now.papers)
    paper = shared[(7 * round_ + len(shared) // 2) % len(shared)]
    changed = replace(paper, title=f"{paper.title}, Revised in Round {round_}")
    return Directory(now.people, tuple(changed if one is paper else one for one in now.papers))


def add_person(now: Directory, whole: Directory, round_: int) -> Directory:
    """Let the newcomer in, with papers of their own; co-authors' lists link them from now on."""
    known = {paper.key: paper for paper in now.papers}
    papers = tuple(known.get(paper.key, paper) for paper in whole.papers)
    return Directory((newcomer(whole), *now.people), papers)


def remove_person(now: Directory, whole: Directory, round_: int) -> Directory:
    """Let the newcomer go again."""
    return now.without(newcomer(whole))


#: The step before which everything that was built is removed.
COLD = "cold build"
#: What is measured, in this order: each step begins from the site that the one before it left.
STEPS: Mapping[str, Callable[[Directory, Directory, int], Directory]] = {
    COLD: nothing,
    "nothing changed": nothing,
    "a person edited": edit_person,
    "an entry edited": edit_paper,
    "a person added": add_person,
    "a person removed": remove_person,
}
