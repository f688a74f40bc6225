"""What is made ready before the first visitor waits."""

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from streamlit.runtime.pages_manager import PagesManager

import queries
from components import maps
from data import catalogue

log = logging.getLogger(__name__)


@asynccontextmanager
async def made_ready(_app: object) -> AsyncIterator[None]:
    """Done once, before the server takes its first visitor: open the store, read the outlines, keep both out of the way.

    Streamlit collects garbage after every run; freezing what stays for good makes that almost free.
    """
    # Until the first st.navigation of the process, Streamlit takes a folder called `pages` for its old kind of app, and greets
    # a first visitor on a deep link with “Page not found”.
    PagesManager.uses_pages_directory = False
    try:
        queries.ask("places/all")
        for scale in maps.SCALES:
            maps.outlines(scale)
    except (queries.Unavailable, catalogue.Damaged) as problem:
        log.error("Not all of the data could be made ready: %s", problem)
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
