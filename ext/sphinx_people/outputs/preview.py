"""The preview picture of a profile: what chats and social networks show above a link to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from urllib.parse import urlsplit

from sphinx_people.catalog import Member
from sphinx_people.catalog.present import present
from sphinx_people.model.dates import PartialDate, Period
from sphinx_people.model.entries import Education, Work
from sphinx_people.outputs.typefaces import Typefaces, without_symbols
from sphinx_people.outputs.website import Website

#: Twelve months after its beginning, what goes on has some length at least, whenever the picture is drawn.
_AT_LEAST = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some time at work or at school, in months since the year 0; without an end it goes on."""

    is_work: bool
    start: int
    end: int | None


@dataclass(frozen=True, slots=True)
class Photo:
    """A file with somebody's photo."""

    content: bytes = field(repr=False)
    suffix: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands on a picture: nothing that depends on the day, so that it changes only when the facts do."""

    names: tuple[str, ...]
    headline: str
    position: str
    site: str
    initials: str
    tint: int = 0
    stretches: tuple[Stretch, ...] = ()
    photo: Photo | None = None

    def digest(self, *others: str) -> str:
        """Return a short text that changes when the picture does; ``others`` are what it is drawn with."""
        photo = self.photo.content if self.photo else b""
        return blake2b(repr((self, others)).encode() + photo, digest_size=6).hexdigest()

    def drawable(self, typefaces: Typefaces) -> tuple[Preview | None, str]:
        """Return what of it can be drawn, and the characters that no typeface has; None where that is no name."""
        lines = [without_symbols(text) for text in (self.headline, self.position, self.site, self.initials)]
        names = tuple(filter(None, map(without_symbols, self.names)))
        missing = {text: typefaces.missing(text) for text in (*names, *lines)}
        headline, position, site, initials = ("" if missing[text] else text for text in lines)
        written = tuple(name for name in names if not missing[name])
        found = replace(self, names=written, headline=headline, position=position, site=site, initials=initials)
        return found if written else None, "".join(dict.fromkeys("".join(missing.values())))


def preview_of(site: Website, member: Member, photo: Photo | None = None) -> Preview:
    """Return what the picture of somebody's profile shows."""
    facts = member.person
    host = urlsplit(site.base).hostname or ""
    return Preview(
        names=(site.choose(facts.name), *(text for _, text in facts.name.others(site.languages))),
        headline=site.choose(facts.headline),
        position=_position(site, member),
        site=" · ".join(filter(None, [site.title, host])),
        initials=facts.initials,
        tint=member.tint,
        stretches=tuple(sorted(_stretches(member), key=lambda one: (one.start, one.end or 0, one.is_work))),
        photo=photo,
    )


def span(stretches: tuple[Stretch, ...]) -> tuple[int, int]:
    """Return the first month of all stretches, and the one after the last."""
    first = min(one.start for one in stretches)
    known = [one.end + 1 if one.end is not None else one.start + _AT_LEAST for one in stretches]
    goes_on = any(one.end is None for one in stretches)
    return first, max(known) + (_AT_LEAST // 2 if goes_on else 0)


def _position(site: Website, member: Member) -> str:
    for item, part in present(member):
        where = getattr(item.entry, "organization", None) or getattr(item.entry, "institution", None)
        name = site.choose(getattr(part, "position", None) or getattr(part, "degree", None))
        return ", ".join(filter(None, [name, where and site.choose(site.catalog.registry.find(where)[1].name)]))
    return ""


def _stretches(member: Member) -> Iterator[Stretch]:
    for section in ("work", "education"):
        for entry in member.person.section(section):
            if isinstance(entry, Work | Education) and (period := entry.period) is not None:
                yield _stretch(period, is_work=section == "work")


def _stretch(period: Period, *, is_work: bool) -> Stretch:
    """Return a period in months; of a year alone, the whole year."""
    end = period.last
    last = end.year * 12 + (end.month or 12) - 1 if isinstance(end, PartialDate) else None
    return Stretch(is_work, period.start.year * 12 + (period.start.month or 1) - 1, last)
