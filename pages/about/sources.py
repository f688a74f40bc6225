"""Where does every figure come from, how old is it, and what is wrong with it?"""

import streamlit as st

from components import frame, tables
from data import catalogue
from findings.answers import answer

records = catalogue.edition().records.values()

frame.heading("Sources", "Published figures only, each with its date, its licence and its known faults.")

with frame.section("What we hold"):
    tables.show(
        [
            (
                record.says,
                "; ".join(dict.fromkeys(source.publisher for source in record.sources)),
                record.covers,
                catalogue.BASIS_WORDS.get(record.place_basis, "does not count people"),
                f"{record.parquet.rows:,}",
            )
            for record in records
        ],
        ["Table", "Publisher", "Covers", "Place basis", "Rows"],
        f"{len(records)} tables. Data version {catalogue.version()}.",
        numbers=[4],
        stacks=True,
    )

with frame.section("Known faults"):
    faults = [(fault.what, f"{fault.rows:,}", record.table) for record in records for fault in record.known_faults]
    tables.show(faults, ["What is wrong or doubtful", "Rows", "Table"], "Counted, not hidden.", numbers=[1], stacks=True)

with frame.section("Figures we doubt"):
    doubted = answer("lottery/doubtful_figures")
    tables.show(
        [
            (row.school_name, row.place_name, str(row.year), f"{row.plans:,}", f"{row.sen_support:,}", row.doubt)
            for row in doubted.itertuples()
        ],
        ["School", "District", "Year", "EHC plans, as published", "SEN support, as published", "Why we doubt it"],
        "Kept as published and marked with a star wherever they count.",
        numbers=[2, 3, 4],
        stacks=True,
    )

with frame.section("The county’s strategy beside the official counts"):
    figures = answer("strategy/figures")
    tables.show(
        [
            (
                row.quote,
                row.dated,
                "" if row.official_date is None else f"{row.official_value:,}",
                row.official_date or "not held here",
            )
            for row in figures.astype(object).where(figures.notna(), None).itertuples()
        ],
        ["The draft Kent SEND Strategy 2025–2028 says", "Its date", "Official count we hold", "Date of that count"],
        "Quoted as printed. A figure we do not hold is not therefore wrong.",
        numbers=[2],
        stacks=True,
    )
    st.markdown("The strategy’s “Kent 2024” figures for pupils and EHC plans are those of the **January 2023** school census.")

with frame.section("Each table in full"):
    for record in records:
        with st.expander(record.says):
            st.markdown(
                f"`{record.table}` · one row for each {', '.join(record.grain)} · made by `{record.made_by}` · "
                f"next: {record.revises}"
            )
            for source in record.sources:
                st.markdown(
                    f"- {source.publisher}: [{source.publication}]({source.page}), {source.published}. Read {source.taken:%-d %B %Y} "
                    f"from `{source.file}` ({source.bytes:,} bytes, SHA-256 `{source.sha256[:16]}…`)"
                    + (f"; carried by {source.carried_by}" if source.carried_by else "")
                    + f". [{source.licence.name}]({source.licence.page})"
                )
            if record.changes:
                st.markdown("What we changed: " + "; ".join(record.changes) + ".")
            tables.show(
                [(name, column.says, column.unit or "") for name, column in record.columns.items()],
                ["Column", "What it says", "Unit"],
                f"Columns of {record.table}.",
                stacks=True,
            )
