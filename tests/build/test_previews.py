"""Preview pictures in a build: there for each profile, drawn once, current, and no reason for it to fail."""

from __future__ import annotations

import io
import shutil
from unittest.mock import patch

import pytest
from PIL import Image

from sphinx_people.build import previews
from sphinx_people.outputs.typefaces import REGULAR

BASE = "https://a.example/en/"


def png(colour):
    written = io.BytesIO()
    Image.new("RGB", (20, 30), colour).save(written, "PNG")
    return written.getvalue()


FILES = {
    "index.md": "# Home\n",
    "people/ada/person.yaml": "name: {en: Ada, ko: 에이다}\nheadline: Programmer\nimage: a.png\n",
    "people/ada/a.png": png("red"),
    "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n",
    "people/ada-2/person.yaml": "name: Another Ada\n",
}


def pictures(built):
    return {path.name.rpartition("-")[0]: path for path in (built.out / "_previews").glob("*.png")}


def build(site, **options):
    """Build, and count what is drawn."""
    drawn = []

    def draw(preview, *others):
        drawn.append(preview.names[0])
        return real(preview, *others)

    real = previews.preview_png
    with patch.object(previews, "preview_png", draw):
        return site.build(html_baseurl=BASE, **options), drawn


def test_every_profile_has_one_of_its_own(build_once):
    built = build_once(FILES, html_baseurl=BASE)
    assert built.warnings == []
    found = pictures(built)
    assert found.keys() == {"ada", "ada-2"}
    meta = dict(built.meta("people/ada/index"))
    assert meta["og:image"] == f"{BASE}_previews/{found['ada'].name}"
    assert meta["og:image:alt"] == "Ada, Programmer"
    assert (meta["og:image:width"], meta["og:image:height"]) == ("1200", "630")
    assert meta["twitter:card"] == "summary_large_image"
    red, green, blue = Image.open(found["ada"]).convert("RGB").getpixel((985, 310))
    assert red > 200
    assert green < 60 > blue


def test_only_what_changed_is_drawn_again(make_site):
    site = make_site(FILES)
    first, drawn = build(site)
    assert sorted(drawn) == ["Ada", "Another Ada"]
    before = pictures(first)
    assert build(site)[1] == []
    site.replace("people/ada/person.yaml", "image: a.png\n", "image: a.png\nnews: [{text: Not on the picture}]\n")
    assert build(site)[1] == []
    site.replace("people/ada/person.yaml", "Programmer", "Countess")
    again, drawn = build(site)
    assert drawn == ["Ada"]
    assert pictures(again).keys() == before.keys()
    assert pictures(again)["ada"] != before["ada"]
    assert pictures(again)["ada-2"] == before["ada-2"]
    assert pictures(again)["ada"].name in dict(again.meta("people/ada/index"))["og:image"]


def test_a_photo_that_changes(make_site):
    site = make_site(FILES)
    build(site)
    site.write({"people/ada/a.png": png("blue") + b" "})
    again, drawn = build(site)
    assert drawn == ["Ada"]
    assert Image.open(pictures(again)["ada"]).convert("RGB").getpixel((985, 310))[2] > 200


@pytest.mark.parametrize("options", [{"html_baseurl": ""}, {"html_baseurl": BASE, "people_previews": False}])
def test_there_is_none_without_an_address_or_where_nobody_wants_one(build_once, options):
    built = build_once(FILES, **options)
    assert pictures(built) == {}
    photo = dict(built.meta("people/ada/index")).get("og:image", "")
    assert bool(photo) is bool(options["html_baseurl"])
    assert photo.startswith(f"{BASE}_images/" if photo else "")


def test_a_photo_that_cannot_be_read(build_once):
    built = build_once({**FILES, "people/ada/a.png": b"no picture"}, html_baseurl=BASE)
    what = "the photo 'a.png' cannot be read; the preview picture has initials"
    assert built.warnings == [f"people/ada/person.yaml:1:1: WARNING: {what} [people.picture]"]
    assert pictures(built).keys() == {"ada", "ada-2"}


def test_characters_without_a_typeface(build_once):
    files = {**FILES, "people/ada-2/person.yaml": "name: 山田\n", "people/ada/a.png": png("red")}
    files["people/ada/person.yaml"] = "name: {en: Ada, zh: 愛達}\nheadline: 程序員\n"
    built = build_once(files, html_baseurl=BASE)
    place = "people/{}/person.yaml:1:1: WARNING: no typeface for the preview picture has '{}'; add one to"
    assert sorted(line.removesuffix(" people_preview_fonts [people.picture]") for line in built.warnings) == [
        *(place.format("ada-2", "山田"), place.format("ada", "愛達程序員")),
    ]
    assert pictures(built).keys() == {"ada"}
    assert "og:image" not in dict(built.meta("people/ada-2/index"))


def test_fonts_of_the_project(make_site):
    site = make_site({**FILES, "fonts/none.otf": "no font", "fonts/broken.otf": "OTTO"})
    shutil.copy(REGULAR, site.source / "fonts/more.otf")
    site.build(html_baseurl=BASE)
    conf = site.source / "conf.py"
    conf.write_text(
        conf.read_text(encoding="utf-8")
        + 'people_preview_fonts = ["fonts/more.otf", "fonts/none.otf", "fonts/missing.otf", "fonts/broken.otf"]\n',
        encoding="utf-8",
    )
    built, drawn = build(site)
    assert sorted(drawn) == ["Ada", "Another Ada"]
    what = "is not there, or is none; expected an .otf, .ttf or .ttc file [people.path]"
    assert built.warnings == [
        f"conf.py:4:44: WARNING: the font 'fonts/none.otf' {what}",
        f"conf.py:4:62: WARNING: the font 'fonts/missing.otf' {what}",
    ]
    assert build(site)[1] == []


def test_pictures_of_parallel_builds_are_the_same(make_site):
    found = [
        {
            path.name: path.read_bytes()
            for path in pictures(make_site(FILES, folder=name).build(html_baseurl=BASE, parallel=parallel)).values()
        }
        for name, parallel in {"serial": 0, "parallel": 2}.items()
    ]
    assert found[0] == found[1] != {}
