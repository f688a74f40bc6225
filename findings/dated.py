"""Of when a page's figures are, in one quiet line: from the records of its tables and the years a reader chose."""

import re

from data import catalogue, profile
from findings import answers, cited, dates
from findings.finding import Asked
from findings.sentences import Voice
from queries import contract

say = Voice("dated")

# The month of a yearly publication, as the records word it.
PROVISION = "provision/"  # the questions on special schools by what they are for
YEARLY = re.compile(r"yearly, (?:usually )?in (\w+)")


def census(*years: int | None) -> str:
    """For figures of one school census or the change between two."""
    return " ".join([say("census", when=[f"January {year}" for year in sorted(filter(None, years))]), *_again()])


def asked(questions: tuple[Asked, ...], drawn: tuple[int, ...] = ()) -> str:
    """For the figures that some questions gave: the censuses they were asked of, or those drawn where they give all; and how old the
    labels of special schools are."""
    years = cited.years(questions) or drawn
    counted = say("census", when=[f"January {year}" for year in years]) if years else ""
    has_labels = profile.county().designations and any(
        one.name.startswith(PROVISION) and "designation" in contract(one.name).columns for one in questions
    )
    return " ".join(filter(None, (_lists() if has_labels else "", counted)))


def newest_census() -> str:
    """For figures of the newest school census."""
    return census(_newest())


def labels() -> str:
    """For special schools: their labels, and when their pupils were counted."""
    return f"{_lists()} {say('counted', year=_newest())}"


def nearby() -> str:
    """For what is looked up by postcode."""
    return say("near", register=_register(), postcodes=dates.published("os_postcodes", "Code-Point Open"))


def modelled() -> str:
    """For what the model says."""
    return say("model", plans=dates.counted("dfe_special_plans"), residents=dates.counted("ons_population"))


def files() -> str:
    """For what is said of the files themselves."""
    taken = sorted(source.taken for record in catalogue.edition().records.values() for source in record.sources)
    first, last = (f"{day.day} {day:%B %Y}" for day in (taken[0], taken[-1]))
    return say("files", first=first, last=last)


def _lists() -> str:
    county = profile.county()
    return say("lists", labels=county.labels_dated) if county.designations else say("lists.none", register=_register())


def _again() -> tuple[str, ...]:
    month = YEARLY.search(dates.revises("dfe_school_census"))
    return (say("again", month=month[1]),) if month else ()


def _newest() -> int:
    return answers.years("plans")[-1]


def _register() -> str:
    return dates.published("dfe_schools", "Get Information about Schools, open establishments")
