"""Facts as somebody would type them in MyST, in the words that the extension makes of them."""

from __future__ import annotations

import datetime as dt
from calendar import month_abbr
from collections.abc import Mapping

from directory.facts import Month, Name, Paper, Person, Project, Stage


def profile(person: Person) -> str:
    """Return who somebody is."""
    name = f"{person.name.latin} ({person.name.hangul})" if person.name.hangul else person.name.latin
    now = " · ".join(f"{one.title}, {one.place}" for one in person.stages if one.end is None)
    accounts = (
        f"- [GitHub {person.github}](https://github.com/{person.github})\n"
        f"- [ORCID {person.orcid}](https://orcid.org/{person.orcid})"
    )
    return f"**{name}**\n\n{person.headline}\n\n{now}\n\n{accounts}"


def timeline(person: Person) -> str:
    """Return schools and employments, newest first."""
    stages = sorted(person.stages, key=lambda one: one.start, reverse=True)
    return "## Work and education\n\n" + "\n".join(map(_stage, stages))


def projects(person: Person) -> str:
    """Return what somebody made, newest first."""
    made = sorted(person.projects, key=lambda one: (one.end, one.start), reverse=True)
    return "## Projects\n\n" + "\n".join(map(_project, made))


def paper(one: Paper, owner: Person, links: Mapping[Name, str]) -> str:
    """Return an item of a list of publications; ``links`` has the pages of the authors who have one."""
    names = [
        f"**{name.latin}**" if name == owner.name else f"[{name.latin}]({links[name]})" if name in links else name.latin
        for name in one.authors
    ]
    address = f"https://doi.org/{one.doi}" if one.doi else f"https://arxiv.org/abs/{one.arxiv}"
    pages = "–".join(map(str, one.pages)) if one.doi else ""
    where = ", ".join(part for part in (f"*{one.venue}*", str(one.volume or ""), pages, str(one.year)) if part)
    site = "DOI" if one.doi else "arXiv"
    return _item(f"[{one.title}]({address})", ", ".join(names), where, f"[{site}]({address})")


def _item(*sentences: str) -> str:
    """Return an item of a list, a sentence on each line: hard line breaks would cost two nodes of raw output each."""
    return "- " + ".\n  ".join(sentence.rstrip(".") for sentence in sentences)


def _stage(one: Stage) -> str:
    title = ", ".join(part for part in (one.title, one.area) if part)
    item = _item(f"{_period(one.start, one.end)} · {_length(one.start, one.end)}", f"**{title}**, {one.place}")
    return "\n".join([item, *(f"  - {line}" for line in one.highlights)])


def _project(one: Project) -> str:
    keywords = " ".join(f"`{keyword}`" for keyword in one.keywords)
    return _item(f"**[{one.name}]({one.url})**", _period(one.start, one.end), one.summary, one.role, keywords)


def _month(month: Month) -> str:
    return f"{month_abbr[month[1]]} {month[0]}"


def _period(start: Month, end: Month | None) -> str:
    return f"{_month(start)} – {_month(end) if end else 'Present'}"


def _length(start: Month, end: Month | None) -> str:
    today = dt.datetime.now(tz=dt.UTC)
    last = end or (today.year, today.month)
    years, months = divmod(12 * (last[0] - start[0]) + last[1] - start[1] + 1, 12)
    parts = [f"{years} yr{'s' * (years > 1)}"] * bool(years) + [f"{months} mo{'s' * (months > 1)}"] * bool(months)
    return " ".join(parts)
