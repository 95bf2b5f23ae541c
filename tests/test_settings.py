"""The options of ``conf.py``."""

from __future__ import annotations

import dataclasses

import pytest

from sphinx_people.settings import PRIVATE, Settings

FILES = {"people/ada/person.yaml": "name: Ada\nphone: '1'\n", "index.md": "# Home\n\n```{profile}\n```\n"}


def test_every_option_has_a_default_and_a_description(make_site):
    env = make_site({}).build(people_languages=[]).env
    found = Settings.of(env.config)
    for field in dataclasses.fields(Settings):
        assert field.metadata["help"]
        assert isinstance(getattr(found, field.name), type(field.default))
    assert dataclasses.replace(found, languages=("en",)) == Settings()


def test_lists_and_tuples_are_the_same(make_site):
    site = make_site(FILES)
    for value in (["phone"], ("phone",)):
        built = site.build(people_publish=value, builddir=f"_build_{type(value).__name__}")
        assert built.warnings == []
        assert built.texts(".people-accounts li") == ["1"]
        assert Settings.of(built.env.config).publish == ("phone",)


def test_what_is_private(build_once):
    assert set(PRIVATE) == {"phone", "address"}
    assert not build_once(FILES).body().select(".people-accounts")


@pytest.mark.parametrize(
    ("name", "value"),
    [("people_directory", ["x"]), ("people_languages", "ko"), ("people_publish", "phone"), ("people_directory", None)],
)
def test_a_value_of_another_type_is_said_and_left_out(make_site, name, value):
    conf = f'extensions = ["sphinx_people"]\nprimary_domain = "people"\n{name} = {value!r}\n'
    built = make_site({**FILES, "conf.py": conf}).build()
    assert Settings.of(built.env.config) == Settings()
    assert built.text() == "Home A Ada vCard"
    said = [line for line in built.warnings if f"The config value `{name}' has type `{type(value).__name__}'" in line]
    assert built.warnings == said
    assert len(said) == 1


def test_what_is_no_text_in_a_list_is_left_out(make_site):
    conf = 'extensions = ["sphinx_people"]\nprimary_domain = "people"\npeople_languages = ["ko", 1, None]\n'
    built = make_site({**FILES, "conf.py": conf}).build()
    assert Settings.of(built.env.config).languages == ("ko",)
    assert built.warnings == []
