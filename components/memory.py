"""When the server clears its memory: seldom, and not while a visitor waits.

Left alone, Streamlit looks through everything the app keeps after every run of a page (`runner.postScriptGC`, which our
`config.toml` turns off), and as it holds the interpreter meanwhile, everyone waits. What is kept for good is set aside here
instead, and the rest looked through every few minutes. This can go when Streamlit no longer does so of its own accord.
"""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

EVERY_SECONDS = 300


@asynccontextmanager
async def cleared_seldom() -> AsyncIterator[None]:
    """Set aside all that is there by now, and clear up from time to time what comes later."""
    gc.collect()
    gc.freeze()
    clearing = asyncio.create_task(_clear())
    try:
        yield
    finally:
        clearing.cancel()
        with suppress(asyncio.CancelledError):
            await clearing
        gc.unfreeze()


async def _clear() -> None:
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        gc.collect()
