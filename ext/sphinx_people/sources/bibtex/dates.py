"""When a publication came out: ``date``, or ``year``, ``month`` and ``day``, however people write them."""

from __future__ import annotations

import re
from calendar import monthrange

from sphinx_people.model.dates import PartialDate
from sphinx_people.sources.bibtex.entry import Entry
from sphinx_people.sources.bibtex.latex import to_text
from sphinx_people.sources.bibtex.strings import MONTHS

#: ``2020``, ``2020-06``, ``2020/06/01``; a range, a time or EDTF's ``?`` and ``~`` may follow.
_NUMERIC = re.compile(r"([0-9]{4})(?![0-9])(?:([-/.])([0-9]{1,2})(?![0-9])(?:[-/.]([0-9]{1,2})(?![0-9]))?)?")
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_MONTH = re.compile(rf"(?<![^\W\d_])({'|'.join(MONTHS)})[a-z]*", re.IGNORECASE)
_SMALL_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_SEASON = re.compile(r"spring|summer|autumn|fall|winter|q[1-4]\b|quarter", re.IGNORECASE)
#: What stands in the place of a date before there is one.
_STATUS = re.compile(
    r"in[\s-]press|forthcoming|to[\s-](?:appear|be[\s-]published)|submitted|accepted|in[\s-]preparation|ongoing"
    r"|(?:under|in)[\s-]review|unpublished|preprint|n\.\s?d\.|no[\s-]date",
    re.IGNORECASE,
)
_LAST_MONTH, _LAST_SEASON = 12, 41


def read_date(entry: Entry) -> tuple[PartialDate | None, str]:
    """Return when an entry came out, and what is said instead of it or beside it: *in press*; report what is no date.

    A date is as precise as what is sound in it: the 30th of February is some day in February.
    """
    statuses: list[str] = []
    for name in ("date", "year"):
        text = to_text(entry[name])
        found, fault = _parse(text) if text else (None, "")
        status = _STATUS.search(text)
        if status:
            statuses.append(status[0])
        if fault and not (status and found is None):
            entry.report("date", fault, name)
        if found is not None:
            return (found if name == "date" or found.month else _with_month(entry, found.year)), "".join(statuses[:1])
    return None, "".join(statuses[:1])


def _with_month(entry: Entry, year: int) -> PartialDate:
    """Add the fields ``month`` and ``day`` to a year."""
    text = to_text(entry["month"])
    month, day = _month_and_day(text)
    if text and not month and not _SEASON.search(text):
        entry.report("date", f"'{text[:40]}' is no month; expected a name such as jul, or a number", "month")
    day_text = to_text(entry["day"])
    found, fault = _checked(year, month, int(day_text) if re.fullmatch(r"[0-9]{1,2}", day_text) else day)
    if fault:
        entry.report("date", fault, "day" if "day" in entry.fields else "month")
    return found


def _parse(text: str) -> tuple[PartialDate | None, str]:
    """Read a date; say what is wrong with it."""
    match = _NUMERIC.match(text)
    if match and int(match[1]):
        year, month, day = (int(match[group] or 0) for group in (1, 3, 4))
        if not month:
            month, day = _month_and_day(text[match.end() :])
        elif _LAST_MONTH < month <= _LAST_SEASON or (month > _LAST_MONTH and match[2] == "/"):
            month = day = 0  # a season as in EDTF, or a range such as 2020/21
        return _checked(year, month, day)
    found = _YEAR.search(text)
    if found is None:
        return None, f"'{text[:40]}' is no date; expected 2024, 2024-05 or 2024-05-01"
    return _checked(int(found[0]), *_month_and_day(text[: found.start()] + " " + text[found.end() :]))


def _month_and_day(text: str) -> tuple[int, int]:
    """Read ``July``, ``jul``, ``7``, ``July 4``, ``4 July`` or ``4~July``; of a range, its beginning."""
    name = _MONTH.search(text)
    numbers = [int(number) for number in _SMALL_NUMBER.findall(text)]
    if name:
        return MONTHS.index(name[1].lower()) + 1, numbers[0] if numbers else 0
    is_number = len(numbers) == 1 and 1 <= numbers[0] <= _LAST_MONTH and re.fullmatch(r"[0-9]{1,2}\W*월?", text.strip())
    return (numbers[0], 0) if is_number else (0, 0)


def _checked(year: int, month: int, day: int) -> tuple[PartialDate, str]:
    """Return a date with as many of its parts as there are in the calendar, and say which there is not."""
    if month > _LAST_MONTH:
        return PartialDate(year), f"there is no month {month}"
    if month and day > monthrange(year, month)[1]:
        return PartialDate(year, month), f"there is no day {year:04d}-{month:02d}-{day:02d}"
    return PartialDate(year, month, day if month else 0), ""
