"""The letter under which a name is looked up, in the scripts that people's names are written in."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

#: The 19 initial consonants of Hangul by the letter of the alphabet under which directories list them.
_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
#: What those letters are called, in ASCII: the names of the Revised Romanization.
_NAMES = {
    "ㄱ": "giyeok",
    "ㄴ": "nieun",
    "ㄷ": "digeut",
    "ㄹ": "rieul",
    "ㅁ": "mieum",
    "ㅂ": "bieup",
    "ㅅ": "siot",
    "ㅇ": "ieung",
    "ㅈ": "jieut",
    "ㅊ": "chieut",
    "ㅋ": "kieuk",
    "ㅌ": "tieut",
    "ㅍ": "pieup",
    "ㅎ": "hieut",
}
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
#: How many syllables begin with one initial.
_SYLLABLES = 21 * 28


class Letter(NamedTuple):
    """A letter: as it is shown, as it stands in an address (ASCII and stable), and what it is sorted by."""

    shown: str
    address: str
    order: tuple[int, str]


#: Where there is no letter, such as before a digit.
NO_LETTER = Letter("#", "other", (3, ""))


def letter_of(name: str) -> Letter:
    """Return the letter under which a name is looked up; accents make no difference, and Han is one group."""
    start = unicodedata.normalize("NFC", name.lstrip())[:1]
    jamo = start
    if _FIRST_SYLLABLE <= start <= _LAST_SYLLABLE:
        jamo = _INITIALS[(ord(start) - ord(_FIRST_SYLLABLE)) // _SYLLABLES]
    if jamo in _NAMES:
        return Letter(jamo, _NAMES[jamo], (1, jamo))
    first = unicodedata.normalize("NFKD", start)[:1].upper()[:1]
    if not first.isalpha():
        return NO_LETTER
    if first.isascii():
        return Letter(first, first.lower(), (0, first))
    if unicodedata.name(first, "").startswith("CJK"):
        return Letter("漢", "han", (2, "漢"))
    return Letter(first, f"u{ord(first):04x}", (1, first))
