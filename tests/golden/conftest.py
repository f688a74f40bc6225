"""The golden set stands on Kent's real data."""

import pytest

from tests.pages.conftest import opened


@pytest.fixture
def visit():
    """Open a page."""
    return opened
