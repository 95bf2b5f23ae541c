"""How Sphinx builds this site. The options of Sphinx: https://www.sphinx-doc.org/en/master/usage/configuration.html."""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

sys.path.append(str(Path(__file__).parent / "guide" / "_extensions"))  # of this site alone; the wheel is without them

# --- the project ------------------------------------------------------------------------------------------------------

project = "People"
author = "the sphinx-people contributors"
project_copyright = f"2026, {author}"
version = "0.1"  # an EPUB must have one
language = os.environ.get("READTHEDOCS_LANGUAGE", "en")
people_translations = ["en", "ko"]  # `make html` builds both; the texts of pages are in locale/

# --- what is read -----------------------------------------------------------------------------------------------------

extensions = [
    "myst_parser",  # sphinx_people would load it; it is named because of the options below
    "sphinx_copybutton",
    "sphinx_design",
    "sphinx_people",
    "sphinxext.opengraph",  # cards under links to pages that are no profiles
    "notfound.extension",  # 404.md, for wrong addresses
    "live_example",  # guide/_extensions: a piece of a page and what becomes of it
    "model_tables",  # guide/_extensions: fields, networks, options and warnings, from the code itself
    "mathml",  # guide/_extensions: formulas that need no script
    "absolute_links",  # guide/_extensions: links of 404.md, which is shown at any address
    "page_assets",  # guide/_extensions: pages load only the style sheets and scripts that they use
    "theme_repairs",  # guide/_extensions: what the theme writes, made right for screen readers and keyboards
]
# The repository is the site, so what is no page must be left out. A pattern without a slash holds at the root alone.
exclude_patterns = [
    ".*",  # .venv and all other hidden folders
    "_build",
    "ext",
    "guide/_extensions",
    "guide/_example",  # made-up facts, which only examples show
    "tests",
    "benchmarks",
    "scripts",
    "node_modules",
    "README.md",
    "CHANGELOG.md",
    "ARCHITECTURE.md",
    "LICENSE",
]
templates_path = ["_templates"]

primary_domain = "people"  # {profile} instead of {people:profile}
bibtex_bibfiles = ["references.bib"]
bibtex_reference_style = "author_year"  # {cite:p} shows [Park et al., 2024]
people_languages = ["en", "ko"]  # a text that has no English is shown in Korean

myst_enable_extensions = [
    "attrs_block",
    "attrs_inline",
    "colon_fence",  # ::: instead of ```, so that editors show what is inside as Markdown
    "deflist",
    "dollarmath",
]
locale_dirs = ["locale"]
gettext_compact = False  # a catalog for each page
gettext_location = False
myst_heading_anchors = 3  # [text](page.md#heading), down to ###

# --- HTML -------------------------------------------------------------------------------------------------------------

html_theme = "furo"
html_title = project  # without it, the title would end in "documentation"
html_static_path = ["_static"]
html_favicon = "_static/favicon.svg"
html_css_files = ["site.css"]
html_baseurl = os.environ.get("READTHEDOCS_CANONICAL_URL", "")  # the address that search engines shall know
ogp_site_url = html_baseurl
ogp_social_cards = {"enable": False}  # they would need matplotlib
notfound_urls_prefix = urlsplit(html_baseurl).path.rstrip("/") + "/"
html_copy_source = False
html_show_sourcelink = False

# --- EPUB -------------------------------------------------------------------------------------------------------------

epub_description = "Profiles of people: what they work on, where they have been, what they made"
epub_exclude_files = ["404.xhtml"]
epub_show_urls = "footnote"  # an e-reader may be offline

# --- LaTeX ------------------------------------------------------------------------------------------------------------

# Names are in Korean, too. XeLaTeX reads Unicode, and xeCJK takes another font for Hangul; without xeCJK (TeX Live:
# texlive-lang-chinese) or without the font (Noto CJK) the PDF is still made, and Hangul is missing from it.
latex_engine = "xelatex"
latex_elements = {
    "preamble": r"""
\IfFileExists{xeCJK.sty}{\IfFontExistsTF{Noto Serif CJK KR}{
  \usepackage{xeCJK}
  \xeCJKsetup{CJKspace=true}  % Korean puts spaces between words
  \setCJKmainfont{Noto Serif CJK KR}
  \setCJKsansfont{Noto Sans CJK KR}
  \setCJKmonofont{Noto Sans Mono CJK KR}
}{}}{}
""",
}

# --- linkcheck --------------------------------------------------------------------------------------------------------

linkcheck_timeout = 20
linkcheck_ignore = [  # they answer programs with an error, whatever the page
    r"https?://([a-z]+\.)?(facebook|instagram|linkedin|twitter|x)\.com/",
    r"https?://scholar\.google\.",
    r"https://github\.com/ada--lovelace/",  # made up
]
linkcheck_anchors_ignore_for_url = [r"https?://github\.com/"]  # its anchors are made by JavaScript
