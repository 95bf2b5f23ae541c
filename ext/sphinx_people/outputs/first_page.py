"""The page at the root of sites in several languages: it leads on to the first of them, and links to all."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from sphinx_people.model.language import name_of, tag_of

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={address}">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{alternates}
</head>
<body>
<main>
<h1>{title}</h1>
<ul>
{links}
</ul>
</main>
</body>
</html>
"""


def first_page(title: str, folders: Mapping[str, str]) -> str:
    """Return a page that leads to the first of several sites, by their languages; it needs no script."""
    found = [(escape(tag_of(one)), escape(f"{folder}/index.html"), name_of(one)) for one, folder in folders.items()]
    language, address, _ = found[0]
    return _PAGE.format(
        language=language,
        address=address,
        title=escape(title),
        alternates="\n".join(f'<link rel="alternate" hreflang="{tag}" href="{to}">' for tag, to, _ in found),
        links="\n".join(
            f'<li><a href="{to}" lang="{tag}" hreflang="{tag}">{escape(name)}</a></li>' for tag, to, name in found
        ),
    )
