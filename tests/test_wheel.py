"""The wheel that others install: what is in it, and a site of theirs that is built with nothing else of this project."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from email.parser import HeaderParser
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup

import sphinx_people
from sphinx_people.build.styles import style_sheet

PROJECT = Path(__file__).parent.parent
PACKAGE = PROJECT / "ext" / "sphinx_people"
ABOUT = f"sphinx_people-{sphinx_people.__version__}.dist-info"

CONF = """\
extensions = ["sphinx_people"]
primary_domain = "people"
html_theme = "{}"
"""
SITE = {
    "index.md": """\
# Team

```{people}
```

```{toctree}
people/grace/index
```
""",
    "people/grace/index.md": """\
# Grace Hopper

```{profile}
```

```{timeline} work
```
""",
    "people/grace/person.yaml": """\
name: {en: Grace Hopper, ko: 그레이스 호퍼}
github: grace
work:
  - {organization: Navy, position: Admiral, start_date: 1943-12, end_date: 1986-08, details: Wrote a compiler.}
""",
}


def run(*command, python_path=""):
    """Run Python with nothing of this checkout on its path, and nothing of it measured; return what it printed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTHON", "PYTEST"))}
    environment = kept | {"PYTHONPATH": str(python_path), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        [sys.executable, "-P", *map(str, command)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """Build the wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "pip", "wheel", PROJECT, "--no-deps", "--quiet", "--wheel-dir", folder)
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="session")
def unpacked(wheel, tmp_path_factory):
    """Unpack the wheel: that is all that an installation does."""
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files_of(folder):
    """Return the files of a folder that Python did not write by itself."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_whole_extension_is_in_it_and_nothing_else(unpacked):
    names = sorted(path.name for path in unpacked.iterdir())
    assert names == ["sphinx_people", ABOUT]
    files = files_of(unpacked / "sphinx_people")
    assert files == files_of(PACKAGE)
    locale = "locale/{}/LC_MESSAGES/sphinx_people.{}"
    catalogs = {locale.format(language, kind) for language in ("en", "ko") for kind in ("po", "mo")}
    assert catalogs | {"py.typed", "styles/timeline.css", "__init__.py", "__main__.py"} <= files.keys()
    assert not [name for name in files if {"tests", "conftest.py", "person.yaml", "guide"} & set(name.split("/"))]


def test_what_it_says_about_itself(unpacked):
    about = unpacked / ABOUT
    assert {path.name for path in about.iterdir()} == {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses"}
    for licence in ("LICENSE", "ext/sphinx_people/fonts/LICENSE.txt"):
        assert (about / "licenses" / licence).read_bytes() == (PROJECT / licence).read_bytes()
    assert (about / "entry_points.txt").read_text().split("\n")[:2] == [
        "[console_scripts]",
        "sphinx-people = sphinx_people.cli:main",
    ]
    metadata = HeaderParser().parsestr((about / "METADATA").read_text(encoding="utf-8"))
    assert (metadata["Name"], metadata["License-Expression"]) == ("sphinx-people", "MIT AND OFL-1.1")
    assert metadata["Requires-Python"] == ">=3.11"
    needed = {re.match(r"[\w-]+", requirement)[0].lower() for requirement in metadata.get_all("Requires-Dist")}
    assert {"sphinx", "myst-parser", "babel", "pydantic", "pyyaml"} <= needed
    assert not needed & {"furo", "pytest", "sphinx-autobuild", "sphinx-design", "simplepycons"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_its_words_are_compiled(unpacked, language):
    """A translation that ``make locale`` did not compile shows on no page."""
    folder = unpacked / "sphinx_people/locale" / language / "LC_MESSAGES"
    compiled = GNUTranslations(BytesIO((folder / "sphinx_people.mo").read_bytes()))
    written = read_po(BytesIO((folder / "sphinx_people.po").read_bytes()))
    words = [message for message in written if message.id]
    assert len(words) > 30
    for message in words:
        if isinstance(message.id, tuple):
            assert compiled.ngettext(*message.id, 1) == message.string[0] != ""
            assert compiled.ngettext(*message.id, 2) == message.string[-1] != ""
        else:
            assert compiled.gettext(message.id) == message.string != ""


@pytest.mark.parametrize("theme", ["furo", "pydata_sphinx_theme", "alabaster"])
def test_three_lines_of_conf_and_a_folder_make_a_profile(unpacked, tmp_path, theme):
    for name, text in (SITE | {"conf.py": CONF.format(theme)}).items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    where = run("-c", "import sphinx_people; print(sphinx_people.__file__)", python_path=unpacked)
    assert Path(where.strip()) == unpacked / "sphinx_people/__init__.py"
    out = tmp_path / "html"
    run("-m", "sphinx", "-n", "-W", "-d", tmp_path / "doctrees", tmp_path / "site", out, python_path=unpacked)

    page = BeautifulSoup((out / "people/grace/index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.select_one(".people-profile .people-name").get_text() == "Grace Hopper 그레이스 호퍼"
    assert page.select_one(".people-accounts a")["href"] == "https://github.com/grace"
    assert [time["datetime"] for time in page.select(".people-timeline time")] == ["1943-12", "1986-08"]
    assert "Wrote a compiler." in page.select_one("details.people-fold").get_text()
    sheets = [link["href"].partition("?")[0] for link in page.select("link[rel=stylesheet]")]
    assert "../../_static/people.css" in sheets
    assert (out / "_static/people.css").read_text("utf-8") == style_sheet()

    home = BeautifulSoup((out / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert home.select_one(".people-person a")["href"] == "people/grace/index.html#person-grace"
