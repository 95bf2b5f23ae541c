"""LaTeX to plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.model.publication import text_and_math
from sphinx_people.sources.bibtex.latex import to_text
from sphinx_people.sources.bibtex.macros import JOURNALS


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("", ""),
        ("plain text", "plain text"),
        ("  several\n\t lines\u00a0of  it ", "several lines of it"),
        ("{BERT}: {P}re-training of {{Deep}} Things", "BERT: Pre-training of Deep Things"),
        ("e\u0301", "é"),
        ("unbalanced {braces}} {", "unbalanced braces"),
        ("backslash \\", "backslash \\"),
    ],
)
def test_braces_and_space(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\'E}cole \'e \'{e} \' e {\'{e}} {\'\i} \'{\i}", "École é é é é í í"),
        (r"G{\"o}del G\"{o}del G\"odel na\"{\i}ve", "Gödel Gödel Gödel naïve"),
        (
            r"\`a \^o \~n \=a \.z \u{g} \v{c} \v c \H{o} \c{c} \c c \k{a} \r{u} \d{u} \b{b}",
            "à ô ñ ā ż ğ č č ő ç ç ą ů ụ ḇ",
        ),
        (r"\t{oo}", "o\u0361o"),
        (r"Erd{\H o}s Ko{\v{c}}", "Erdős Koč"),
        (r"\'{\^e} \d{\^o} \'{{e}}", "ế ộ é"),
        (r"\'{abc}", "ábc"),
        (r"\o \O{} {\ss} \ae \AE \aa \AA \l \L \i \j \dj \th \oe", "øØ ß æÆåÅłŁıȷđþœ"),
        (r"S\o ren stra\ss e Stra{\ss}e \O stergaard", "Søren straße Straße Østergaard"),
        (r"\~{} \^{} \'{} \c{}x", "~ ^ ' x"),
        (r"2{\'}-Hydroxyl, {\~}7, {\c}x", "2'-Hydroxyl, ~7, x"),
        ("\\\u00a8{O}zarslan, Andr\\\u00b4e", "Özarslan, André"),
        (r"\smash{É}thique", "Éthique"),
        ("\\'", "\\'"),
        (r"\'{never closed", r"\'never closed"),
    ],
)
def test_accents_and_letters(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"AT\&T, R{\&}D, 5\%, 50% off, \#1, a\_b, \{x\}", "AT&T, R&D, 5%, 50% off, #1, a_b, {x}"),
        ("1--2, a---b, a - b", "1–2, a—b, a - b"),
        ("(~7), ~8 of~9, ~x, a ~", "(~7), ~8 of 9, x, a"),
        (r"{\enspace}This\thinspace is", "This is"),
        ("``quotes'' `single' don't", "“quotes” ‘single' don't"),
        ("Hi! Why? !`Hola! ?`Qu{\\'e}?", "Hi! Why? ¡Hola! ¿Qué?"),
        (r"a~b, a\ b, a\,b, a\;b\quad c, a\\b, a\-b, a\/b, a\@.", "a b, a b, a b, a b c, a b, ab, ab, a."),
        (r"\textendash\ \textemdash{} \ldots \textregistered \texttrademark \S \P \copyright", "– — …®™§¶©"),
        (r"\textless x\textgreater \textbar \textbackslash \textasciitilde \textunderscore", "<x>|\\~_"),
        (r"\alpha-helix, \textmu m, 5\,\textdegree C, \times", "\N{GREEK SMALL LETTER ALPHA}-helix, µm, 5 °C, ×"),
        (r"\LaTeX is \TeX{} and {\BibTeX}", "LaTeX is TeX and BibTeX"),
    ],
)
def test_symbols(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"a \{MRI\} study in \{{M}{R}\}/\{{D}T-{MRI}\}: \{F\}rom A", "a MRI study in MR/DT-MRI: From A"),
        (r"{\{}MRI{\}} and {\{}{MRI}{\}}, {\{MRI\}}", "MRI and MRI, MRI"),
        (r"the sets \{x\}, \{A, B\}, \{A|b\} and \{0,1\}", "the sets {x}, {A, B}, {A|b} and {0,1}"),
        (r"\{MRI, \{MRI} and MRI\}", "{MRI, {MRI and MRI}"),
        (r"$\{A\}$", r"$\{A\}$"),
    ],
)
def test_escaped_braces_that_protect_capitals(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\emph{a} \textit{b} \textbf{c {d}} \textsc{e} \texttt {f} \mbox{g} \underline{h}", "a b c d e f g h"),
        (r"{\em a} {\bf b} {\it c}\/ d", "a b c d"),
        (r"10\textsuperscript{th} CO\textsubscript{2}", "10th CO2"),
        (r"\url{https://a.org/b_c} \href{https://a.org}{the {page}}", "https://a.org/b_c the page"),
        (r"\textcolor{red}{a} \textcolor[rgb]{1,0,0}{b} {\color{red} c} \texorpdfstring{$x$}{x}", "a b c x"),
        (r"\enquote{a} \mkbibquote{\emph{b}} \mkbibparens{c}", "“a” “b” (c)"),
        (r"{\noopsort{1973}}a \enquote \href", "a"),
        (r"\ensuremath{x_{1}} \ensuremath", "$x_{1}$ \\ensuremath"),
    ],
)
def test_formatting(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    "latex",
    [
        r"\foo",
        r"\foo{bar}",
        r"\foo{a}{b} c",
        r"\foo bar",
        r"\cite{x}",
        r"\input{x}",
        r"\today",
        r"\* \+",
        r"a\foo{\bar{x}}",
    ],
)
def test_unknown_macros_stay(latex: str) -> None:
    assert to_text(latex) == latex


def test_journals() -> None:
    assert to_text(r"\mnras") == "Monthly Notices of the Royal Astronomical Society"
    assert to_text(r"{\apj} and \aap") == "The Astrophysical Journal and Astronomy and Astrophysics"
    assert to_text(r"\prd \nat") == "Physical Review D Nature"
    for macro, journal in JOURNALS.items():
        assert to_text(f"\\{macro}") == journal


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("a $x^2$ b", "a $x^2$ b"),
        (r"\(a_{b}\) \[c\] $$d$$ $ \alpha $", r"$a_{b}$ $c$ $d$ $\alpha$"),
        (r"{\emph{$\mathcal{O}(n\log n)$}}", r"$\mathcal{O}(n\log n)$"),
        ("$a<b$ and $c>d$ &amp; $~--$", "$a<b$ and $c>d$ & $~--$"),
        (r"a \$5 prize, $5 to $10, 100 $", r"a \$5 prize, \$5 to \$10, 100 \$"),
        (r"costs $5 and $x$", r"costs \$5 and $x$"),
        (r"a\\$x$", "a $x$"),
        ("$\n x\n=\n 1 $", "$x = 1$"),
        ("\U000f0000 $x$ &#xF0000;", "$x$"),
    ],
)
def test_math(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "pieces"),
    [
        ("", []),
        ("a", [("a", False)]),
        ("$x$", [("x", True)]),
        (r"a $x$ \$5 $y$", [("a ", False), ("x", True), (" $5 ", False), ("y", True)]),
        (r"\$5", [("$5", False)]),
    ],
)
def test_text_and_math(latex: str, pieces: list[tuple[str, bool]]) -> None:
    assert list(text_and_math(to_text(latex))) == pieces


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("<i>E. coli</i> in CO<sub>2</sub>", "E. coli in CO2"),
        ("<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One. Two."),
        (r"R&amp;D, R\&amp;D, &eacute;, &#233;, &#xe9;", "R&D, R&D, é, é, é"),
        ("a<script>alert(1)</script>b<style>x</style>", "ab"),
        ("\x00a\u200bb\u202ec\x07\ufeff\xad &#x202e;&#0;", "abc \ufffd"),
    ],
)
def test_html_and_what_cannot_be_seen(latex: str, text: str) -> None:
    assert to_text(latex) == text


@given(st.text(st.sampled_from("\\{}$~<>&;'\"`-!? \nabci/#%^_[]()é김0\u202e\U000f0000")))
def test_nothing_is_raised_and_text_is_one_clean_line(latex: str) -> None:
    text = to_text(latex)
    assert text == " ".join(text.split())
    assert not any(character in text for character in "\u202e\U000f0000\n")
    "".join(piece for piece, _ in text_and_math(text))


@given(st.text(st.characters(exclude_characters="\\{}$~<&`'-", exclude_categories=["C", "M", "Z"])))
def test_plain_text_stays(text: str) -> None:
    assert to_text(f"{{{text}}}") == to_text(text)


@pytest.mark.parametrize(
    "piece",
    [
        "{",
        "}",
        "\\'{",
        "\\'{a",
        "$",
        "$a",
        "$ a",
        "<a ",
        "<script>",
        "<!--",
        "\\(",
        "\\[",
        " ",
        "\\foo{",
        "-",
        "\\",
        "&amp",
        "\\ensuremath{x}",
        "\\{A",
        "\\{A{b}",
        "{\\{}A",
        "\\href{",
        "`",
        "~",
    ],
)
def test_time_is_linear(piece: str) -> None:
    to_text(piece * 50_000)
