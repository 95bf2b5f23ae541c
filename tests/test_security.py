"""Profiles come from strangers: nothing that they write is live on a page, and no file but theirs is published."""

from __future__ import annotations

import json
import re
from typing import get_args

import pytest
import yaml
from pydantic import BaseModel

from sphinx_people.model.dates import EndDate, PartialDate
from sphinx_people.model.duration import Duration
from sphinx_people.model.entries import Role
from sphinx_people.model.links import check_url
from sphinx_people.model.location import Place
from sphinx_people.model.networks import NETWORKS
from sphinx_people.model.organization import Organization
from sphinx_people.model.person import SECTIONS, Person, Profile
from sphinx_people.model.text import Text

#: What breaks out of an attribute, of a text and of a script, and what a template would calculate.
LIVE = """x'"></script><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>{{ 7 * 7 }}"""
SECRET = "TOPSECRET"
CONF = """
extensions = ["sphinx_people"]
primary_domain = "people"
people_publish = ["phone", "address"]
myst_enable_extensions = [
    "amsmath", "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist", "html_admonition",
    "html_image", "replacements", "smartquotes", "strikethrough", "substitution", "tasklist",
]
myst_substitutions = {"key": "value"}
"""
PAGE = "# Page\n\n```{profile}\n```\n\n" + "\n".join(
    f"```{{{directive}}} {section}\n{option}\n```\n"
    for section in SECTIONS
    for directive, option in (("timeline", ""), ("entries", ":as: table"), ("entries", ":group-by: organization"))
)
PAGE += "\n```{projects}\n:group-by: keyword\n```\n\n```{people}\n:group-by: organization\n```\n\n```{people}\n:group-by: tag\n```\n"


def hostile(record, **known):
    """Return values for every field of a record, made of what would be live if it were not shown as text."""
    values = {name: _hostile(name, field) for name, field in record.model_fields.items()}
    return {name: value for name, value in {**values, **known}.items() if value is not None}


def _hostile(name, field):
    parts = {field.annotation, *field.metadata, *_parts(field.annotation)}
    if name in {"extensions", "hidden", "end_date", "date", "years"} or {EndDate, Duration} & parts:
        return None
    if name == "id":
        return "engine"
    if name == "links":
        return {LIVE: "https://example.org/"}
    if any(getattr(part, "func", None) is check_url for part in parts):
        return "https://example.org/?a='&b=%22"
    if PartialDate in parts:
        return "2020"
    records = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    value = hostile(records[0]) if records else LIVE
    return [value] if tuple in {getattr(part, "__origin__", None) for part in parts} else value


def _parts(annotation):
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield part
        yield from _parts(part)


def build(build_once, person, files=None, **options):
    """Build a site with one person of whom everything is shown, on a page of theirs and on a page of nobody."""
    return build_once(
        {
            "conf.py": CONF,
            "index.md": PAGE,
            "people/mal/index.md": f"---\norphan: true\n---\n\n{PAGE}",
            "people/mal/person.yaml": yaml.safe_dump(person, allow_unicode=True, width=10_000),
            **(files or {}),
        },
        **options,
    )


