"""The extension as Sphinx sees it: what it declares, and its styles in every theme."""

from __future__ import annotations

import subprocess
import sys
from urllib.parse import urlsplit

import pytest

import sphinx_people
from sphinx_people.build.styles import style_sheet
from sphinx_people.domain.domain import PeopleDomain

FILES = {
    "people/ada/person.yaml": "name: Ada\ngithub: ada\nprojects: [{repository: a/b}]\n",
    "people/stars.yaml": "a/b: {stars: [7]}\n",
    "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n\n```{projects}\n```\n",
}


def test_what_the_extension_declares(make_site):
    extension = make_site(FILES).build().app.extensions["sphinx_people"]
    assert extension.version == sphinx_people.__version__
    assert extension.parallel_read_safe
    assert extension.parallel_write_safe


def test_what_it_needs_is_loaded(make_site):
    """One line of conf.py is enough."""
    site = make_site(
        {**FILES, "conf.py": 'extensions = ["sphinx_people"]\n', "index.md": "# Home\n\n```{people:people}\n```\n"}
    )
    site.replace("people/ada/index.md", "{pro", "{people:pro")
    built = site.build()
    assert built.warnings == []
    assert {"myst_parser", "sphinxcontrib.bibtex"} <= built.app.extensions.keys()
    assert "Ada" in built.text()


def test_it_may_stand_before_or_after_what_it_needs(build_once):
    for extensions in (
        ["sphinx_people", "myst_parser", "sphinxcontrib.bibtex"],
        ["myst_parser", "sphinxcontrib.bibtex", "sphinx_people"],
    ):
        built = build_once({**FILES, "conf.py": f"extensions = {extensions!r}\nprimary_domain = 'people'\n"})
        assert built.warnings == []
        assert "Ada" in built.text("people/ada/index")


def test_a_site_in_restructuredtext_alone(build_once):
    built = build_once(
        {**FILES, "index.md": "", "index.rst": "Home\n====\n\n.. people::\n"}, exclude_patterns=["_build*", "index.md"]
    )
    assert built.warnings == []
    assert "Ada" in built.text()


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme", "classic"])
def test_styles_come_with_every_theme(build_once, theme):
    built = build_once(FILES, html_theme=theme)
    assert built.warnings == []
    page = built.page("people/ada/index")
    styles = [urlsplit(link["href"]).path for link in page.select("link[rel=stylesheet]")]
    assert "../../_static/people.css" in styles
    assert (built.out / "_static/people.css").read_text("utf-8") == style_sheet()
    assert page.select_one(".people-profile svg.people-icon")
    assert page.select_one(".people-cards .people-project a.people-stars")


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
def test_no_page_asks_another_host_for_anything(build_once, theme):
    built = build_once(FILES, html_theme=theme)
    for path in built.out.rglob("*.html"):
        page = built.page(path.relative_to(built.out).with_suffix("").as_posix())
        for element in page.select(
            "script[src], img[src], link[rel=stylesheet], link[rel=preload], iframe, video, audio"
        ):
            assert not urlsplit(element.get("src") or element.get("href")).netloc, element
    styles = (built.out / "_static/people.css").read_text("utf-8")
    assert "url(" not in styles
    assert "@import" not in styles


@pytest.mark.parametrize("static", ['["_static"]', '("_static",)', "[]", "()"])
def test_styles_do_not_take_the_place_of_the_site_s_own(make_site, static):
    conf = f'extensions = ["sphinx_people"]\nprimary_domain = "people"\nhtml_static_path = {static}\n'
    built = make_site({**FILES, "conf.py": conf, "_static/own.css": "a {}"}).build()
    assert built.warnings == []
    assert (built.out / "_static/people.css").is_file()
    assert (built.out / "_static/own.css").is_file() == ("_static" in static)


def test_a_site_can_change_the_styles(make_site):
    """A file of the same name would replace it; its own file comes after it."""
    conf = 'extensions = ["sphinx_people"]\nprimary_domain = "people"\nhtml_static_path = ["_static"]\nhtml_css_files = ["own.css"]\n'
    built = make_site({**FILES, "conf.py": conf, "_static/own.css": "a {}"}).build()
    styles = [urlsplit(link["href"]).path for link in built.page().select("link[rel=stylesheet]")]
    assert styles.index("_static/people.css") < styles.index("_static/own.css")


def test_every_directive_and_role_has_its_name(make_site):
    domain = make_site(FILES).build().env.get_domain("people")
    assert {"profile", "timeline", "projects", "entries", "people"} <= domain.directive_classes.keys()
    assert all(domain.directive(name) for name in domain.directive_classes)
    assert domain.directive("unknown") is None
    assert {"person", "project", "organization", "stars"} <= domain.roles.keys()
    assert {"names", "projects", "organizations"} <= {index.name for index in domain.indices}
    assert domain.role("person") is not None
    assert PeopleDomain.label == "People"


def test_a_build_knows_no_other_computer(make_site):
    """What asks servers is loaded by one command alone."""
    site = make_site(FILES)
    script = (
        "import sys; from sphinx.cmd.build import main; "
        f"main(['-q', {str(site.source)!r}, {str(site.source / '_build')!r}]); "
        "print([name for name in sys.modules if name.startswith(('httpx', 'sphinx_people.servers'))])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"
    assert (site.source / "_build" / "index.html").exists()
