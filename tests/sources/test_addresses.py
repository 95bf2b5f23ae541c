"""Which addresses and files a text may name, whatever they are disguised as."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.sources.addresses import is_file, is_inside, is_picture, is_safe_address

UNSAFE = st.sampled_from(["javascript", "data", "vbscript", "file"])
CONTROLS = st.text(st.characters(max_codepoint=0x20), max_size=3)


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A project beside a file that is none of its business, with links to it, to itself, and in a circle."""
    outside = tmp_path_factory.mktemp("outside")
    project = outside / "project"
    folder = project / "people" / "ada"
    folder.mkdir(parents=True)
    for path in (
        outside / "secret.png",
        outside / "secret.md",
        project / "logo.png",
        project / "index.md",
        project / "conf.py",
        folder / "cv.pdf",
    ):
        path.touch()
    (folder / "outside.png").symlink_to(outside / "secret.png")
    (folder / "outside.md").symlink_to(outside / "secret.md")
    (folder / "parent").symlink_to(outside)
    (folder / "inside.png").symlink_to(project / "logo.png")
    (folder / "conf.png").symlink_to(project / "conf.py")
    (folder / "circle.png").symlink_to(folder / "circle.png")
    return project


@pytest.mark.parametrize(
    "address",
    [
        "https://a.org",
        "HTTP://a.org",
        "mailto:a@b.org",
        "inv:python#str",
        "myst:a",
        "../../index.md",
        "/index.md",
        "project:../../index.md",
        "Project:../../index.md",
        "index.md#javascript:x",
        "../bob/index.md",
        "cv.pdf",
        "path:cv.pdf",
        "no-such-file.pdf",
        "#target",
        "a/b:c",
        "",
        "a" * 300,
    ],
)
def test_safe_address(project, address):
    assert is_safe_address(address, project / "people" / "ada", project)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\x00script:alert(1)",
        "java\x7fscript:alert(1)",
        "java\u00a0script:alert(1)",
        "data:text/html;base64,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://a.org",
        "view-source:https://a.org",
        "blob:https://a.org/x",
        "//a.org/x",
        "../../../secret.md",
        "..%2f..%2f..%2fsecret.md",
        "path:../../../secret.png",
        "PATH:../../../secret.png",
        "outside.md",
        "parent/secret.md",
        "/../secret.md",
        "../../conf.py",
        "project:/conf.py",
        "conf.png",
        "a\x00b",
    ],
)
def test_unsafe_address(project, address):
    assert not is_safe_address(address, project / "people" / "ada", project)


def test_what_is_a_page_is_up_to_the_site(project):
    folder = project / "people" / "ada"
    assert is_safe_address("../../conf.py", folder, project, lambda path: path.name == "conf.py")
    assert not is_safe_address("../../index.md", folder, project, lambda path: path.name == "conf.py")


@given(st.data(), UNSAFE, st.text())
def test_no_disguise_makes_an_unsafe_scheme_safe(data, scheme, rest):
    """Browsers read ``java<tab>SCRIPT:`` as ``javascript:``; wherever control characters are put, it is not safe."""
    disguised = "".join(
        data.draw(CONTROLS) + data.draw(st.sampled_from([letter, letter.upper()])) for letter in f"{scheme}:"
    )
    assert not is_safe_address(disguised + rest, Path("/people/ada"), Path("/"))


@given(st.one_of(st.text(), st.text("javscriptdfle:JAVSCRIPT\t\n\x00\x7f\x80 /#")))
def test_what_is_safe_has_no_unsafe_scheme(address):
    if is_safe_address(address, Path("/people/ada"), Path("/")):
        bare = "".join(one for one in address if unicodedata.category(one) != "Cc" and one != " ")
        assert not re.match(r"(javascript|data|vbscript|file):", bare, re.IGNORECASE)


# --- paths ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("me.png", True),
        ("a/../me.png", True),
        ("../../logo.png", True),
        ("inside.png", True),
        ("../../../secret.png", False),
        ("outside.png", False),
        ("parent/secret.png", False),
        ("/etc/passwd", False),
        ("a\x00b", False),
        ("", True),
    ],
)
def test_is_inside(project, path, inside):
    assert is_inside(path, project / "people" / "ada", project) is inside


def test_is_inside_comes_to_an_end(project):
    """Whether links in a circle are inside is up to the Python version; none of them fails."""
    assert is_inside("circle.png", project / "people" / "ada", project) in {True, False}


@pytest.mark.parametrize(
    ("path", "picture"),
    [
        ("me.png", True),
        ("me.SVG", True),
        ("../../logo.png", True),
        ("me.pdf", False),
        ("me", False),
        ("conf.png", False),
        ("a\x00.png", False),
    ],
)
def test_is_picture(project, path, picture):
    assert is_picture(path, project / "people" / "ada") is picture


@pytest.mark.parametrize(
    ("path", "there"), [("cv.pdf", True), ("cv.md", False), ("", False), ("a" * 300, False), ("a\x00b", False)]
)
def test_is_file(project, path, there):
    assert is_file(project / "people" / "ada" / path) is there
