# make site: everything installed, the site of content/ built.   make test: the tests.   make test-all: the slow ones too.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A process for each core; a file of tests stays in one, which makes its fixtures once.
SIDE := -n auto --dist loadfile --no-loadscope-reorder

.PHONY: site test test-all parses eval rules floors agreement train serve check lint bench shots clean

site: $(VENV)/.installed
	@$(BIN)/annotator build

test: $(VENV)/.installed-dev
	@sh tests/ensure-chromium.sh
	@$(BIN)/python -m pytest $(SIDE) -m "not slow"

test-all: $(VENV)/.installed-dev
	@sh tests/ensure-chromium.sh
	@$(BIN)/python -m pytest $(SIDE)

# Keep the parses that the cases need beside them: those that are missing, or with ANEW=1 all, by the installed model.
parses: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest --parses=$(if $(ANEW),all,missing) $$(grep -lE 'reader: Reader' tests/test_*.py)

# What every finder is worth, and what changed since the last commit: make eval [CORPORA=folder] [BASE=revision]
# [SPLIT=test] [ERRORS=5]. WITHOUT=name tells what a rule is worth, WITHOUT=rule lists those that no measure misses.
eval: $(VENV)/.installed-dev
	@$(BIN)/python -m eval $(if $(SPLIT),--split $(SPLIT)) $(if $(CORPORA),--corpora $(CORPORA)) \
	  $(if $(BASE),--base $(BASE)) $(if $(ERRORS),--errors $(ERRORS)) $(if $(WITHOUT),--without $(WITHOUT))

# Branches, clues and patterns of the language stage that no case and no gold text reaches (eval/unreached.txt has those
# that are not settled yet): make rules [WRITE=1] [CORPORA=folder]
rules: $(VENV)/.installed-dev
	@$(BIN)/python -m eval.reach $(if $(WRITE),--write) $(if $(CORPORA),--corpora $(CORPORA))

# Set the floors of tests/gold/floors.toml anew: after a change that is meant to move figures.
floors: $(VENV)/.installed-dev
	@$(BIN)/python -m eval --no-base --floors

# Fit the numbers that the program ships: make train [CORPORA=folder] [WHAT=confidence]
train: $(VENV)/.installed-dev
	@$(BIN)/python -m train $(WHAT) $(if $(CORPORA),--corpora $(CORPORA))

# How far the second pass over our own gold agrees with the settled one (see tests/gold/README.md, Agreement).
agreement: $(VENV)/.installed-dev
	@$(BIN)/python -m eval --agreement

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

shots: $(VENV)/.installed-dev
	@sh tests/ensure-chromium.sh
	@$(BIN)/annotator build && $(BIN)/python tests/shots.py site shots

serve: $(VENV)/.installed
	@$(BIN)/annotator serve --open

check: $(VENV)/.installed
	@$(BIN)/annotator check

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "annotator needs Python 3.11 or newer; name one with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "Python's venv module is missing. On Debian: sudo apt install python3-venv"; exit 1; }

$(VENV)/.installed: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what annotator needs (about a minute) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# Random input for SECONDS; the seed is printed, and SEED=n runs it again.
fuzz: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),120) $(if $(SEED),--seed $(SEED))

# Known weaknesses of what is locked, where the data of pip-audit can be had.
audit: $(VENV)/.installed
	@$(BIN)/python -m pip install -q --disable-pip-version-check pip-audit && \
	  $(BIN)/python -m pip_audit --disable-pip --require-hashes -r requirements.txt

# The wheel, the same to the byte for the same commit, and its bill of materials.
release: $(VENV)/.installed-dev
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m build --no-isolation
	@$(BIN)/python -m release.sbom dist/annotator-ssg.cdx.json

clean:
	rm -rf $(VENV) site .annotator
