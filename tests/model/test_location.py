"""Where somebody lives: a text, a map of texts, or the parts of an address."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from sphinx_people.model.location import Location, Place

ADAPTER: TypeAdapter[Place] = TypeAdapter(Location)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Seoul", {"text": {"": "Seoul"}}),
        ({"en": "Seoul", "ko": "서울"}, {"text": {"en": "Seoul", "ko": "서울"}}),
        ({"text": "Seoul"}, {"text": {"": "Seoul"}}),
        (
            {"city": "Seoul", "region": "Gyeonggi", "countryCode": "KR", "address": "1 St", "postalCode": "04524"},
            {
                "city": {"": "Seoul"},
                "region": {"": "Gyeonggi"},
                "country": {"": "KR"},
                "address": {"": "1 St"},
                "postal_code": "04524",
            },
        ),
        ({"city": {"en": "Seoul"}, "zip": "04524"}, {"city": {"en": "Seoul"}, "postal_code": "04524"}),
    ],
)
def test_location(value, expected):
    assert ADAPTER.validate_python(value).model_dump(exclude_defaults=True) == expected


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"ctiy": "Seoul"}, "Extra inputs are not permitted"),
        ({"en": "Seoul", "koreanisch": "서울"}, "unknown language 'koreanisch'"),
        ({}, "this needs 'text', 'city', 'region', 'country', 'address' or 'postal_code'"),
        (["Seoul"], "valid dictionary"),
    ],
)
def test_what_is_no_location(value, message):
    with pytest.raises(ValidationError, match=message):
        ADAPTER.validate_python(value)
