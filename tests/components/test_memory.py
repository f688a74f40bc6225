"""Memory is cleared seldom, and never by Streamlit after a run."""

import asyncio
import gc
import tomllib
import weakref

from components import memory
from tests.support.loop import finished
from tests.support.server import ROOT


class Ring:
    """Something that keeps itself alive until garbage is collected."""

    def __init__(self):
        self.self = self


def test_what_is_there_is_set_aside_and_what_comes_later_is_cleared(monkeypatch):
    monkeypatch.setattr(memory, "EVERY_SECONDS", 0.01)

    async def serve():
        async with memory.cleared_seldom():
            assert gc.get_freeze_count() > 10_000
            gc.disable()  # so that only our own clearing can have done it
            late = weakref.ref(Ring())
            assert late() is not None
            await asyncio.sleep(1)
            gc.enable()
            return late()

    assert finished(serve) is None
    assert gc.get_freeze_count() == 0


def test_streamlit_does_not_clear_after_each_run():
    from streamlit import config

    assert "runner.postScriptGC" in config.get_config_options()
    written = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert written["runner"]["postScriptGC"] is False
