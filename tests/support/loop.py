"""Runs what is asynchronous, whichever tests ran before."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor


def finished(make: Callable[[], Coroutine]):
    """What it returns, from a loop in a thread of its own: a browser test may have left one running in this thread."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(make())).result()
