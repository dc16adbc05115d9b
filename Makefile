# Every target that needs Python builds .venv first, and only when something that it depends on has changed.
PYTHON ?= python3
CORPORA ?= ../shared/data
# Checkpoints, from which `make train` goes on, and the bundle that it writes.
RUNS ?= build/train
BUNDLE ?= build/bundle
DEMO := build/demo.db
# A browser may go by any of these names.
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable
VENV := .venv
BIN := $(VENV)/bin

# What the environment was built from: the project's file, the Python, and the place (a moved .venv is broken).
KEY := $(shell { cat pyproject.toml; $(PYTHON) -V; pwd; } 2>&1 | cksum | tr -dc '0-9')
STAMP := $(VENV)/stamp-$(KEY)
TRAIN_STAMP := $(VENV)/stamp-train-$(KEY)
SYSTEM_STAMP := $(VENV)/stamp-system-$(KEY)
TEACHER_STAMP := $(VENV)/stamp-teacher-$(KEY)
# A stamp proves nothing when the Python below it was removed or exchanged: ask it.
HEALTHY := $(shell [ "`$(BIN)/python -V 2>&1`" = "`$(PYTHON) -V 2>&1`" ] && $(BIN)/python -m pip -V >/dev/null 2>&1 \
	&& echo yes)
ifneq ($(HEALTHY),yes)
$(shell rm -f $(VENV)/stamp-*)
endif

.DEFAULT_GOAL := help
.PHONY: help demo test test-system programs check bench train

help:  ## Show the targets.
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 14

demo: $(STAMP)  ## Read the sample articles, print statements found in them, and ask a question.
	@mkdir -p $(dir $(DEMO)) && rm -f $(DEMO)*
	@$(BIN)/onrecord read samples --record $(DEMO)
	@printf '\nWho endorses whom, as they say it:\n\n'
	@$(BIN)/onrecord search 'endorse*' --record $(DEMO) --limit 8
	@printf '\nWhat was said about the ferry:\n\n'
	@$(BIN)/onrecord search ferry --record $(DEMO) --limit 8
	@printf '\nDid she say that?\n\n'
	@$(BIN)/onrecord ask quote 'I would sell the ferry to keep the mill open' --by 'Adaeze Okafor' --record $(DEMO)
	@echo
	@echo "The record is $(DEMO). What to do next:"
	@echo "  $(BIN)/onrecord ask endorsement --of 'Lorraine Vick' --on 2026-04-14 --record $(DEMO)"
	@echo "  $(BIN)/onrecord ask mailing samples/04-brannigan-mailing.eml --record $(DEMO)"
	@echo "  $(BIN)/onrecord ask relation 'Thomas Hale' 'Lorraine Vick' --html --out relation.html --record $(DEMO)"
	@echo "  $(BIN)/onrecord show https://ledger.example/2026/09/23/okafor-ferry-debate --record $(DEMO)"
	@echo "  $(BIN)/onrecord read ARTICLE.txt        (an article of your own)"

test: $(STAMP)  ## Run the tests; those that need torch, a browser or Java run after make test-system.
	$(BIN)/python -m pytest -n 2 --dist loadfile

test-system: $(SYSTEM_STAMP) programs  ## Install what the training and the browser tests need as well (torch, Chromium, Java).

# Programs that no wheel has: from Debian's packages where we may, and otherwise the tests that need them are skipped.
programs:
	@missing="chromium fonts-dejavu-core"; \
	for name in $(BROWSERS); do command -v $$name >/dev/null && missing=; done; \
	command -v java >/dev/null || missing="$$missing default-jre-headless"; \
	[ -z "$$missing" ] || { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] \
		&& echo "Installing $$missing ..." && apt-get -o Acquire::Retries=1 -o Acquire::http::Timeout=30 update -qq \
		&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } \
		|| echo "Not installed: $$missing. Tests that need it are skipped."

check: $(STAMP)  ## Lint, types, import contracts, and that everything public is documented.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache  # a cache takes a room that is new for one that is missing
	$(BIN)/python -m pytest -q tests/test_house.py tests/doors/test_docs.py

bench: $(STAMP)  ## Measure accuracy on CORPORA, speed, memory and start-up.
	$(BIN)/python -m bench --corpora $(CORPORA)

train: $(TEACHER_STAMP)  ## Train teacher and model on CORPORA, or go on where training was stopped.
	$(BIN)/python -m onrecord.training --corpora $(CORPORA) --runs $(RUNS) --out $(BUNDLE) $(if $(START),--start $(START))
	@echo "The bundle is in $(BUNDLE); to ship it, copy its files to src/onrecord/model/bundle/."

$(STAMP):
	@echo "Building $(VENV) (once; a minute or two) ..."
	@[ "$(HEALTHY)" = yes ] || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@rm -f $(VENV)/stamp-* && touch $@

$(TRAIN_STAMP): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train]'
	@touch $@

$(SYSTEM_STAMP): $(TRAIN_STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train,browser]'
	@touch $@

$(TEACHER_STAMP): $(TRAIN_STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train,teacher]'
	@touch $@