def check(built):
    """See that nothing on the pages is live: no elements, attributes and addresses that no theme writes there."""
    pages = [path.relative_to(built.out).with_suffix("").as_posix() for path in built.out.rglob("*.html")]
    assert {"index", "people/mal/index", "people-names", "genindex"} <= set(pages)
    for page in pages:
        for element in built.page(page).find_all():
            assert element.name not in {"iframe", "object", "embed", "base", "frame", "applet", "math"}
            if element.name == "script" and element.get("type") == "application/ld+json":
                assert not set("<>&") & set(element.get_text())
                json.loads(element.get_text())
            elif element.name == "script":
                assert "alert" not in element.get_text()
            if element.name == "svg":
                assert {"people-icon", "people-scale", "people-span"} & set(element["class"])
            for name, value in element.attrs.items():
                assert not name.startswith("on"), element
                assert name != "style" or not {"fixed", "red"} & set(re.split(r"\W+", value)), element
                if name in {"href", "src", "action", "formaction", "poster", "data", "srcset"}:
                    assert re.match(r"https?://|mailto:|[^:]*$|[#./]", str(value)), element
                    assert "alert" not in value or value.startswith("#/people/"), element  # a page that is not there
    assert not [path for path in built.out.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert not [path for path in built.out.rglob("*") if path.is_file() and b"root:x:0:0" in path.read_bytes()]


def test_every_text_is_text(build_once):
    """Whatever field of the model it stands in, today and tomorrow."""
    sections = {name: [hostile(entry)] for name, entry in SECTIONS.items()}
    sections["work"] = [hostile(SECTIONS["work"], roles=None), hostile(SECTIONS["work"], position=None)]
    one = hostile(
        Person, **sections, **dict.fromkeys(NETWORKS), image=None, email="a@example.org", profiles=[hostile(Profile)]
    )
    one["location"] = hostile(Place)
    organization = hostile(Organization, ror=None, url=None)
    built = build(build_once, one, {"people/organizations.yaml": yaml.safe_dump({"x": organization})})
    assert built.status == 0
    check(built)
    text = built.body("people/mal/index").get_text()
    assert text.count("<script>alert(1)</script>") > 100
    assert "49" not in text
    assert hostile(Role)["position"] == LIVE
    assert {type(value) for value in hostile(SECTIONS["talks"]).values()} == {str, list, dict}
    assert Text.parse(LIVE)


ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:alert(1)",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    'https://example.org/" onclick="alert(1)',
    "https://example.org/'><script>alert(1)</script>",
    "//evil.example.org/alert(1)",
    "https://",
]


def test_addresses_that_do_anything_but_lead_somewhere_are_left_out(build_once):
    fields = {"url": None, "links": "Label"}
    talks = [
        {"title": f"Talk {field} {number}", field: {label: address} if label else address}
        for number, address in enumerate(ADDRESSES)
        for field, label in {**fields, "slides": None, "video": None}.items()
    ]
    profiles = [
        {"network": "X", "username": f"user{number}", "url": address} for number, address in enumerate(ADDRESSES)
    ]
    built = build(build_once, {"name": "Mal", "url": ADDRESSES[0], "talks": talks, "profiles": profiles})
    check(built)
    bad = [line for line in built.warnings if line.endswith("[people.link]")]
    control = ["\x01" in address for address in ADDRESSES]
    assert len(bad) >= (len(ADDRESSES) - sum(control)) * 5
    for number in range(len(ADDRESSES)):
        assert built.body("people/mal/index").find(string=re.compile(f"Talk slides {number}"))


def test_accounts_cannot_break_out_of_their_addresses(build_once):
    accounts = dict.fromkeys(NETWORKS, f"x{LIVE}")
    built = build(build_once, {"name": "Mal", **accounts})
    check(built)
    assert sum("[people.identifier]" in line for line in built.warnings) >= len(NETWORKS) - 1


