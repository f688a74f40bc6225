"""The same answers from a shell."""

import csv
import io

from queries.__main__ import main


def test_csv(capsys):
    assert main(["lottery/plans_by_place", "--level", "county", "--year", "2023", "--format", "csv"]) == 0
    row = next(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert (row["place_name"], row["pupils"], row["sen_support"], row["plans"]) == ("Kent", "269791", "30778", "14143")


def test_table(capsys):
    assert main(["lottery/plans_by_place", "--level", "area", "--year", "2019"]) == 0
    assert "South Kent" in capsys.readouterr().out


def test_list_names_every_question(capsys):
    assert main(["--list"]) == 0
    listed = capsys.readouterr().out
    assert "lottery/plans_by_place" in listed
    assert "provision/special_schools" in listed


def test_a_word_that_does_not_fit_gets_a_sentence(capsys):
    assert main(["lottery/plans_by_place", "--level", "street", "--year", "2023"]) == 1
    assert "must be one of county, area, district" in capsys.readouterr().err


def test_a_question_that_is_not_there_gets_a_sentence(capsys):
    assert main(["lottery/nothing"]) == 1
    assert capsys.readouterr().err == "There is no question “lottery/nothing”.\n"
