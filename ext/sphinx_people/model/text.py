"""Text that may be given in several languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args

from babel import Locale
from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from sphinx_people.model.parsed import parsed
from sphinx_people.model.record import without_extensions

_SUBTAGS = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)
class Text:
    """A text in one or several languages.

    ``translations`` maps a BCP 47 language tag to the text; the empty tag stands for a text whose language is not said.
    """

    translations: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, value: object) -> Text:
        """Read a string or a map of strings by language; raise ``PydanticCustomError`` on anything else."""
        if isinstance(value, Text):
            return value
        if isinstance(value, str):
            return cls((("", value),))
        if not isinstance(value, Mapping):
            raise PydanticCustomError(
                "value", "expected text, or a map of texts by language such as {en: ..., ko: ...}"
            )
        translations = {str(language): text for language, text in without_extensions(value).items()}
        if not translations:
            raise PydanticCustomError("value", "this map of texts by language is empty")
        for language, text in translations.items():
            _check_language(language)
            if not isinstance(text, str):
                raise PydanticCustomError("value", "expected text in the language '{at}'", {"at": language})
        return cls(tuple(translations.items()))

    def choose(self, languages: Iterable[str]) -> tuple[str, str]:
        """Return ``(language, text)`` of the first of the wanted languages that is there, else of the first given.

        A wanted ``zh-Hans-CN`` also takes ``zh-Hans`` and ``zh`` (RFC 4647, lookup).
        """
        by_language = {language.casefold(): (language, text) for language, text in reversed(self.translations)}
        for language in languages:
            wanted = language.replace("_", "-").casefold()
            while wanted:
                if wanted in by_language:
                    return by_language[wanted]
                wanted = wanted.rpartition("-")[0]
        return self.translations[0]

    def others(self, languages: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Return the ``(language, text)`` pairs that :meth:`choose` leaves out and that say something else."""
        chosen = self.choose(languages)
        return tuple(pair for pair in self.translations if pair[1] != chosen[1])

    def texts(self) -> tuple[str, ...]:
        """Return the text in every language."""
        return tuple(text for _, text in self.translations)

    def __str__(self) -> str:
        return self.translations[0][1]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed(cls.parse, lambda text: dict(text.translations))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        by_language = {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1}
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, by_language]}


class Markdown:
    """Marks a text field whose value is MyST Markdown; ``block`` tells paragraphs and lists from a single line."""

    def __init__(self, *, block: bool) -> None:
        self.block = block


MarkdownLine = Annotated[Text, Markdown(block=False)]
MarkdownBlock = Annotated[Text, Markdown(block=True)]


@cache
def _languages() -> Mapping[str, str]:
    """Every language that the Unicode CLDR names, by its tag."""
    return {tag.replace("_", "-"): name for tag, name in Locale("en").languages.items()}


def is_language(tag: str) -> bool:
    """Tell whether ``tag`` is a language tag of BCP 47 whose language is known to the CLDR."""
    return bool(_SUBTAGS.fullmatch(tag)) and tag.split("-", maxsplit=1)[0].lower() in _languages()


def _check_language(tag: str) -> None:
    if not is_language(tag):
        raise PydanticCustomError(
            "key",
            "unknown language '{found}', expected a language tag such as 'en' or 'ko'",
            {"found": tag, "at": tag, "key": True},
        )


@cache
def markdown_fields(record: type[BaseModel]) -> Mapping[str, Markdown]:
    """Return the fields of a record whose values are MyST, and of what kind."""
    found = {}
    for name, field in record.model_fields.items():
        kinds = [mark for part in (field, *_parts(field.annotation)) for mark in _marks(part)]
        if kinds:
            found[name] = kinds[0]
    return found


def _parts(annotation: object) -> Iterator[object]:
    for part in get_args(annotation):
        yield part
        yield from _parts(part)


def _marks(part: object) -> list[Markdown]:
    metadata: Iterable[object] = getattr(part, "metadata", ()) or getattr(part, "__metadata__", ())
    return [mark for mark in metadata if isinstance(mark, Markdown)]