#: MyST that would be live, or publish a file, if it stood on a page.
BLOCKS = [
    "<script>alert(1)</script>",
    "text <b onclick=alert(1)>bold</b> <img src=x onerror=alert(1)>",
    "<div class='admonition'><script>alert(1)</script></div>",
    "<img src='/etc/passwd' onerror='alert(1)'>",
    "<!-- <script>alert(1)</script> -->",
    "[link](javascript:alert(1)) [link](<java\u00adscript:alert(1)>) [link](  JAVASCRIPT:alert(1))",
    "[link](data:text/html;base64,PHNjcmlwdD4=) [link](vbscript:alert(1)) <javascript:alert(1)>",
    "[link][one]\n\n[one]: javascript:alert(1)",
    "[link](&#106;avascript:alert(1)) [link](javascript&colon;alert(1))",
    "[link](https://example.org/){onclick='alert(1)' style='color:red' .x href='javascript:alert(1)'}",
    "{onclick='alert(1)' style='position:fixed'}\nparagraph",
    "[span]{onclick='alert(1)' style='position:fixed'}",
    "![x](javascript:alert(1)) ![x](data:image/svg+xml,<svg/onload=alert(1)>) ![x](https://example.org/alert(1).png)",
    "```{raw} html\n<script>alert(1)</script>\n```",
    ":::{raw} html\n<script>alert(1)</script>\n:::",
    "````{note}\n```{raw} html\n<script>alert(1)</script>\n```\n````",
    "````{list-table}\n* - <script>alert(1)</script>\n  - ```{raw} html\n    <script>alert(1)</script>\n    ```\n````",
    "```{eval-rst}\n.. raw:: html\n\n   <script>alert(1)</script>\n\n.. include:: /etc/passwd\n```",
    ":::{eval-rst}\n.. raw:: html\n\n   <script>alert(1)</script>\n:::",
    "{raw-html}`<script>alert(1)</script>` {Raw-Html}`<script>alert(1)</script>` {raw2}`<script>alert(1)</script>`",
    "{{ key }} {{ 7 * 7 }} {{ env.app.config.project }}\n\n{{ '<script>alert(1)</script>' }}",
    "```{include} /etc/passwd\n```\n\n```{include} ../../../secret.txt\n:literal:\n```",
    "```{literalinclude} /etc/passwd\n```",
    "```{csv-table}\n:file: /etc/passwd\n```\n\n```{raw} html\n:file: /etc/passwd\n```",
    "```{code-block} python\n:include: /etc/passwd\n:name: person-mal\nx\n```",
    "```{figure} ../../../secret.png\nCaption\n```\n\n```{image} ../../../secret.png\n```",
    "```{math}\n\\href{javascript:alert(1)}{x} </script><script>alert(1)</script>\n```",
    "$</script><script>alert(1)</script>$",
    "{download}`/etc/passwd` {Download}`../../.env` {download}`x <../../../secret.txt>`",
    "[file](/etc/passwd) [file](../../../../../../../../../../../../etc/passwd) [file](path:/etc/passwd)",
    "[file](path:../../../secret.txt) [file](../../../secret.txt) [file](../../.env) [file](path:../../.env)",
    "[file](/.env) [file](//etc/passwd) [file](path://etc/passwd) [file](%2e%2e/%2e%2e/.env) [file](project:/.env)",
    "[file](file:///etc/passwd) [file](link.txt) [file](deep/../../../.env) [file](../../README.md)",
    "[file](deep/link/../../../leak.txt) ![x](deep/link/../../../../../secret.png)",  # the link leads two levels down
    "![x](../../../secret.png) ![x](/etc/passwd) ![x](/../secret.png) ![x](link.png) ![x](link.*) ![x](link.p*)",
    "![x](../../.env) ![x](.git.png) ![x](deep/../../../../secret.png) ![x](%2e%2e/%2e%2e/%2e%2e/secret.png)",
    "- [ ] task\n- [x] <script>alert(1)</script>",
    "# Heading <script>alert(1)</script>\n\n(target)=\n\n[^1]\n\n[^1]: <script>alert(1)</script>",
    "---\nmyst:\n  html_meta:\n    refresh: '0; url=javascript:alert(1)'\n---\ntext",
    "```{toctree}\n/etc/passwd\n```\n\n```{only} html\n<script>alert(1)</script>\n```",
    "```{button-link} javascript:alert(1)\n```\n\n```{card}\n:link: javascript:alert(1)\n```",
    "~~<script>alert(1)</script>~~",
]


