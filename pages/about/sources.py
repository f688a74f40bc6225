"""Where does every figure come from, how old is it, and what is wrong with it?"""

from components import controls, frame
from findings import dated, sources

frame.title("Sources")
with frame.section():
    frame.lead(sources.lead(), "sources", dated.files())

with frame.section():
    frame.show(sources.agreement(), "agreement")

with frame.section("Who publishes the figures"):
    frame.show(sources.publishers(), "publishers")

frame.folded("What do we hold, and how old is it?", "held", sources.held)
frame.folded("What is known to be wrong or doubtful?", "faults", sources.faults)
frame.folded("Which schools’ figures do we doubt?", "doubted", sources.doubted)
frame.folded("Do our sums agree with official totals?", "checked", sources.checked)
frame.folded("Which sums differ from official totals, and why?", "differ", sources.totals_that_differ)
frame.folded("What is every sum beside its official total?", "totals", sources.every_total)
frame.folded("Is what the county’s strategy says in the official counts?", "strategy", sources.strategy)

with frame.fold("What is in one table: its files, its licence, its columns?", "table") as is_open:
    if is_open:
        table = controls.one_of("Table", sources.tables(), "table")
        frame.show(sources.files(table), "files")
        frame.show(sources.columns(table), "columns")

frame.links_on(("pages/about/methods.py", "How it is worked out"), ("pages/about/words.py", "Words explained"))
