# The commands of this project. `make` alone lists them; they need no more than Python and GNU make, and `make test`
# what README.md says about browsers.

PYTHON ?= python3
SPHINXOPTS ?= -n -W --keep-going
PYTESTOPTS ?= --numprocesses auto --dist loadgroup

BIN := .venv/bin

# One stamp for each step of the set-up: a step runs again only when the file that it installs from has changed. The
# version is in their names, so that another PYTHON makes another environment.
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
LOCKED := .venv/.locked-$(VERSION)
SITE := .venv/.site-$(VERSION)
TESTED := .venv/.tested-$(VERSION)
BROWSED := tests/browser/node_modules/.package-lock.json
LIGHTED := benchmarks/lighthouse/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help html dirhtml epub latex text man linkcheck live lint test lighthouse schema icons locale translations lock clean distclean

help: ## print this list
	@echo 'make TARGET [PYTHON=python3.13]'
	@echo
	@awk -F ':.*## ' '/^[a-z][a-z ]*:.*## / {printf "  %-28s %s\n", $$1, $$2}' Makefile

# --- the site ---------------------------------------------------------------------------------------------------------

html: ## build the site in all its languages: _build/html/index.html
dirhtml epub text man: ## build it in another format: _build/<format>
latex: ## the same, in English: Sphinx has no LaTeX for Korean
linkcheck: ## ask every link of the site whether it still leads somewhere (needs the network)

html dirhtml epub text man: $(SITE)
	$(BIN)/sphinx-people build . _build/$@ -b $@ -d _build/doctrees $(SPHINXOPTS)

latex linkcheck: $(SITE)
	$(BIN)/sphinx-build -M $@ . _build $(SPHINXOPTS)

live: $(SITE) ## serve the site and build it again with every change
	$(BIN)/sphinx-autobuild . _build/live -d _build/doctrees/live -n --ignore .hypothesis --re-ignore __pycache__ --re-ignore node_modules --re-ignore '/\.coverage'

# --- checks -----------------------------------------------------------------------------------------------------------

lint: $(SITE) $(TESTED) ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: lint html $(BROWSED) ## check everything: style, types, the site, the tests and what they cover
	$(BIN)/pytest $(PYTESTOPTS) --cov --cov-report=term-missing:skip-covered

lighthouse: html $(LIGHTED) ## measure the site as a phone sees it: speed, accessibility, search engines
	node benchmarks/lighthouse/run.mjs _build/html/en

# --- files that are written by a program and kept in the repository ---------------------------------------------------

schema: $(SITE) ## write person.schema.json and stars.schema.json, by which editors check and complete YAML files
	$(BIN)/sphinx-people schema person --output person.schema.json
	$(BIN)/sphinx-people schema stars --output stars.schema.json

icons: $(SITE) $(TESTED) ## collect the icons that the extension draws from the packages that hold them
	$(BIN)/python scripts/collect_icons.py ext/sphinx_people/render/icons.json

WORDS := --domain sphinx_people --output-dir ext/sphinx_people/locale
locale: $(SITE) ## collect the words of the extension, and compile their translations
	$(BIN)/pybabel -q extract --keyword word --keyword count:1,2 --keyword to_translate --no-location --sort-output \
		--output _build/sphinx_people.pot ext/sphinx_people/render
	$(BIN)/pybabel -q update $(WORDS) --input-file _build/sphinx_people.pot --ignore-pot-creation-date --width 120 --no-fuzzy-matching
	$(BIN)/pybabel compile --directory ext/sphinx_people/locale --domain sphinx_people --statistics

# The guide is in English, and so are some people's own pages in Korean; sphinx.po is written by hand.
TRANSLATED := $(filter-out README.md CHANGELOG.md ARCHITECTURE.md,$(wildcard *.md)) guide/index.md \
	$(wildcard people/*.md people/*/*.md people/jarvis08/projects/*.md)
translations: $(SITE) $(TESTED) ## collect the texts of pages for their translators: locale/<language>/LC_MESSAGES/*.po
	rm -rf _build/gettext
	$(BIN)/sphinx-build -q -b gettext -d _build/doctrees/gettext . _build/gettext $(TRANSLATED)
	rm -f _build/gettext/sphinx.pot
	$(BIN)/sphinx-intl update --pot-dir _build/gettext --line-width 120

# Pins stay as they are unless their requirement changed: `make lock LOCKOPTS=--upgrade` takes the newest of everything.
lock: export UV_CUSTOM_COMPILE_COMMAND := make lock
lock: $(LOCKED) ## write requirements.txt and requirements-test.txt, each for every supported Python
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 $(LOCKOPTS) \
		pyproject.toml requirements.in --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 $(LOCKOPTS) \
		requirements-test.in --output-file requirements-test.txt

# --- set-up -----------------------------------------------------------------------------------------------------------

export PIP_DISABLE_PIP_VERSION_CHECK := 1

$(LOCKED): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else \
		"This project needs Python 3.11 or newer; $(PYTHON) is $(VERSION). Name another: make $(MAKECMDGOALS) PYTHON=python3.13")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@touch $@

$(SITE): pyproject.toml $(LOCKED)
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

$(TESTED): requirements-test.txt $(LOCKED)
	$(BIN)/python -m pip install --quiet --requirement requirements-test.txt
	@touch $@

$(BROWSED) $(LIGHTED): %/node_modules/.package-lock.json: %/package-lock.json
	@command -v npm >/dev/null || { echo '$* needs npm: apt-get install npm' >&2; exit 1; }
	npm ci --prefix $*
	@touch $@

clean: ## remove what builds and tests have written
	rm -rf _build dist htmlcov .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache

distclean: clean ## the same, and what was installed
	rm -rf .venv tests/browser/node_modules benchmarks/lighthouse/node_modules
