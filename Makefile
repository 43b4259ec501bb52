# Жол. `make help` lists what there is; every command works on a fresh machine with Python >= 3.11.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
POS := $(wildcard translations/*/LC_MESSAGES/messages.po)
MOS := $(POS:.po=.mo)
export PYTHONDONTWRITEBYTECODE ?= 1

.DEFAULT_GOAL := help
.PHONY: help run test check bench i18n lock format clean

help: ## List the commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'
	@echo "Settings (HOST, PORT, KB_INSTANCE, KB_DATABASE_URL, WORKERS, ...): docs/operating.md"

run: $(VENV)/.run $(MOS) ## Install, migrate, import the catalogue, build the index and serve
	@$(BIN)/kb store migrate
	@$(BIN)/kb catalog import services_catalog
	@$(BIN)/kb search index
	@exec $(BIN)/kb serve

test: $(VENV)/.test $(MOS) ## Install what the tests need and run all of them
	@$(BIN)/python -m tests.prepare
	@$(BIN)/pytest -n 2 --dist loadfile $(ARGS)

check: $(VENV)/.test $(MOS) ## Lint, types, import contracts, translations, catalogue
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python translations/catalogues.py --check
	$(BIN)/kb catalog format --check services_catalog
	$(BIN)/kb catalog check services_catalog
	$(BIN)/kb catalog lint services_catalog

bench: $(VENV)/.test $(MOS) ## Measure DESIGN's numbers; WRITE=1 keeps them in docs/benchmarks.md
	@$(BIN)/kb bench $(if $(WRITE),--write docs/benchmarks.md)

i18n: $(VENV)/.test ## Collect the texts of the interface into both catalogues, and compile them
	@$(BIN)/python translations/catalogues.py
	@$(MAKE) --no-print-directory $(MOS)

format: $(VENV)/.test ## Put code and catalogue into their canonical form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/kb catalog format services_catalog

lock: $(VENV)/.test ## Pin the newest dependencies with their hashes
	$(BIN)/pip install --quiet uv
	cd requirements && for set in run test; do \
	  ../$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header $$set.in -o $$set.txt; done

clean: ## Remove what was installed and compiled; the store in instance/ stays
	rm -rf $(VENV) $(MOS) *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

%.mo: %.po | $(VENV)/.run
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@ --locale $(word 2,$(subst /, ,$<))

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Jol needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv is missing; on Debian: apt install python3-venv"; exit 2; }

$(VENV)/.run: requirements/run.txt setup.cfg | $(VENV)/bin/python
	@echo "Installing what Jol needs (once, about a minute) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.run
	@echo "Installing what the tests need ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@
