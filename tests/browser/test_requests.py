"""No request leaves the site: not for a font, an icon, a picture or a count, on any page."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit


def unfold(page):
    """Open every fold, and go to the end, so that pictures which wait to be seen are loaded."""
    page.evaluate("""async () => {
        document.querySelectorAll("details").forEach(fold => { fold.open = true });
        document.querySelectorAll("img").forEach(image => { image.loading = "eager" });
        await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
    }""")


def test_no_request_leaves_the_site(visit, host):
    shown = visit()
    pages = [*host.pages(), *host.samples()]
    for path in pages:
        unfold(shown.go(path))
    assert len(pages) > 40
    hosts = Counter(urlsplit(address).netloc for address in shown.requests if not address.startswith("data:"))
    assert set(hosts) == {urlsplit(host.address).netloc}
    assert hosts.total() > len(pages)


def test_a_request_that_leaves_is_seen(visit, build_once, serve):
    """The test above would see one: this page has a picture and a style sheet from elsewhere."""
    raw = '<img src="http://pictures.example/one.png" alt=""><link rel="stylesheet" href="//styles.example/one.css">'
    built = build_once({"index.md": f"# Home\n\n```{{raw}} html\n{raw}\n```\n"})
    shown = visit(on=serve(built.out), faulty=True)
    unfold(shown.page)
    assert {"127.0.0.1", "pictures.example", "styles.example"} == {urlsplit(url).hostname for url in shown.requests}
