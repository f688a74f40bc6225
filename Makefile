# Every command sets up what it needs first; `make` lists them.

PORT ?= 8501
# Another Python: make check venv=.venv-3.12 python=python3.12
venv ?= .venv
python ?= python3.11 python3.12 python3.13 python3
bin := $(venv)/bin
# Where Python is told to keep no compiled code, each start of the server would compile all of it anew: five seconds.
unexport PYTHONDONTWRITEBYTECODE
# uv, where there is one, only saves time.
install = { uv pip install -q --python $(bin)/python -c constraints.txt -r $(1) 2>/dev/null \
	|| $(bin)/python -m pip install -qq --no-compile --disable-pip-version-check -c constraints.txt -r $(1); }

# Type in a PDF is set by Pango, which is no Python package; whoever may install it gets it, and without it only PDFs are refused.
pango = $(bin)/python -c 'import weasyprint' >/dev/null 2>&1 \
	|| { [ $$(id -u) = 0 ] && apt-get update && apt-get install --yes --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0; } >/dev/null 2>&1 \
	|| echo "No PDF can be made here without Pango (as root: apt-get install libpangoft2-1.0-0 libharfbuzz-subset0)."

.PHONY: help run test check lint format browser setup chromium data versions bench clean

help:
	@sed -n 's/^\([a-z]*\):.*## /make \1|/p' Makefile | tr '|' '\t' | expand -t 14

run: $(venv)/.run-ready ## start the dashboard at http://localhost:8501 (PORT=8600 for another port)
	@$(bin)/streamlit run dashboard.py --server.address localhost --server.port $(PORT)

test: lint chromium ## run every check and every test
	@$(bin)/pytest -n auto --maxprocesses 4

check: lint ## run every check and the tests that need no browser
	@$(bin)/pytest -n auto --maxprocesses 4 -m "not browser"

browser: chromium ## run the tests that need a browser
	@$(bin)/pytest -n auto --maxprocesses 4 -m browser

setup: $(venv)/.test-ready chromium ## only set up what the other commands need

data: $(venv)/.test-ready ## build the data again from the publishers' files in data/sources
	@$(bin)/python -m data.build

versions: ## run `make check` under each Python we support that is here
	@for python in python3.11 python3.12 python3.13; do \
	! $$python --version 2>/dev/null || $(MAKE) --no-print-directory check python=$$python venv=.venv/$$python || exit 1; done

bench: chromium ## measure how fast the app answers
	@$(bin)/python -m tests.bench
	@$(bin)/python -m tests.bench.pages

clean: ## remove all that these commands set up
	@rm -rf .venv .browser .pytest_cache .ruff_cache
	@find . -name __pycache__ -prune -exec rm -rf {} +

lint: $(venv)/.test-ready
	@$(bin)/ruff check --quiet
	@$(bin)/ruff format --check --quiet
	@$(bin)/sqlfluff lint queries
	@$(bin)/deno fmt --check --quiet && $(bin)/deno lint --quiet
	@$(bin)/pyrefly check --summary=none --python-interpreter-path $(bin)/python 2>/dev/null
	@PYTHONPATH=. $(bin)/lint-imports --no-cache >/dev/null || PYTHONPATH=. $(bin)/lint-imports --no-cache

format: $(venv)/.test-ready ## put Python, SQL, JavaScript and CSS into shape
	@$(bin)/ruff check --fix --quiet && $(bin)/ruff format --quiet
	@$(bin)/sqlfluff fix --quiet queries
	@$(bin)/deno fmt --quiet

chromium: $(venv)/.test-ready
	@$(bin)/python -m tests.support.browser

$(venv)/.run-ready: requirements.txt constraints.txt | $(bin)/pip
	@echo "Installing what the app needs"
	@$(call install,requirements.txt) && { $(pango); } && touch $@

$(venv)/.test-ready: requirements.txt requirements-dev.txt constraints.txt | $(bin)/pip
	@echo "Installing what the app and its tests need"
	@$(call install,requirements-dev.txt) && { $(pango); } && touch $(venv)/.run-ready $@

# Debian keeps a part of venv in a package of its own; whoever may not install that gets its pip unpacked into .venv/deb.
$(bin)/pip:
	@for python in $(python) ""; do $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' && break; done 2>/dev/null; \
	[ "$$python" ] || { echo "Please install Python 3.11, 3.12 or 3.13." >&2; exit 1; }; \
	echo "Making a virtual environment in $(venv)"; rm -rf $(venv); \
	{ uv venv --seed --python $$python $(venv) \
	|| $$python -m venv $(venv) \
	|| { [ $$(id -u) = 0 ] && apt-get update && apt-get install --yes python3-venv && $$python -m venv --clear $(venv); } \
	|| $$python -m virtualenv --clear $(venv) \
	|| { $$python -m venv --clear --without-pip $(venv) \
		&& $$python -c 'from tests.support import browser; browser.unpacked(browser.Path("$(venv)/deb"), "python3-pip-whl")' \
		&& for pip in $(venv)/deb/usr/share/python-wheels/pip-*.whl; do $(bin)/python $$pip/pip install --no-index $$pip; done; }; \
	} >/dev/null 2>&1 \
	|| { rm -rf $(venv); echo "No virtual environment could be made here: please install python3-venv (as root: apt-get install python3-venv)." >&2; exit 1; }
