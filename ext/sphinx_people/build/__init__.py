"""The phases of a build: loading the facts, telling which pages are outdated, writing what lists other people."""
