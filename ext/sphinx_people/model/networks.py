"""The registry of networks: where people have accounts, and what those accounts' addresses look like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, unquote

from pydantic_core import PydanticCustomError

from sphinx_people.model.links import check_orcid

_USERNAME = r"@?(?P<username>[^\s/?#&@]+)"


@dataclass(frozen=True)
class Network:
    """One network: how it is called, how an account's address is made, and how its icon is named.

    ``address`` is a template; ``pattern`` tells an account apart and names the parts that the template uses, and
    ``account`` is how the account is written. ``other_address`` is another template whose addresses are understood.
    ``icon`` is a name of the Simple Icons collection, or of GitHub's Octicons with the prefix ``octicon:``.
    """

    name: str
    title: str
    address: str
    icon: str = "octicon:link"
    pattern: str = _USERNAME
    account: str = "{username}"
    other_address: str = ""

    def check(self, value: str) -> str:
        """Return the account's name, also where its whole address is given; raise on anything that is neither."""
        return self.account.format(**self._parts(value))

    def url(self, username: str) -> str:
        """Return the address of an account."""
        return self.address.format(
            **{name: quote(part, safe="@:.~+-_/=,") for name, part in self._parts(username).items()}
        )

    def _parts(self, value: str) -> Mapping[str, str]:
        """Return the parts of an account that the templates name."""
        account = value.strip()
        for pattern in self._addresses:
            if address := pattern.fullmatch(account):
                account = self.account.format(**{name: unquote(part) for name, part in address.groupdict().items()})
                break
        if self.name == "orcid":
            return {"username": check_orcid(account)}
        match = re.fullmatch(self.pattern, account)
        if match is None:
            raise PydanticCustomError(
                "identifier",
                "'{found}' is not an account of {network}; expected what stands in {address}",
                {"found": value, "network": self.title, "address": self.address},
            )
        return match.groupdict()

    @cached_property
    def _addresses(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_address_pattern(template) for template in (self.address, self.other_address) if template)


def _address_pattern(template: str) -> re.Pattern[str]:
    """Return what finds the parts of a template in an address, however it begins and whatever follows in it."""
    site, _, query = re.sub(r"^https://(www\.)?", "", template).rstrip("/").partition("?")
    before = "" if site.startswith("{") else r"(?:[a-z]{1,3}\.)?"  # www., m., kr.
    after = rf"\?(?:[^#]*&)?{_parts_in(query, '[^&#]+')}(?:&.*)?" if query else r"(?:\?.*)?"
    return re.compile(rf"(?:https?://)?{before}{_parts_in(site, '[^?#]+?')}/?{after}(?:#.*)?", re.IGNORECASE)


def _parts_in(template: str, part: str) -> str:
    """Return a regular expression in which each ``{name}`` of a template is a group of that name."""
    return re.sub(r"\\{(\w+)\\}", rf"(?P<\1>{part})", re.escape(template))


NETWORKS = {
    network.name: network
    for network in (
        Network("github", "GitHub", "https://github.com/{username}", "github"),
        Network("gitlab", "GitLab", "https://gitlab.com/{username}", "gitlab"),
        Network("codeberg", "Codeberg", "https://codeberg.org/{username}", "codeberg"),
        Network("huggingface", "Hugging Face", "https://huggingface.co/{username}", "huggingface"),
        Network("kaggle", "Kaggle", "https://www.kaggle.com/{username}", "kaggle"),
        Network(
            "stackoverflow",
            "Stack Overflow",
            "https://stackoverflow.com/users/{username}",
            "stackoverflow",
            r"(?P<username>[0-9]+)(/[^\s/?#]*)?",
        ),
        Network("orcid", "ORCID", "https://orcid.org/{username}", "orcid"),
        Network(
            "google_scholar",
            "Google Scholar",
            "https://scholar.google.com/citations?user={username}",
            "googlescholar",
        ),
        Network(
            "semantic_scholar",
            "Semantic Scholar",
            "https://www.semanticscholar.org/author/{username}",
            "semanticscholar",
            r"([^\s/?#]+/)?(?P<username>[0-9]+)",
        ),
        Network("dblp", "DBLP", "https://dblp.org/pid/{username}", "dblp", r"(?P<username>[\w./-]+)"),
        Network(
            "openreview", "OpenReview", "https://openreview.net/profile?id={username}", pattern=r"(?P<username>~\S+)"
        ),
        Network(
            "acl_anthology",
            "ACL Anthology",
            "https://aclanthology.org/people/{username}/",
            pattern=r"(?P<username>[\w-]+(/[\w-]+)?)",
        ),
        Network("arxiv", "arXiv", "https://arxiv.org/a/{username}", "arxiv"),
        Network("researchgate", "ResearchGate", "https://www.researchgate.net/profile/{username}", "researchgate"),
        Network("scopus", "Scopus", "https://www.scopus.com/authid/detail.uri?authorId={username}", "scopus"),
        Network(
            "web_of_science", "Web of Science", "https://www.webofscience.com/wos/author/record/{username}", "clarivate"
        ),
        Network("dbpia", "DBpia", "https://www.dbpia.co.kr/author/authorDetail?ancId={username}", "octicon:book"),
        Network("linkedin", "LinkedIn", "https://www.linkedin.com/in/{username}", "octicon:briefcase"),
        Network(
            "twitter",
            "X (Twitter)",
            "https://twitter.com/{username}",
            "x",
            other_address="https://x.com/{username}",
        ),
        Network("bluesky", "Bluesky", "https://bsky.app/profile/{username}", "bluesky"),
        Network(
            "mastodon",
            "Mastodon",
            "https://{host}/@{user}",
            "mastodon",
            r"@?(?P<user>[^@\s/?#&]+)@(?P<host>[\w-]+(\.[\w-]+)+)",
            "{user}@{host}",
        ),
        Network(
            "facebook",
            "Facebook",
            "https://www.facebook.com/{username}",
            "facebook",
            r"(?!profile\.php$)" + _USERNAME,
        ),
        Network("instagram", "Instagram", "https://www.instagram.com/{username}", "instagram"),
        Network(
            "threads",
            "Threads",
            "https://www.threads.net/@{username}",
            "threads",
            other_address="https://www.threads.com/@{username}",
        ),
        Network("youtube", "YouTube", "https://www.youtube.com/@{username}", "youtube"),
        Network("medium", "Medium", "https://medium.com/@{username}", "medium"),
    )
}


def find_network(name: str) -> Network | None:
    """Return the network of that name or title, whatever its capitals and spaces; None where it is unknown."""
    return _BY_NAME.get(_fold(name))


def _fold(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())


_BY_NAME = {_fold(name): network for network in NETWORKS.values() for name in (network.name, network.title)} | {
    "x": NETWORKS["twitter"],
    "scholar": NETWORKS["google_scholar"],
}
