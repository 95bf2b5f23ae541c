"""Who is who: which author of a publication is which person. Names are compared, never guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, cached_property

from sphinx_people.catalog.member import Member
from sphinx_people.model.publication import Author

_DASHES = re.compile(r"[-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+")
_HANGUL_OR_HAN = re.compile(r"^[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3\u3400-\u9fff\uf900-\ufaff\s]+$")
_POINTS = str.maketrans(".,", "  ")
_SUFFIXES = frozenset({"jr", "jnr", "sr", "snr", "ii", "iii", "iv"})
#: How alike two names must be to ask whether one was meant.
_ALIKE = 0.86
#: By how many letters a slip can make a name longer or shorter.
_LETTERS_OF_A_SLIP = 3


@cache  # names are repeated in many entries
def normalise(name: str) -> str:
    """Return a name without what differs between its spellings: case, accents, dashes, points, commas, kinds of space.

    A name in Hangul or Han loses its spaces, too.
    """
    bare = _DASHES.sub(" ", name)
    if bare.isascii():
        return " ".join(bare.casefold().translate(_POINTS).split())
    decomposed = unicodedata.normalize("NFKD", bare)
    bare = "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
    folded = " ".join(unicodedata.normalize("NFC", bare).casefold().translate(_POINTS).split())
    return folded.replace(" ", "") if _HANGUL_OR_HAN.match(folded) else folded


def spellings_of_author(author: Author) -> Iterator[str]:
    """Yield the normalised names by which an author may be known."""
    yield normalise(author.name)
    family = " ".join(part for part in (author.particle, author.family) if part)
    if author.given and _HANGUL_OR_HAN.match(author.given + author.family):
        yield normalise(family + author.given)
        yield normalise(author.given + family)


def spellings_of_person(member: Member) -> Iterator[str]:
    """Return the normalised names of a person: ``Family, Given`` in its usual order, and Korean names in either."""
    person = member.person
    names = [*person.name.texts(), *person.aliases]
    if person.given_name and person.family_name:
        names += [
            f"{given} {family}"
            for (language, given), (other, family) in zip(
                person.given_name.translations, person.family_name.translations, strict=False
            )
            if language == other
        ]
    return spellings_of_names(names)


def spellings_of_names(names: Sequence[str]) -> Iterator[str]:
    """Yield the normalised spellings of somebody's names."""
    is_korean = any(_HANGUL_OR_HAN.match(name.replace(",", "")) for name in names)
    for name in names:
        straight = _straight(name)
        yield normalise(straight)
        match straight.split():
            case [first, second] if is_korean:  # a family and a given name, in either order
                yield normalise(f"{second} {first}")


def _straight(name: str) -> str:
    """Return ``Given Family Jr.`` of ``Family, Given``, ``Family, Jr., Given`` or ``Given Family, Jr.``."""
    family, *rest = name.split(",")
    suffixes = [part for part in rest if normalise(part) in _SUFFIXES]
    return " ".join([*(part for part in rest if part not in suffixes), family, *suffixes])


#: A spelling of somebody's name, with its place among all of them.
Candidate = tuple[int, str, Member]


class Identity:
    """Finds people among authors."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._members = tuple(members)
        self._by_orcid = {_orcid(member): member for member in self._members if _orcid(member)}
        self._by_name: dict[str, dict[str, Member]] = {}
        self._found: dict[Author, Member | None] = {}
        for member in self._members:
            for spelling in spellings_of_person(member):
                self._by_name.setdefault(spelling, {})[member.id] = member

    def find(self, author: Author) -> Member | None:
        """Return the person who an author is; None where nobody is, or where two people claim the name.

        An ORCID iD beats names: it finds its owner, and nobody who has another one.
        """
        if author not in self._found:
            self._found[author] = self._find(author)
        return self._found[author]

    def _find(self, author: Author) -> Member | None:
        if author.orcid in self._by_orcid:
            return self._by_orcid[author.orcid]
        claims = self.claims(author)
        if author.orcid:
            claims = [member for member in claims if not _orcid(member)]
        return claims[0] if len(claims) == 1 else None

    def claims(self, author: Author) -> list[Member]:
        """Return everybody who has an author's name."""
        found: dict[str, Member] = {}
        for spelling in spellings_of_author(author):
            found.update(self._by_name.get(spelling, {}))
        return list(found.values())

    def near(self, author: Author) -> Member | None:
        """Return the person whom an author may be though the spelling differs: initials, a romanisation, a slip."""
        name = normalise(author.name)
        by_family, by_start = self._candidates
        found = {*by_family.get(_family(name), ())}
        for length in range(len(name) - _LETTERS_OF_A_SLIP, len(name) + _LETTERS_OF_A_SLIP + 1):
            found.update(by_start.get((name[:1], length), ()))
        return next(
            (
                one
                for _, spelling, one in sorted(found)
                if _initials_agree(name, spelling) or _are_alike(name, spelling)
            ),
            None,
        )

    @cached_property
    def _candidates(self) -> tuple[Mapping[str, list[Candidate]], Mapping[tuple[str, int], list[Candidate]]]:
        """The spellings that one person alone has, by their last word, and by their first letter and their length.

        A thousand names are compared with a thousand people: only those that may be near are looked at.
        """
        by_family: dict[str, list[Candidate]] = {}
        by_start: dict[tuple[str, int], list[Candidate]] = {}
        for number, (spelling, members) in enumerate(self._by_name.items()):
            for member in members.values() if len(members) == 1 else ():
                by_family.setdefault(_family(spelling), []).append((number, spelling, member))
                by_start.setdefault((spelling[:1], len(spelling)), []).append((number, spelling, member))
        return by_family, by_start


def _orcid(member: Member) -> str | None:
    orcid: str | None = getattr(member.person, "orcid", None)
    return orcid


def _initials_agree(one: str, other: str) -> bool:
    """Tell whether one name is the other with its given names shortened: ``c park`` and ``chanjun park``."""
    *given, family = one.split() or [""]
    *other_given, other_family = other.split() or [""]
    if family != other_family or not given or not other_given or given == other_given:
        return False
    pairs = zip(given, other_given, strict=False)
    return all(a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)) for a, b in pairs)


def _are_alike(one: str, other: str) -> bool:
    if one[:1] != other[:1] or abs(len(one) - len(other)) > _LETTERS_OF_A_SLIP:
        return False
    matcher = SequenceMatcher(None, one, other)
    return one != other and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _family(name: str) -> str:
    return name.rpartition(" ")[2]
