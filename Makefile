# Two commands: `make demo` and `make test`. `make help` lists the rest.
PORT ?= 8000
SERVE ?= 1
INPUTS ?= 100000
REMIT_HOME ?= $(CURDIR)/.remit/demo
PYTHON ?= $(shell command -v python3.11 || command -v python3)
DATABASE_TEST ?= postgresql://postgres@127.0.0.1:5432/remit
BIN := .venv/bin
.DEFAULT_GOAL := help

.PHONY: help demo install test lint types floors bench docs fuzz lock messages judges clean

help: ## What can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 18

demo: .make/run ## Sample city at http://127.0.0.1:8000 (PORT=, REMIT_HOME=; SERVE=0 sets up and stops)
	@REMIT_HOME="$(REMIT_HOME)" REMIT_DEMO=1 $(BIN)/remit demo --port $(PORT) $(if $(filter 0 no,$(SERVE)),--no-serve,--serve)

install: .make/run ## For real work: .venv and translations (docs/operator/install.md says the rest)
	@$(BIN)/remit messages

test: .make/dev judges ## Everything, on SQLite and, where it answers, PostgreSQL
	@PYTHON="$(BIN)/python" DATABASE_TEST="$(DATABASE_TEST)" tools/test.sh

lint: .make/dev ## Style
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: .make/dev ## Types
	$(BIN)/mypy

floors: .make/dev ## Imports only ever go down
	$(BIN)/lint-imports

bench: .make/run ## All yardsticks
	@for name in $$($(BIN)/remit bench --names); do $(BIN)/remit bench $$name || exit 1; done

fuzz: .make/dev ## 100,000 broken files through the reader (INPUTS=); for the night
	@PYTHONPATH=src:. $(BIN)/python -m tests.intake.fuzz.run --inputs $(INPUTS)

docs: .make/dev ## The pages that are written from the code
	$(BIN)/python tools/reference.py

messages: .make/dev ## Gather the words to translate (needs gettext), and compile the translations
	@PYTHON="$(CURDIR)/$(BIN)/python" tools/gather_messages.sh
	$(BIN)/remit messages

lock: .make/dev ## Lock the requirements again, by hash
	tools/lock.sh $(BIN)/uv

judges: ## Checkers that are not Python packages (needs npm and Java)
	@tools/judges/install.sh

clean: ## Remove what was made, but no data
	rm -rf .venv .make tools/judges/node_modules

.make/python: requirements/uv.txt
	@mkdir -p .make
	@tools/check_python.sh "$(PYTHON)"
	@"$(PYTHON)" -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/uv.txt
	@touch $@

.make/run: .make/python requirements/run.txt pyproject.toml
	@tools/install.sh $(BIN) requirements/run.txt
	@touch $@

.make/dev: .make/python requirements/dev.txt pyproject.toml
	@tools/install.sh $(BIN) requirements/dev.txt
	@touch $@ .make/run