@pytest.fixture(scope="module")
def marked_up(build_once, tmp_path_factory):
    """Build the page of somebody who tries everything that MyST can do."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.png").write_text(SECRET)
    person = {
        "name": "Mal",
        "summary": BLOCKS[0],
        "work": [{"position": f"Case {number}", "details": text} for number, text in enumerate(BLOCKS)],
        "news": [{"text": f"Line {number} {text}", "summary": text} for number, text in enumerate(BLOCKS)],
    }
    rst = ".. role:: raw-html(raw)\n   :format: html\n\n.. role:: raw2(raw-html)\n\n"
    return build(
        build_once,
        person,
        {
            ".env": SECRET,
            "README.md": SECRET,
            "people/leak.txt": SECRET,
            "people/mal/cv.txt": "my own",
            "people/mal/secret.rst": f":orphan:\n\nTitle\n=====\n\n{rst}.. timeline:: work\n\n.. entries:: news\n",
            "people/mal/deep/er/still/x.txt": "",
        },
        links={
            "people/mal/link.png": outside / "secret.png",
            "people/mal/link.txt": outside / "secret.png",
            "people/mal/.git.png": ".env",
            "people/mal/deep/link": "people/mal/deep/er/still",
            "../secret.png": outside / "secret.png",
        },
        exclude_patterns=["_build*", "README.md"],
    )


def test_no_markup_is_live_and_no_file_is_published(marked_up):
    assert marked_up.status == 0
    check(marked_up)
    assert [path.name for path in (marked_up.out / "_downloads").rglob("*")] == ["mal.vcf"]
    assert not (marked_up.out / "_images").exists()


@pytest.mark.parametrize("page", ["people/mal/index", "people/mal/secret"])
def test_what_is_not_live_is_shown_as_it_was_written(marked_up, page):
    text = marked_up.body(page).get_text()
    assert "<script>alert(1)</script>" in text
    assert "{{ 7 * 7 }}" in text
    assert "49" not in text
    for number in range(len(BLOCKS)):
        assert f"Case {number}" in text
        assert f"Line {number}" in text


def test_initials_are_text(build_once):
    built = build(build_once, {"name": "<b onclick=alert(1)> >"})
    check(built)
    assert built.page("people/mal/index").select_one(".people-initials").get_text() == "<>"
    assert ">&lt;&gt;</span>" in built.html("people/mal/index")


def test_ids_of_a_page_are_not_for_values_to_take(build_once):
    person = {"name": "Mal", "summary": "[x](https://example.org/){#person-mal}\n\n{#projects}\nparagraph"}
    built = build(build_once, person)
    assert [element.name for element in built.page("people/mal/index").select("#person-mal")] == ["div"]
    assert not built.page("people/mal/index").select("p#projects")


def test_a_file_of_a_person_can_be_had(build_once):
    """What lies in their own folder is theirs to publish."""
    person = {"name": "Mal", "summary": "[CV](cv.txt), [source](path:index.md), [home](../../index.md), ![me](me.png)"}
    files = {"people/mal/cv.txt": "my own", "people/mal/me.png": b"\x89PNG"}
    built = build(build_once, person, files)
    check(built)
    for page in ("people/mal/index", "index"):
        links = {link.get_text(): link["href"] for link in built.body(page).select(".people-about a")}
        assert links["CV"].endswith("/cv.txt")
        assert (built.out / page).parent.joinpath(links["CV"]).read_text() == "my own"
        assert links["home"].endswith("index.html") or links["home"] == "#"
    assert list((built.out / "_images").glob("me*.png"))


PHOTOS = {
    "../../../secret.png": "lies outside the project",
    "/etc/passwd": "lies outside the project",
    "link.png": "lies outside the project",
    "../../.env": "is not a picture; expected .avif, .gif, .jpeg, .jpg, .png, .svg, .webp",
    "hidden.png": "is not a picture; expected .avif, .gif, .jpeg, .jpg, .png, .svg, .webp",
    "link.*": "is not there",
    "https://example.org/x.png": "is an address; put the file into the person's folder",
    "data:image/png;base64,x": "is an address; put the file into the person's folder",
    "//example.org/x.png": "is an address; put the file into the person's folder",
    'x" onerror="alert(1)': "is not there",
}


@pytest.mark.parametrize(("photo", "what"), PHOTOS.items())
def test_a_photo_lies_in_the_project_and_is_a_picture(make_site, tmp_path, photo, what):
    (tmp_path / "secret.png").write_text(SECRET)
    site = make_site(
        {
            "conf.py": CONF,
            "index.md": PAGE,
            ".env": SECRET,
            "people/mal/index.md": f"---\norphan: true\n---\n\n{PAGE}",
            "people/mal/person.yaml": yaml.safe_dump({"name": "Mal", "image": photo}),
        }
    )
    (site.source / "people/mal/link.png").symlink_to(tmp_path / "secret.png")
    (site.source / "people/mal/hidden.png").symlink_to(site.source / ".env")
    built = site.build()
    subtype = "link" if "address" in what else "path"
    assert built.warnings == [f"people/mal/person.yaml:1:8: WARNING: the photo '{photo}' {what} [people.{subtype}]"]
    check(built)
    assert built.page("people/mal/index").select(".people-initials")
    assert not (built.out / "_images").exists()
