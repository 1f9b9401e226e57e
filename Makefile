# Two commands to know: `make serve` and `make test`. The rest is the same work in smaller steps.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
ADDRESS ?= 127.0.0.1:8000

help:  ## show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 16

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Bridgebook needs Python 3.11 or newer, this is " + sys.version.split()[0] + ". Set PYTHON=… to a newer one.")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(READY)  ## set up the virtual environment

serve: $(READY)  ## serve the handbook on http://127.0.0.1:8000/ and rebuild on change
	$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

site: $(READY)  ## write the static site to site/ (SITE_URL=… sets its address)
	$(BIN)/mkdocs build --strict --clean

.PHONY: help setup serve site
