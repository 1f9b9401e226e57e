# Two commands to know: `make serve` and `make test`. The rest is the same work in smaller steps.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
# What checks the scripts and bundles them with the styles; readers and the build need neither Node nor its packages.
NODE := $(BIN)/node
SCRIPTS_READY := node_modules/ready
PROPERDOCS := .venv-properdocs
LIGHTHOUSE := benchmarks/lighthouse
LIGHTHOUSE_READY := $(LIGHTHOUSE)/node_modules/ready
BIOME := $(NODE) node_modules/@biomejs/biome/bin/biome
TSC := $(NODE) node_modules/typescript/bin/tsc
ADDRESS ?= 127.0.0.1:8000
WORKERS ?= 2
# MkDocs 2 is no successor of what this handbook is built with: nothing to warn about.
export NO_MKDOCS_2_WARNING := 1

help:  ## show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Bridgebook needs Python 3.11 or newer, this is " + sys.version.split()[0] + ". Set PYTHON=… to a newer one.")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(SCRIPTS_READY): package.json package-lock.json .npmrc $(READY)
	$(BIN)/npm ci --silent
	@touch $@

# Only `make lighthouse` needs it: more packages than all else together.
$(LIGHTHOUSE_READY): $(LIGHTHOUSE)/package.json $(LIGHTHOUSE)/package-lock.json $(READY)
	cd $(LIGHTHOUSE) && $(CURDIR)/$(BIN)/npm ci --silent
	@touch $@

# Only `make properdocs` needs it.
$(PROPERDOCS)/ready: requirements-properdocs.lock pyproject.toml
	$(PYTHON) -m venv $(PROPERDOCS)
	$(PROPERDOCS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-properdocs.lock
	$(PROPERDOCS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(READY) $(SCRIPTS_READY)  ## set up all that commands need (each does it for itself when needed)

serve: $(READY)  ## serve the handbook on http://127.0.0.1:8000/ and rebuild on change
	$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

site: $(READY)  ## write the static site to site/ (SITE_URL=… sets its address)
	$(BIN)/mkdocs build --strict --clean

check: $(READY)  ## check the content alone, in every language, in seconds
	$(BIN)/python scripts/check_content.py

count: $(READY)  ## count guides, sections, templates, citations
	$(BIN)/python scripts/count_content.py

points: $(READY)  ## show where the guides say what the articles say (ARGUMENTS="client-is-leaving")
	$(BIN)/python scripts/show_points.py $(ARGUMENTS)

translated: $(READY)  ## record that translations were compared with their originals (PAGES=… for some)
	$(BIN)/python scripts/record_translations.py $(PAGES)

codes: $(READY)  ## write the table of findings in CONTRIBUTING.md from their register
	$(BIN)/python scripts/write_codes.py

assets: $(READY) $(SCRIPTS_READY)  ## bundle scripts and styles as they are published (after one changes)
	$(NODE) scripts/bundle_assets.js
	$(BIN)/python scripts/write_headers.py  # They name what stands in each page by its hash.

headers: $(READY)  ## write hosting/, what hosts are told to send, from its one source
	$(BIN)/python scripts/write_headers.py

spelling: $(READY)  ## check the spelling of every page (needs hunspell and its dictionaries)
	$(BIN)/python scripts/check_spelling.py

test: $(READY) lint test-js  ## run every test, in a real browser where one is needed
	$(BIN)/python scripts/ensure_browser.py
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

fast: $(READY) test-js  ## run the tests that need neither a browser nor a build
	$(BIN)/python -m pytest -q -n $(WORKERS) -m "not browser and not build" tests/unit tests/content

test-js: $(SCRIPTS_READY)  ## run the tests of the scripts that need no browser
	$(NODE) --test --test-reporter=dot "tests/javascript/**/*.test.js"

lint: $(READY) $(SCRIPTS_READY)  ## check the code: style, format, types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIOME) check --error-on-warnings
	$(TSC)
	$(BIN)/python scripts/check_bundles.py

bench: $(READY)  ## measure how fast the handbook builds (ARGUMENTS="--factor 1 --times 1")
	$(BIN)/python -m benchmarks.build $(ARGUMENTS)

weigh: $(READY)  ## weigh a first visit beside bare Material (ARGUMENTS="--times 1")
	$(BIN)/python -m benchmarks.weigh $(ARGUMENTS)

lighthouse: $(READY) $(LIGHTHOUSE_READY)  ## let Lighthouse judge each kind of page (ARGUMENTS="--times 1")
	$(BIN)/python scripts/ensure_browser.py
	$(BIN)/python -m benchmarks.audit $(ARGUMENTS)

properdocs: $(READY) $(PROPERDOCS)/ready  ## build the site with ProperDocs too, and compare file by file
	$(BIN)/python scripts/compare_generators.py $(PROPERDOCS)/bin/python

mutants: $(READY)  ## see which small changes of the checks and the reader no test notices
	$(BIN)/python -m tests.mutants $(ARGUMENTS)

format: $(READY) $(SCRIPTS_READY)  ## format the code and fix what can be fixed
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIOME) check --write

clean:  ## remove everything that was made, the virtual environment too
	rm -rf $(VENV) $(PROPERDOCS) node_modules $(LIGHTHOUSE)/node_modules site .cache .pytest_cache .mypy_cache .ruff_cache test-results

.PHONY: help setup serve site check count points translated codes assets headers spelling test fast test-js lint bench weigh lighthouse properdocs mutants format clean
