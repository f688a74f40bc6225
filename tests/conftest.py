"""What tests share."""

import pytest

from tests.support.tiny_store import PLACES, TinyStore


@pytest.fixture
def tiny(tmp_path) -> TinyStore:
    """A store over hand-made rows, with one county, two areas and three districts in it."""
    store = TinyStore(tmp_path)
    store.rows("ons_places", PLACES)
    return store
