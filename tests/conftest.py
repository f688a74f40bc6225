"""What tests share."""

import pytest
from xdist.scheduler import LoadFileScheduling

from tests.support.tiny_store import PLACES, TinyStore


@pytest.fixture
def tiny() -> TinyStore:
    """A store over hand-made rows, with one county, two areas and three districts in it."""
    store = TinyStore()
    store.rows("ons_places", PLACES)
    return store


def pytest_xdist_make_scheduler(config, log) -> LoadFileScheduling:
    """A file goes to one worker, which sets up once what its tests share; the browser's, which take longest, come first."""
    config.option.loadscopereorder = False
    return LoadFileScheduling(config, log)
