"""The preview picture of each profile, drawn again only when something on it changed."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from sphinx.application import Sphinx

from sphinx_people.build.changed import write_changed
from sphinx_people.catalog import Member
from sphinx_people.domain.domain import PeopleDomain
from sphinx_people.outputs.open_graph import Picture
from sphinx_people.outputs.portrait import portrait
from sphinx_people.outputs.preview import Photo, Preview, preview_of
from sphinx_people.outputs.preview_drawing import DESIGN, HEIGHT, WIDTH, preview_png
from sphinx_people.outputs.typefaces import Typefaces
from sphinx_people.outputs.website import Website
from sphinx_people.settings import Settings
from sphinx_people.sources.places import PERSON_FILE
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import find_in_page, warn

_FOLDER = "_previews"
#: What font files begin with: OpenType, TrueType and collections of either.
_FONTS = frozenset({b"OTTO", b"\0\1\0\0", b"true", b"ttcf"})


def check_fonts(app: Sphinx) -> None:
    """Report font files of ``conf.py`` that are none."""
    configuration = Path(app.confdir) / "conf.py"
    for name in Settings.of(app.config).preview_fonts:
        if not _is_font(Path(app.confdir) / name):
            what = f"the font '{name}' is not there, or is none; expected an .otf, .ttf or .ttc file"
            warn(Problem(configuration, *find_in_page(configuration, 1, name), "path", what))


def picture_of(domain: PeopleDomain, site: Website, member: Member) -> Picture | None:
    """Return the picture of somebody's page, drawn if need be; where there is none, the photo. The site has an address.

    The digest in the name lets chats fetch a picture that has changed: they keep pictures by their addresses.
    """
    preview = preview_of(site, member, _photo(domain, member))
    words = ", ".join(filter(None, [preview.names[0], preview.headline]))
    if Settings.of(domain.env.config).previews:
        typefaces = _typefaces(domain)
        digest = preview.digest(DESIGN, *(f"{path.name} {path.stat().st_size}" for path in typefaces.added))
        name = f"{member.id}-{digest}.png"
        folder = Path(domain.builder.outdir) / _FOLDER
        if (folder / name).is_file() or _draw(domain, member, preview, typefaces, folder / name):
            return Picture(site.locate("file", f"{_FOLDER}/{name}") or "", words, (WIDTH, HEIGHT))
    photo = site.locate("photo", member.id)
    return Picture(photo, words) if photo else None


def _draw(domain: PeopleDomain, member: Member, preview: Preview, typefaces: Typefaces, file: Path) -> bool:
    """Draw a picture, take away those before it, and report what cannot be drawn; tell whether there is one now."""
    for other in file.parent.glob(f"{member.id}-*.png"):
        if re.fullmatch(rf"{re.escape(member.id)}-[0-9a-f]{{12}}", other.stem):
            other.unlink(missing_ok=True)
    drawable, missing = preview.drawable(typefaces)
    if missing:
        what = f"no typeface for the preview picture has '{missing}'; add one to people_preview_fonts"
        _report(domain, member, what)
    image = portrait(preview.photo) if preview.photo else None
    if preview.photo and image is None:
        _report(domain, member, f"the photo '{member.person.image}' cannot be read; the preview picture has initials")
    if drawable is not None:
        write_changed(file, preview_png(drawable, image, typefaces))
    return drawable is not None


def _photo(domain: PeopleDomain, member: Member) -> Photo | None:
    if member.person.image is None:
        return None
    path = member.document(member.person.image)
    try:
        return Photo((Path(domain.env.srcdir) / path).read_bytes(), PurePosixPath(path).suffix)
    except OSError:  # it was there when the facts were loaded
        return None


def _typefaces(domain: PeopleDomain) -> Typefaces:
    files = (Path(domain.builder.confdir) / name for name in Settings.of(domain.env.config).preview_fonts)
    return Typefaces(tuple(file for file in files if _is_font(file)))


def _is_font(file: Path) -> bool:
    try:
        with file.open("rb") as content:
            return content.read(4) in _FONTS
    except OSError:
        return False


def _report(domain: PeopleDomain, member: Member, what: str) -> None:
    file = Path(domain.env.srcdir) / member.folder / PERSON_FILE
    warn(Problem(file, 1, 1, "picture", what))
