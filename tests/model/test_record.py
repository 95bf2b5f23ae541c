"""What every record has in common: frozen, strict about its keys, tolerant of other formats' spellings."""

from __future__ import annotations

from typing import ClassVar

import pytest
from pydantic import Field, ValidationError

from sphinx_people.model.record import Record, spelled, without_extensions


class Cup(Record):
    model_config = spelled(made_of="material stuff")
    needs_one_of: ClassVar[tuple[str, ...]] = ("made_of", "made_by", "size")

    made_of: str | None = Field(None)
    made_by: str | None = Field(None)
    size: str | None = Field(None)


@pytest.mark.parametrize("key", ["made_of", "madeOf", "material", "stuff"])
def test_every_spelling_is_understood(key):
    assert Cup.model_validate({key: "clay"}) == Cup.model_construct(made_of="clay")


def test_spellings():
    assert Cup.spellings() == {
        "made_of": "made_of",
        "madeOf": "made_of",
        "material": "made_of",
        "stuff": "made_of",
        "made_by": "made_by",
        "madeBy": "made_by",
        "size": "size",
    }


def test_two_spellings_of_one_field_are_an_error():
    with pytest.raises(ValidationError) as error:
        Cup.model_validate({"madeOf": "clay", "stuff": "clay"})
    assert [(one["type"], one["loc"]) for one in error.value.errors()] == [("extra_forbidden", ("stuff",))]


def test_an_unknown_key_is_an_error():
    with pytest.raises(ValidationError) as error:
        Cup.model_validate({"size": "S", "colour": "red"})
    assert [(one["type"], one["loc"]) for one in error.value.errors()] == [("extra_forbidden", ("colour",))]


def test_a_record_that_says_nothing():
    with pytest.raises(ValidationError) as error:
        Cup.model_validate({})
    (only,) = error.value.errors()
    assert (only["type"], only["msg"]) == ("missing", "this needs 'made_of', 'made_by' or 'size'")


def test_a_record_that_needs_one_field():
    class Plate(Cup):
        needs_one_of: ClassVar[tuple[str, ...]] = ("size",)

    with pytest.raises(ValidationError, match="this needs 'size'"):
        Plate.model_validate({"stuff": "clay"})


def test_the_writers_own_keys_are_kept_and_never_dumped():
    cup = Cup.model_validate({"size": "S", "x_": {"x_price": "5"}})
    assert cup.extensions == {"x_price": "5"}
    assert "extensions" not in cup.model_dump()


def test_frozen():
    cup = Cup.model_validate({"size": "S"})
    with pytest.raises(ValidationError, match="frozen"):
        cup.size = "L"


@pytest.mark.parametrize(
    ("value", "expected"),
    [({"a": "1", "x_": {"x_b": "2"}}, {"a": "1"}), ({"a": "1"}, {"a": "1"}), ("text", "text"), (["x_"], ["x_"])],
)
def test_without_extensions(value, expected):
    assert without_extensions(value) == expected
