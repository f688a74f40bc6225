"""What chance would do over the rows of a tiny store: the build's own arithmetic, with few draws."""

import pytest

from data.build import chance
from tests.support.tiny_store import TinyStore

DRAWS = 40
READ = ("dfe_school_census", "dfe_schools", "ons_places", "dfe_england_schools", "dfe_authorities")


def simulate(store: TinyStore, county: str) -> None:
    """Put the tables of chance into a store that holds all they are made from."""
    given = [store.frame(table) for table in READ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chance, "DRAWS", DRAWS)
        patch.setattr(chance, "DRAWS_ELSEWHERE", DRAWS)
        patch.setattr(chance, "KENT", county)
        store.rows("model_chance", chance.chance(*given).to_dict("records"))
        store.rows("model_ranks", chance.ranks(*given[:4]).to_dict("records"))
