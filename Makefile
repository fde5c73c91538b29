# Two commands do everything: `make demo` and `make test`. Both need Python 3.11 or newer, make and the package index.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help setup demo test test-all rest lint docs bench soak train lock clean

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

## setup      .venv with the hearsay command
setup: $(VENV)/.run

## demo       the main job on the bundled reports
demo: setup
	$(BIN)/hearsay demo

## test       the tests that need nothing but Python
test: $(VENV)/.dev
	$(BIN)/python -m pytest $(COVER) -m "not browser"

$(VENV)/.run: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "hearsay needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --no-deps --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --editable .
	touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	$(PIP) install --quiet --no-deps --require-hashes -r requirements-dev.lock
	touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.dev
	$(PIP) install --quiet --no-deps --require-hashes -r requirements-bench.lock
	touch $@

## lint       style, types, layers
lint: $(VENV)/.dev
	$(BIN)/ruff check src tests training bench
	$(BIN)/ruff format --check src tests training bench
	$(BIN)/mypy
	$(BIN)/lint-imports

## test-all   every test with branch coverage, then lint; those in a browser too, where Debian's Chromium is or can be put
test-all:
	$(MAKE) test COVER="--cov --cov-report="
	$(MAKE) rest

# What `make test` leaves out, and what both cover.
rest: lint
	@{ command -v chromium || command -v chromium-browser || command -v google-chrome || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	  && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium; }; } >/dev/null 2>&1 || true
	$(BIN)/python -m pytest -m browser --cov --cov-append --cov-report=term

## bench      every figure of the README and more (needs ../shared; about ten minutes on two cores)
bench: $(VENV)/.bench
	$(BIN)/python -m bench.attributions
	$(BIN)/python -m bench.domains
	$(BIN)/python -m bench.calibration
	$(BIN)/python -m bench.robustness
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/stories.py
	$(BIN)/python bench/elements.py
	$(BIN)/python bench/act.py
	$(BIN)/python bench/dates.py
	$(BIN)/python bench/coreference.py
	$(BIN)/python bench/outlets.py
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/archives.py
	$(BIN)/python -m bench.cascades --sizes 10 100 --stories 10
	$(BIN)/python bench/paraphrase.py
	$(BIN)/python bench/claims.py

## soak       a ledger killed 200 times, and read and written for two minutes; the desk under load for five; odd files
##            of every format for twenty: no crash, no hang, no more than 500 MB; other examples of what must hold
soak: $(VENV)/.dev
	HEARSAY_KILLS=200 HEARSAY_SECONDS=120 $(BIN)/python -m pytest tests/tracing/test_properties.py tests/clustering tests/ledger --hypothesis-profile=soak
	HEARSAY_SECONDS=300 $(BIN)/python -m pytest tests/desk/test_load.py
	$(BIN)/python -m tests.fuzz.soak --minutes 20

## docs       the reference and the pictures of the desk, renewed (the pictures need Chromium)
docs: $(VENV)/.dev
	$(BIN)/python docs/reference.py
	HEARSAY_SHOTS=docs/desk $(BIN)/python -m pytest tests/browser/test_shots.py

## train      the attribution model anew (CPU, under two hours on two cores; needs ../shared)
train: $(VENV)/.run
	test -x .train/venv/bin/python || $(PYTHON) -m venv .train/venv
	.train/venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	.train/venv/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	.train/venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	.train/venv/bin/python -m training.train --out .train/model.pt $(TRAIN)
	.train/venv/bin/python -m training.export .train/model.pt .train/attribution.onnx

## lock       renew the lock files (needs uv)
lock:
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q -o requirements.lock
	uv pip compile pyproject.toml --all-extras --group dev -c requirements.lock --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q -o requirements-dev.lock
	uv pip compile pyproject.toml --all-extras --group bench -c requirements-dev.lock --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q -o requirements-bench.lock

clean:
	rm -rf $(VENV) build dist out .train
