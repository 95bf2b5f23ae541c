"""Formulas as MathML: browsers and e-readers show it by themselves, with no script and nothing from another host."""

from __future__ import annotations

from typing import NoReturn

from docutils import nodes
from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

_logger = logging.getLogger(__name__)


def _visit_inline(translator: HTML5Translator, node: nodes.math) -> NoReturn:
    translator.body.append(_mathml(translator, node, as_block=False))
    raise nodes.SkipNode


def _visit_block(translator: HTML5Translator, node: nodes.math_block) -> NoReturn:
    formula = _mathml(translator, node, as_block=True)
    translator.body += [translator.starttag(node, "div", CLASS="math"), formula, "</div>\n"]
    raise nodes.SkipNode


def _mathml(translator: HTML5Translator, node: nodes.Element, *, as_block: bool) -> str:
    """Return a formula as MathML that knows its TeX, or its TeX, with a warning, where docutils cannot read it."""
    tex = node.astext()
    try:
        formula: str = tex2mathml(tex, as_block=as_block)
    except MathError as error:
        _logger.warning("this formula is shown as TeX: %s", error, location=node)
        return f"<code>{translator.encode(tex)}</code>"
    return formula.replace("<math ", f'<math alttext="{translator.attval(tex)}" ', 1)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the renderer; Sphinx takes it, and not MathJax, because it is there."""
    app.add_html_math_renderer("mathml", (_visit_inline, None), (_visit_block, None))
    app.add_css_file("mathml.css")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
