"""What a reader can choose to see on the lottery pages: measures with their words and classes, years, schools."""

from dataclasses import dataclass, replace

import pandas as pd

SCALES = ("Per 1,000 pupils", "Count")
PLANS_ALONE = 2019  # from this January on no statement of need was left beside the plans


@dataclass(frozen=True)
class Measure:
    """One thing to show. `label` is also the word in the URL."""

    label: str
    column: str
    schools: str
    noun: str
    having: str
    among: str
    short_unit: str
    breaks: tuple[int, int, int, int]
    change_breaks: tuple[int, int, int, int]

    def who(self, number: float) -> str:
        """Those counted and what they have, for that many of them."""
        return f"{self.among} {self.having}" if round(number) != 1 else one_of_many(f"{self.among} {self.having}")


def one_of_many(who: str) -> str:
    """“pupils have” and “pupils are” for one of them."""
    return who.replace("pupils", "pupil", 1).replace(" have ", " has ", 1).replace(" are ", " is ", 1)


MEASURES = {
    measure.label: measure
    for measure in (
        Measure(
            label="EHC plans, mainstream",
            column="plans",
            schools="mainstream",
            noun="EHC plans in mainstream schools",
            having="have an EHC plan",
            among="mainstream pupils",
            short_unit="EHC plans per 1,000 mainstream pupils",
            breaks=(15, 20, 25, 30),
            change_breaks=(0, 5, 10, 15),
        ),
        Measure(
            label="EHC plans, all schools",
            column="plans",
            schools="all",
            noun="EHC plans in all schools",
            having="have an EHC plan",
            among="pupils",
            short_unit="EHC plans per 1,000 pupils, all schools",
            breaks=(30, 40, 50, 60),
            change_breaks=(0, 10, 20, 30),
        ),
        Measure(
            label="SEN support, mainstream",
            column="sen_support",
            schools="mainstream",
            noun="pupils on SEN support in mainstream schools",
            having="are on SEN support",
            among="mainstream pupils",
            short_unit="pupils on SEN support per 1,000 mainstream pupils",
            breaks=(100, 110, 120, 130),
            change_breaks=(0, 10, 20, 30),
        ),
    )
}


@dataclass(frozen=True)
class View:
    """What a reader has chosen to see: a measure, a January or the change from an earlier one, and the scale."""

    measure: Measure
    year: int
    scale: str
    from_year: int | None = None

    @property
    def is_change(self) -> bool:
        """The change between two censuses rather than one of them."""
        return self.from_year is not None

    @property
    def is_rate(self) -> bool:
        """Per 1,000 pupils rather than a count."""
        return self.scale == SCALES[0]

    @property
    def when(self) -> str:
        """The date in words."""
        return f"January {self.from_year} to January {self.year}" if self.is_change else f"January {self.year}"

    @property
    def breaks(self) -> tuple[int, ...]:
        """Class limits of the map: the same for every year, so that a colour keeps its meaning."""
        return self.measure.change_breaks if self.is_change else self.measure.breaks

    @property
    def title(self) -> str:
        """What is shown, with its unit and date."""
        what = self.measure.short_unit if self.is_rate else self.measure.noun
        what = what[0].upper() + what[1:]
        return f"{what}: change, {self.from_year} to {self.year}" if self.is_change else f"{what}, {self.when}"

    @property
    def question(self) -> str:
        """The question that answers it."""
        return "lottery/change_by_place" if self.is_change else "lottery/plans_by_place"

    @property
    def params(self) -> dict[str, str | int]:
        """That question's parameters, but for the level."""
        years = {"from_year": self.from_year, "to_year": self.year} if self.from_year else {"year": self.year}
        return {"schools": self.measure.schools} | years

    def values(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The answer's rows with the chosen figure as `value`, its limits as `low` and `high`, and its `status`."""
        column = self.measure.column
        if self.is_rate:
            parts = (
                ("per_1000_change", "change_low", "change_high")
                if self.is_change
                else ("per_1000_pupils", "per_1000_low", "per_1000_high")
            )
            value, low, high = (f"{column}_{part}" for part in parts)
        else:
            value = f"{column}_change" if self.is_change else column
            low = high = value
        return rows.assign(
            value=rows[value].astype(float),
            low=rows[low].astype(float),
            high=rows[high].astype(float),
            status=rows[f"{column}_status"],
            doubtful=rows[f"{column}_status"] != "ok",
        )


WHAT = ("EHC plans", "SEN support")
MEASURE_OF = dict(zip(WHAT, ("plans", "sen_support"), strict=True))
# Which schools: the word in the URL, who is counted in them, what they are called.
SCHOOLS = {
    "Mainstream": ("mainstream pupils", "mainstream schools"),
    "Primary": ("primary pupils", "primary schools"),
    "Secondary": ("secondary pupils", "secondary schools"),
    "Secondary, not selective": ("secondary pupils outside grammar schools", "secondary schools that are not selective"),
    "Grammar": ("grammar school pupils", "grammar schools"),
    "All": ("pupils", "all schools"),
}
OF_PLACES = ("Mainstream", "Primary", "Secondary", "All")
OF_LIKE_SCHOOLS = ("Primary", "Secondary, not selective", "Grammar")


@dataclass(frozen=True)
class Spread:
    """What a reader has chosen to see the spread of: plans or SEN support, in which schools, in which year."""

    what: str
    schools: str
    year: int

    @property
    def having(self) -> str:
        """What those counted have or are."""
        return "have an EHC plan" if self.what == WHAT[0] else "are on SEN support"

    @property
    def among(self) -> str:
        """Who is counted."""
        return SCHOOLS[self.schools][0]

    @property
    def places(self) -> str:
        """The schools in words."""
        return SCHOOLS[self.schools][1]

    @property
    def measure_title(self) -> str:
        """What is shown, with its unit, whatever the date."""
        what = "EHC plans" if self.what == WHAT[0] else "Pupils on SEN support"
        return f"{what} per 1,000 {self.among}"

    @property
    def title(self) -> str:
        """The same with its date."""
        return f"{self.measure_title}, January {self.year}"

    @property
    def measure(self) -> str:
        """The column that holds it: `plans` or `sen_support`."""
        return MEASURE_OF[self.what]

    @property
    def params(self) -> dict[str, str | int]:
        """The parameters of its questions."""
        return {
            "year": self.year,
            "schools": self.schools.lower().replace(",", ""),
            "measure": MEASURE_OF[self.what],
        }

    def of(self, schools: str) -> "Spread":
        """The same for other schools."""
        return replace(self, schools=schools)
