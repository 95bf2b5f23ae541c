"""The registry of networks: account to address and back, for each of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sphinx_people.model.networks import NETWORKS, find_network

#: An account on each network, with its address.
ACCOUNTS = {
    "github": ("torvalds", "https://github.com/torvalds"),
    "gitlab": ("gnachman", "https://gitlab.com/gnachman"),
    "codeberg": ("forgejo", "https://codeberg.org/forgejo"),
    "huggingface": ("kakaobrain", "https://huggingface.co/kakaobrain"),
    "kaggle": ("some_one", "https://www.kaggle.com/some_one"),
    "stackoverflow": ("22656", "https://stackoverflow.com/users/22656"),
    "orcid": ("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    "google_scholar": ("085jNAMAAAAJ", "https://scholar.google.com/citations?user=085jNAMAAAAJ"),
    "semantic_scholar": ("1741101", "https://www.semanticscholar.org/author/1741101"),
    "dblp": ("65/9012-1", "https://dblp.org/pid/65/9012-1"),
    "openreview": ("~Ada_Lovelace1", "https://openreview.net/profile?id=~Ada_Lovelace1"),
    "acl_anthology": ("c/chanjun-park", "https://aclanthology.org/people/c/chanjun-park/"),
    "arxiv": ("warner_s_1", "https://arxiv.org/a/warner_s_1"),
    "researchgate": ("Ada-Lovelace", "https://www.researchgate.net/profile/Ada-Lovelace"),
    "scopus": ("57210000000", "https://www.scopus.com/authid/detail.uri?authorId=57210000000"),
    "web_of_science": ("AAB-1234-2020", "https://www.webofscience.com/wos/author/record/AAB-1234-2020"),
    "dbpia": ("5171004", "https://www.dbpia.co.kr/author/authorDetail?ancId=5171004"),
    "linkedin": ("김철수", "https://www.linkedin.com/in/%EA%B9%80%EC%B2%A0%EC%88%98"),
    "twitter": ("jack", "https://twitter.com/jack"),
    "bluesky": ("bsky.app", "https://bsky.app/profile/bsky.app"),
    "mastodon": ("Gargron@mas.to", "https://mas.to/@Gargron"),
    "facebook": ("zuck", "https://www.facebook.com/zuck"),
    "instagram": ("hyunwoong.ko", "https://www.instagram.com/hyunwoong.ko"),
    "threads": ("zuck", "https://www.threads.net/@zuck"),
    "youtube": ("3blue1brown", "https://www.youtube.com/@3blue1brown"),
    "medium": ("ev", "https://medium.com/@ev"),
}


def test_every_network_has_an_account_here():
    assert ACCOUNTS.keys() == NETWORKS.keys()


@pytest.mark.parametrize("name", NETWORKS)
def test_account_to_address(name):
    account, address = ACCOUNTS[name]
    assert NETWORKS[name].check(f" {account} ") == account
    assert NETWORKS[name].url(account) == address


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize(
    "change",
    [
        lambda address: address,
        lambda address: address.replace("https:", "http:"),
        lambda address: address.removeprefix("https://"),
        lambda address: address.replace("://www.", "://"),
        lambda address: address.removesuffix("/"),
        lambda address: f"{address}&hl=en" if "?" in address else f"{address}?lang=en",
    ],
    ids=["as it is", "http", "no scheme", "no www", "no slash", "another parameter"],
)
def test_address_to_account(name, change):
    account, address = ACCOUNTS[name]
    assert NETWORKS[name].check(change(address)) == account


@pytest.mark.parametrize(
    ("name", "value", "account"),
    [
        ("github", "@torvalds", "torvalds"),
        ("github", "HTTPS://GitHub.com/torvalds#top", "torvalds"),
        (
            "google_scholar",
            "https://scholar.google.com/citations?hl=ko&user=085jNAMAAAAJ&view_op=list_works",
            "085jNAMAAAAJ",
        ),
        ("semantic_scholar", "https://www.semanticscholar.org/author/C.-Park/1741101", "1741101"),
        ("stackoverflow", "https://stackoverflow.com/users/22656/jon-skeet", "22656"),
        ("stackoverflow", "22656/jon-skeet", "22656"),
        ("linkedin", "https://kr.linkedin.com/in/ada", "ada"),
        ("twitter", "https://x.com/jack", "jack"),
        ("threads", "https://www.threads.com/@zuck", "zuck"),
        ("mastodon", "@Gargron@mas.to", "Gargron@mas.to"),
        ("mastodon", "https://mastodon.social/@Gargron", "Gargron@mastodon.social"),
    ],
)
def test_other_spellings_of_an_account(name, value, account):
    assert NETWORKS[name].check(value) == account


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("github", ""),
        ("github", "two words"),
        ("github", "https://github.com/torvalds/linux"),
        ("github", "https://gitlab.com/torvalds"),
        ("stackoverflow", "jon-skeet"),
        ("openreview", "Ada_Lovelace1"),
        ("mastodon", "Gargron"),
        ("facebook", "https://www.facebook.com/profile.php?id=100000000000001"),
        ("youtube", "https://www.youtube.com/channel/UCYO_jab_esuFRV4b17AJtAw"),
    ],
)
def test_what_is_no_account(name, value):
    network = NETWORKS[name]
    message = f"'{value}' is not an account of {network.title}; expected what stands in {network.address}"
    with pytest.raises(PydanticCustomError, match=f"^{re.escape(message)}$") as error:
        network.check(value)
    assert error.value.type == "identifier"


def test_a_wrong_orcid():
    with pytest.raises(PydanticCustomError, match="wrong check digit"):
        NETWORKS["orcid"].check("https://orcid.org/0000-0002-1825-0098")


@given(st.sampled_from(sorted(NETWORKS.keys() - {"orcid"})), st.text())
def test_every_accepted_account_comes_back_from_its_address(name, value):
    network = NETWORKS[name]
    try:
        account = network.check(value)
    except PydanticCustomError:
        return
    assert network.check(account) == account
    assert network.check(network.url(account)) == account
    assert re.fullmatch(r"https://[^\s<>\"']+", network.url(account))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *((network.name, network.name) for network in NETWORKS.values()),
        *((network.title, network.name) for network in NETWORKS.values()),
        ("X", "twitter"),
        ("Twitter", "twitter"),
        ("LinkedIn", "linkedin"),
        ("ORCiD", "orcid"),
        ("google-scholar", "google_scholar"),
        ("Scholar", "google_scholar"),
        ("StackOverflow", "stackoverflow"),
    ],
)
def test_find_network(name, expected):
    assert find_network(name) is NETWORKS[expected]


@pytest.mark.parametrize("name", ["", "MySpace", "카카오"])
def test_a_network_that_is_not_known(name):
    assert find_network(name) is None
