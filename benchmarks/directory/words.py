"""The words that people, places and papers are made of, from ``words.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

_WORDS: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))

#: Korean family names, and syllables of given names, in the Latin script by their Hangul.
KOREAN_FAMILIES: Mapping[str, str] = _WORDS["korean_families"]
KOREAN_SYLLABLES: Mapping[str, str] = _WORDS["korean_syllables"]
GIVEN: Sequence[str] = _WORDS["given"]
FAMILIES: Sequence[str] = _WORDS["families"]

UNIVERSITIES: Sequence[str] = _WORDS["universities"]
COMPANIES: Sequence[str] = _WORDS["companies"]
POSITIONS: Sequence[str] = _WORDS["positions"]
DEGREES: Sequence[str] = _WORDS["degrees"]
AREAS: Sequence[str] = _WORDS["areas"]

QUALITIES: Sequence[str] = _WORDS["qualities"]
SUBJECTS: Sequence[str] = _WORDS["subjects"]
SETTINGS: Sequence[str] = _WORDS["settings"]
MEANS: Sequence[str] = _WORDS["means"]
ACRONYMS: Sequence[str] = _WORDS["acronyms"]
JOURNALS: Sequence[str] = _WORDS["journals"]
CONFERENCES: Sequence[str] = _WORDS["conferences"]
