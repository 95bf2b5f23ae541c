"""A build in which no file changed loads no facts, and gives Sphinx all the same what it asks for."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from sphinx_people.build.loading import keep_state
from sphinx_people.build.state import STATE_FILE, saved_state
from sphinx_people.domain.domain import people_domain

FILES = {
    "people/ada/person.yaml": "name: Ada\nprojects:\n  - {name: Engine, repository: ada/engine}\n",
    "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n\n```{projects}\n```\n",
    "index.md": "# Home\n\n{person}`ada`\n",
}


def is_loaded(built):
    return people_domain(built.app.env).is_loaded


def what_sphinx_asked_for(out):
    """Return the inventory, the generated index, and the objects of the search."""
    objects = re.search(r'"objects":.*?"objnames"', (out / "searchindex.js").read_text(encoding="utf-8"))[0]
    return objects, (out / "objects.inv").read_bytes(), (out / "people-names.html").read_bytes()


@pytest.fixture
def site(make_site):
    site = make_site(FILES)
    assert is_loaded(site.build())
    return site


def test_nothing_is_loaded_where_nothing_changed(site):
    before = what_sphinx_asked_for(site.source / "_build/html")
    again = site.build()
    assert (again.read, again.written, is_loaded(again)) == (set(), set(), False)
    assert what_sphinx_asked_for(again.out) == before


@pytest.mark.parametrize("path", ["index.md", "people/ada/index.md", "people/ada/person.yaml"])
def test_a_file_that_was_touched_is_looked_at(site, path):
    os.utime(site.source / path)
    assert is_loaded(site.build())
    assert not is_loaded(site.build())


def test_a_file_more_is_looked_at(site):
    site.write({"people/ada/notes.txt": "notes"})
    assert is_loaded(site.build())


def test_each_output_is_built_once(site):
    assert is_loaded(site.build("text", builddir="_build"))
    assert not is_loaded(site.build("text", builddir="_build"))
    assert not is_loaded(site.build())


def test_options_and_days_are_looked_at(site):
    assert is_loaded(site.build(people_languages=["ko"]))
    assert not is_loaded(site.build(people_languages=["ko"]))
    assert is_loaded(site.build(people_languages=["ko"], today=1800000000))


def test_what_is_wrong_is_said_again(make_site):
    site = make_site({**FILES, "people/ada/person.yaml": "name: Ada\nnmae: Ada\n"})
    first, again = site.build(), site.build()
    assert first.warnings == again.warnings != []
    assert not is_loaded(again)


def test_facts_are_loaded_for_the_first_who_asks(site):
    site.remove("_build/html/index.html")
    again = site.build()
    assert "Ada" in again.text()
    assert is_loaded(again)


def test_a_build_that_fails_is_no_state_to_go_by(site):
    site.replace("index.md", "# Home", "# House")
    before = saved_state(site.build().app)
    site.replace("index.md", "# House", "# Home")
    app = site.build().app
    before.save(app)
    keep_state(app, RuntimeError())
    assert saved_state(app).files == before.files


@pytest.mark.parametrize("content", [b"", b"torn", b"\x80\x05N."])
def test_a_state_that_cannot_be_read_is_none(site, content):
    (site.source / "_build/doctrees" / STATE_FILE).write_bytes(content)
    assert is_loaded(site.build())


def test_what_is_not_needed_is_not_imported(site):
    """A build takes as long as its imports: the model and the views are left alone where nothing changed."""
    folders = [str(site.source), str(site.source / "_build/html")]
    program = (
        "import sys; from sphinx.cmd.build import main; "
        f"main(['-q', '-d', {str(site.source / '_build/doctrees')!r}, '-D', 'exclude_patterns=_build*', *{folders!r}]); "
        "print(*(name for name in sys.modules if name.startswith(('pydantic', 'sphinx_people.'))))"
    )

    def imported() -> set[str]:
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        return set(done.stdout.split())

    needed = {"pydantic", "sphinx_people.model.person", "sphinx_people.catalog.load", "sphinx_people.render.view"}
    assert needed < imported()  # another day than that of the fixture
    assert not [name for name in imported() if name.startswith(("pydantic", "sphinx_people.catalog"))]
    assert not needed & imported()
