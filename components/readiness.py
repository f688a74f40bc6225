"""What is made ready once, before the server takes its first visitor."""

import importlib
import logging
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from streamlit.runtime.pages_manager import PagesManager

import components
import findings
import queries
from components import memory, nearby, promptness, search
from data import catalogue
from look import outlines
from model.scenarios import sweep

log = logging.getLogger(__name__)


@asynccontextmanager
async def made_ready(_app: object) -> AsyncIterator[None]:
    """Open the store, read the outlines, load every part of the pages; then the server is as quick as it gets."""
    # Until the first st.navigation of the process, Streamlit takes a folder called `pages` for its old kind of app, and greets
    # a first visitor on a deep link with “Page not found”.
    PagesManager.uses_pages_directory = False
    for package in (components, findings):
        for part in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(part.name)
    try:
        queries.ask("places/all")
        for scale in outlines.SCALES:
            outlines.at(scale)
        nearby.packed()
        for with_postcodes in (False, True):
            search.packed(with_postcodes)
        sweep.sweep().bands()
    except (queries.Unavailable, catalogue.Damaged) as problem:
        log.error("Not all of the data could be made ready: %s", problem)
    promptness.send_at_once()
    async with memory.cleared_seldom():
        yield
