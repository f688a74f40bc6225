"""Charts hold the numbers they are given."""

from components.answers import answer

from components import charts, theme


def test_two_years():
    schools = answer("provision/special_schools")
    figure = charts.two_years(schools, theme.MARKS, "designation")
    hollow, filled = figure.data[1:]
    assert len(filled.x) == 24  # Nore Academy had not opened
    assert len(hollow.x) == 22  # Aspire and Snowfields opened in between
    assert dict(zip(filled.y, filled.x, strict=True))["Five Acre Wood School"] == 793
    assert dict(zip(hollow.y, hollow.x, strict=True))["Five Acre Wood School"] == 456
    assert figure.layout.yaxis.categoryarray[-1] == "Five Acre Wood School"
