"""What the first visitor would wait for is there before the first visitor."""

import queries
from components import promptness, readiness
from model.scenarios import sweep
from tests.support.loop import finished


def start():
    async def once():
        async with readiness.made_ready(None):
            pass

    finished(once)


def test_the_ways_of_counting_are_gone_through_before_a_visitor_comes_and_what_is_sent_leaves_at_once(monkeypatch):
    calls = []
    monkeypatch.setattr(promptness, "send_at_once", lambda: calls.append("at once"))
    sweep._worked_out.cache_clear()
    start()
    assert calls == ["at once"]
    before = sweep._worked_out.cache_info()
    assert before.currsize == 1
    sweep.sweep()
    assert sweep._worked_out.cache_info().misses == before.misses


def test_a_start_without_the_data_of_the_model_is_a_start_all_the_same(monkeypatch, caplog):
    def missing():
        raise queries.Unavailable("The data file “model_travel” is missing.")

    monkeypatch.setattr(sweep, "sweep", missing)
    start()
    assert "“model_travel” is missing" in caplog.text
