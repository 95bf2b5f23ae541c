"""``sphinx-people build``: a site for each language, and a page that leads to them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from sphinx_people.cli import main

ROOT = Path(__file__).parent.parent / "roots" / "test-translations"


@pytest.fixture
def source(tmp_path):
    return shutil.copytree(ROOT, tmp_path / "source")


@pytest.fixture
def build(source, monkeypatch):
    """Run the command; what Sphinx prints is not caught."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent.parent / "ext"))

    def run(*options, output="html"):
        return CliRunner().invoke(main, ["build", str(source), str(source.parent / output), "-q", *options])

    return run


def change(source, old, new):
    conf = source / "conf.py"
    conf.write_text(conf.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_each_language_has_a_folder(build, source):
    """And each leads to the other, in folders beside one another where no address is known."""
    change(source, "html_baseurl", "# html_baseurl")
    result = build("-n", "-W", "--keep-going", "-d", str(source.parent / "doctrees"))
    assert result.exit_code == 0, result.output
    out = source.parent / "html"
    assert sorted(path.name for path in out.iterdir()) == ["en", "index.html", "ko"]
    assert {path.name for path in (source.parent / "doctrees").iterdir()} == {"en", "ko"}
    assert "우리는 누구인가" in (out / "ko" / "index.html").read_text(encoding="utf-8")
    assert 'href="../ko/index.html"' in (out / "en" / "index.html").read_text(encoding="utf-8")


def test_the_first_page_leads_to_them(build, source):
    change(source, 'language = "en"', 'language = "en"\nproject = "A & B"')
    build()
    out = source.parent / "html"
    page = BeautifulSoup((out / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.html["lang"] == "en"
    assert page.h1.get_text() == "A & B"
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=en/index.html"
    links = {link["lang"]: (link["href"], link.get_text()) for link in page.select("a")}
    assert links == {"en": ("en/index.html", "English"), "ko": ("ko/index.html", "한국어")}
    assert all((out / href).exists() for href, _ in links.values())


@pytest.mark.parametrize("named", ["[]", '["ko"]'])
def test_a_site_in_one_language_is_built_as_ever(build, source, named):
    change(source, '["en", "ko"]\npeople', f"{named}\npeople")
    change(source, 'language = "en"', 'language = "ko"')
    assert build("-b", "dirhtml").exit_code == 0
    out = source.parent / "html"
    assert not (out / "ko").exists()
    assert "우리는 누구인가" in (out / "index.html").read_text(encoding="utf-8")
    assert (out / "study" / "index.html").exists()


@pytest.mark.parametrize(
    ("named", "folders", "root"),
    [
        ('{"en": "en/latest/", "ko": "ko/latest"}', {"en": "en/latest", "ko": "ko/latest"}, "English"),
        ('{"en": "", "ko": "ko/"}', {"en": ".", "ko": "ko"}, "Who we are"),
        ('{"en": "https://a.example/", "ko": "/ko/../x"}', {"en": "en", "ko": "ko"}, "English"),
    ],
)
def test_folders_are_where_the_addresses_lead(build, source, named, folders, root):
    change(source, '["en", "ko"]\npeople', f"{named}\npeople")
    assert build().exit_code == 0
    out = source.parent / "html"
    for language, folder in folders.items():
        page = BeautifulSoup((out / folder / "index.html").read_text(encoding="utf-8"), "html.parser")
        assert page.html["lang"] == language
    assert root in (out / "index.html").read_text(encoding="utf-8")


def test_a_build_that_fails_is_told_and_the_others_are_made(build, source):
    """The English one fails, by words of its own that name nobody."""
    catalog = source / "locale/en/LC_MESSAGES/index.po"
    catalog.parent.mkdir(parents=True)
    wrong = 'msgid "Somebody works here."\nmsgstr "{person}`nobody` works here."\n'
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    catalog.write_text(header + wrong, encoding="utf-8")
    assert build("-W", "--keep-going").exit_code == 1
    assert (source.parent / "html" / "ko" / "index.html").exists()


def test_other_formats_have_folders_too(build, source):
    assert build("-b", "text").exit_code == 0
    out = source.parent / "html"
    assert (out / "ko" / "index.txt").exists()
    assert not (out / "index.html").exists()


@pytest.mark.parametrize("language", ["korean", "../up", ".", ""])
def test_what_is_no_language_is_no_folder(build, source, language):
    change(source, '["en", "ko"]\npeople', f'["en", "{language}"]\npeople')
    result = build()
    assert result.exit_code == 1
    assert f"people_translations names an unknown language '{language}'" in result.output
    assert not (source.parent / "html").exists()


def test_a_project_that_cannot_be_read_is_told(build, source):
    change(source, 'language = "en"', 'language = "en')
    result = build()
    assert result.exit_code == 1
    assert "There is a syntax error in your configuration file" in result.output
