"""Every page and every drawing is what the standards say: the Nu HTML Checker finds no error."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def errors(files):
    """Return what the checker says of files, all of them in one process; its advice is left out."""
    if not shutil.which("java"):
        pytest.fail("These tests need Java: `apt-get install default-jre-headless`.", pytrace=False)
    if not CHECKER.exists():
        pytest.fail("These tests need vnu-jar: `npm ci --prefix tests/browser`, which `make test` does.", pytrace=False)
    options = ("--also-check-svg", "--errors-only", "--exit-zero-always", "--stdout", "--format", "json")
    command = ["java", "-jar", CHECKER, *options, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return [
        f"{one.get('url', '').rpartition('/')[2]}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')!r}"
        for one in json.loads(done.stdout)["messages"]
    ]


def test_no_page_and_no_drawing_has_an_error(built_sites):
    pages = [file for file in built_sites.rglob("*.html") if "_static" not in file.parts]
    drawings = list(built_sites.rglob("*.svg"))
    assert len(pages) > 40
    assert len(drawings) > 5
    assert errors([*pages, *drawings]) == []


def test_what_is_wrong_is_found(tmp_path):
    content = "<p><img src='a.png'></p><p role='heading'>no level</p><ul><p>no item</p></ul>"
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><html lang=en><title>Page</title>{content}</html>", encoding="utf-8")
    drawing = tmp_path / "drawing.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'><ellipse><circle/></ellipse></svg>", encoding="utf-8")
    found = errors([page, drawing])
    assert len(found) == 4
    expected = (
        "“img” element must have an “alt”",
        "“aria-level”",
        "“p” not allowed as child of",
        "“circle” not allowed",
    )
    for fault, part in zip(found, expected, strict=True):
        assert part in fault
