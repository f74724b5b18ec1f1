# Network Roles: what a person or CI types. POSIX sh and GNU make 3.81 (the one macOS brings).
#
# A Python of your choice:      make run PYTHON=/path/to/python3
# A few tests only:             make test TESTS="tests/roles -k broker"

SHELL = /bin/sh
.SUFFIXES:

VENV = .venv
TESTS =
SEED = 1
LOCK = "$(VENV)/bin/python" -m uv pip compile --quiet --universal --python-version 3.11 \
	--custom-compile-command "make lock" $(UPGRADE)

.PHONY: help run test check format lock samples fuzz bench bench-map evidence clean

help: ## say what there is
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1: \2/p' Makefile

run: ## set up what is needed the first time, then start the dashboard in the browser
	@$(call set_up,run,requirements.txt)
	@exec "$(VENV)/bin/python" -m streamlit run app.py

test: ## set up what is needed the first time, then check format, code, types and run all tests
	@$(call set_up,test,requirements-dev.txt)
	"$(VENV)/bin/python" -m ruff format --check .
	"$(VENV)/bin/python" -m ruff check .
	"$(VENV)/bin/python" -m mypy
	"$(VENV)/bin/python" -m pytest -n auto --maxprocesses 4 --dist loadfile --durations 30 $(TESTS)

check: test ## the same as test

format: ## bring the code into its format
	@$(call set_up,test,requirements-dev.txt)
	"$(VENV)/bin/python" -m ruff check --fix-only .
	"$(VENV)/bin/python" -m ruff format .

lock: ## write both requirements files from pyproject.toml (UPGRADE=--upgrade for newer versions)
	@$(call set_up,test,requirements-dev.txt)
	$(LOCK) --output-file requirements.txt pyproject.toml
	$(LOCK) --constraints requirements.txt --group dev \
		--output-file requirements-dev.txt pyproject.toml

samples: ## make the sample networks again from their story
	@$(call set_up,run,requirements.txt)
	"$(VENV)/bin/python" sample_data/generate.py

fuzz: ## throw bytes at the readers for ten minutes (Linux; SEED=2 for others)
	@$(call set_up,test,requirements-dev.txt)
	"$(VENV)/bin/python" -m pip install --quiet atheris==3.0.0
	"$(VENV)/bin/python" -m tests.fuzz.reader -max_total_time=600 -max_len=4000 -seed=$(SEED)

bench: ## measure how long things take, beside named peers (needs a browser; half an hour)
	@$(call set_up,test,requirements-dev.txt)
	"$(VENV)/bin/python" -m benchmarks.role_table
	"$(VENV)/bin/python" -m benchmarks.doubt
	"$(VENV)/bin/python" -m benchmarks.decisions
	"$(VENV)/bin/python" -m benchmarks.pages
	"$(VENV)/bin/python" -m benchmarks.dashboard
	"$(VENV)/bin/python" -m benchmarks.load

bench-map: ## measure the map beside pyvis and two Streamlit components (an hour; installs them aside)
	@$(call set_up,test,requirements-dev.txt)
	"$(VENV)/bin/python" -m benchmarks.map

evidence: ## write docs/methods-evidence.md from the public networks in ../shared/data
	@$(call set_up,test,requirements-dev.txt)
	"$(VENV)/bin/python" -m benchmarks.methods_evidence

clean: ## remove the set-up and what tools left behind
	rm -rf "$(VENV)" .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# $(call set_up,NAME,LIST): make sure that $(VENV) holds what LIST pins.
#
# The stamp $(VENV)/NAME.stamp says with which interpreter and for which content of LIST that was
# done; it is written last, so that an interrupted set-up starts from nothing the next time.
# LIST of the tests contains requirements.txt, so its set-up is good for `run` too.
# With no PYTHON named, a set-up that works is kept even when a newer Python has come since.
define set_up
set -eu; \
venv='$(VENV)'; own="$$venv/bin/python"; named="$${PYTHON:-}"; \
made_with() { "$$1" -c 'import sys; print(sys.version.split()[0], sys.base_prefix)' 2>/dev/null; }; \
stamp() { echo "$$interpreter, $$(cksum < "$$1")"; }; \
stop() { echo "$$1" >&2; exit 1; }; \
interpreter=$$(made_with "$$own") || interpreter=none; \
if [ -n "$$named" ] && [ "$$(made_with "$$named" || :)" != "$$interpreter" ]; then interpreter=none; fi; \
if [ "$$(cat "$$venv/$(1).stamp" 2>/dev/null || :)" = "$$(stamp $(2))" ]; then exit 0; fi; \
kept=$$(cat "$$venv/run.stamp" 2>/dev/null || :); rm -f "$$venv/run.stamp" "$$venv/test.stamp"; \
case "$$kept" in "$$interpreter, "*) ;; *) \
	set -- python3.14 python3.13 python3.12 python3.11 python3 python; \
	if [ -n "$$named" ]; then set -- "$$named"; fi; \
	python=; incomplete=; \
	for candidate do \
		"$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		if "$$candidate" -c 'import ensurepip, venv' 2>/dev/null; then python="$$candidate"; break; fi; \
		incomplete="$${incomplete:-$$candidate}"; \
	done; \
	if [ -z "$$python" ] && [ -n "$$incomplete" ]; then \
		stop "$$incomplete lacks its venv or pip module: install it (on Debian and Ubuntu the package $$(\
			"$$incomplete" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')), then try again."; \
	elif [ -z "$$python" ] && [ -n "$$named" ]; then \
		stop "PYTHON=$$named is not a Python 3.11 or newer that can be started: name another one."; \
	elif [ -z "$$python" ]; then \
		stop "Python 3.11 or newer was not found: install it, or name it: make run PYTHON=/path/to/python3"; \
	fi; \
	"$$python" -m venv --clear "$$venv" \
		|| stop "Python could not make the folder $$venv: see the lines above."; \
	interpreter=$$(made_with "$$own"); \
esac; \
echo "Setting up $$venv for Python $${interpreter%% *} from $(2): once, a minute or two."; \
PIP_USER=0 "$$own" -m pip install --quiet --disable-pip-version-check --requirement $(2) \
	|| stop "The packages could not be installed: see the lines above, check the network, try again."; \
if [ $(1) = test ]; then stamp requirements.txt > "$$venv/run.stamp"; fi; \
stamp $(2) > "$$venv/$(1).new"; mv "$$venv/$(1).new" "$$venv/$(1).stamp"
endef
