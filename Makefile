# Two commands do everything on a machine that has Python 3.11 or later and make:
#   make demo   reads the example story and shows what it found
#   make test   checks style, types, architecture and behaviour

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
RUN    := $(VENV)/bin
TRAIN  := .venv-train/bin
READY  := $(VENV)/.ready
STORY  := demo/story.rashomon
SHARED ?= ../shared

.PHONY: demo test lint types style eval train train-events train-coreference first-names test-training lock clean

demo: $(READY)
	@mkdir -p demo
	@$(RUN)/rashomon read src/rashomon/example/articles --story $(STORY)
	@$(RUN)/rashomon export --story $(STORY) --to json -o demo/story.json
	@$(RUN)/rashomon export --story $(STORY) --to csv -o demo/statements.csv
	@$(RUN)/rashomon report $(STORY) -o demo/report.html --title "Two presidents of Kestria"
	@echo
	@echo "The story is in $(STORY); the same as one page in demo/report.html, as JSON in demo/story.json, and as a table in"
	@echo "demo/statements.csv."
	@echo "See it in your browser:"
	@echo "  $(RUN)/rashomon serve $(STORY)"
	@echo "Or type for example:"
	@echo "  $(RUN)/rashomon show statements --story $(STORY)"
	@echo "  $(RUN)/rashomon show timeline --story $(STORY)"
	@echo "  $(RUN)/rashomon show matrix --story $(STORY)"
	@echo "  $(RUN)/rashomon show conflicts --story $(STORY)"
	@echo "  $(RUN)/rashomon search '"interim president"' --story $(STORY)"
	@echo "  $(RUN)/rashomon --help"

test: $(READY) style types
	$(RUN)/python -m pytest

style: $(READY)
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .

types: $(READY)
	$(RUN)/mypy
	$(RUN)/lint-imports

# The scores: every figure with its floor. SHARED names the folder that holds the corpora.
eval: $(READY)
	$(RUN)/python -m eval.pages --shared $(SHARED)
	$(RUN)/python -m eval.attribution --shared $(SHARED)
	$(RUN)/python -m eval.groups --shared $(SHARED)
	$(RUN)/python -m eval.story --shared $(SHARED)
	$(RUN)/python -m eval.coreference --shared $(SHARED)
	$(RUN)/python -m eval.speakers --shared $(SHARED)
	$(RUN)/python -m eval.linking --shared $(SHARED)
	$(RUN)/python -m eval.cast
	$(RUN)/python -m eval.times --shared $(SHARED)
	$(RUN)/python -m eval.events
	$(RUN)/python -m eval.plover --shared $(SHARED)
	$(RUN)/python -m eval.gsr --shared $(SHARED)
	$(RUN)/python -m eval.false_events --shared $(SHARED)
	$(RUN)/python -m eval.event_linking --shared $(SHARED)
	$(RUN)/python -m eval.stories --shared $(SHARED)
	$(RUN)/python -m eval.conflicts
	$(RUN)/python -m eval.copies --shared $(SHARED)
	$(RUN)/python -m eval.cues --shared $(SHARED)
	$(RUN)/python -m eval.syntax --shared $(SHARED)
	$(RUN)/python -m eval.entities --shared $(SHARED)
	$(RUN)/python -m eval.golden
	$(RUN)/python -m eval.nested
	$(RUN)/python -m eval.damage --shared $(SHARED)
	$(RUN)/python -m eval.browser --shared $(SHARED)
	$(RUN)/python -m benchmarks.startup
	$(RUN)/python -m benchmarks.reading --shared $(SHARED)
	$(RUN)/python -m benchmarks.linking
	$(RUN)/python -m benchmarks.copies
	$(RUN)/python -m benchmarks.stories
	$(RUN)/python -m benchmarks.report

# From the corpora to a scored model; cut it when you like, the same command goes on. 
train: $(TRAIN)/.ready
	$(TRAIN)/python -m training --shared $(SHARED) --resume

# The model that types events whose two sides are given; nine minutes, and twenty more for `--folds`.
train-events: $(TRAIN)/.ready
	$(TRAIN)/python -m training.event_types --shared $(SHARED) --resume

# What ties mentions within an article, learned from GUM in two minutes; needs no PyTorch.
train-coreference: $(READY)
	$(RUN)/python -m training.coreference --shared $(SHARED)

# The codebook's list of first names, from Faker.
first-names: $(TRAIN)/.ready
	$(TRAIN)/python -m training.first_names

test-training: $(TRAIN)/.ready
	$(TRAIN)/python -m pytest tests/training training

$(TRAIN)/.ready: requirements.lock training/requirements.txt
	@test -d .venv-train || $(PYTHON) -m venv .venv-train
	@$(TRAIN)/python -m pip install -qq --require-hashes -r requirements.lock
	@$(TRAIN)/python -m pip install -qq -r training/requirements.txt
	@$(TRAIN)/python -m pip install -qq --no-deps --editable .
	@touch $@

lock:
	$(RUN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -q -o requirements.lock

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Rashomon needs Python 3.11 or later: install it, or call make PYTHON=/path/to/python"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is too old: Rashomon needs Python 3.11 or later; call make PYTHON=/path/to/python"; exit 2; }
	@echo "Making the environment in $(VENV) (once; a minute or two) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(RUN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(RUN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

clean:
	rm -rf $(VENV) demo .mypy_cache .pytest_cache .ruff_cache .hypothesis
