"""Where places are: sites with published places or our share, points from wards, neighbours kept apart."""

import pandas as pd
import pytest

from data.build import providers
from data.build.ons import CENTRES_FILE
from data.build.providers import ENGLAND_FILE, OWN_WORDS_FILE, PLANNED_FILE, SITE_PLACES_FILE, word_of
from data.build.raw import Refused
from data.build.schools import POSTCODES_FILE, POSTCODES_HEADER
from tests.support.raw_folder import RawFolder

DOVER = "E07000108"
PLACES = pd.DataFrame({"place_name": ["Dover"], "place_code": [DOVER], "level": ["district"]})
ENGLAND_HEADER = (
    "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,establishment_type_group,"
    "education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,pcon_code,longitude,latitude"
)
SITE_HEADER = "urn,site_name,wards,places,assumed_share_pct,why"
PLANNED_HEADER = (
    "provider_id,provider_name,word,district,wards,designation,places,age_range,status,as_of,note,source_name,source_page"
)
NEAR = {"easting": "560000", "northing": "150000", "lsoa_code": "E01099999"}


def near(urn, name, council, kind="Community special school", **more):
    return NEAR | {"urn": f"{urn}.0", "la_name": council, "establishment_name": name, "establishment_type": kind} | more


@pytest.fixture
def raw(tmp_path):
    folder = RawFolder(tmp_path)
    ward = {"lad": DOVER, "ward_name": "Walmer"}
    folder.csv(
        POSTCODES_FILE,
        POSTCODES_HEADER,
        [ward | {"easting": "637000", "northing": "150000"}, ward | {"easting": "637200", "northing": "150100"}],
    )
    folder.csv(
        CENTRES_FILE,
        providers._CENTRES_HEADER,
        [{"LSOA21CD": "E01000001", "LADCD": DOVER, "pcmean_e": "590000", "pcmean_n": "150000"}],
    )
    folder.csv(
        ENGLAND_FILE,
        ENGLAND_HEADER,
        [
            near(1, "Near", "Medway", number_of_pupils="100.0"),
            near(2, "Far", "Medway", easting="540000"),
            near(3, "Not special", "Medway", "Community school"),
            near(4, "Of a council not near", "Essex"),
            near(5, "In Kent, another council's", "Wandsworth", lsoa_code="E01000001"),
            near(6, "Private", "East Sussex", "Other independent special school", number_of_pupils=""),
            near(7, "Kent's own", "Kent", lsoa_code="E01000001"),
        ],
    )
    folder.csv(OWN_WORDS_FILE, "urn,designation,own_words,source_name,source_page", [{"urn": "147833", "designation": "C&I"}])
    folder.csv(
        SITE_PLACES_FILE, SITE_HEADER, [{"urn": "119044", "site_name": "Walmer", "wards": "Walmer", "places": "240", "why": "x"}]
    )
    folder.csv(
        PLANNED_FILE,
        PLANNED_HEADER,
        [
            {
                "provider_id": "planned-x",
                "provider_name": "X",
                "word": "x",
                "district": "Dover",
                "wards": "Walmer",
                "designation": "PSCN",
                "places": "120",
                "status": "planned",
                "as_of": "2028-01-01",
            }
        ],
    )
    return folder.read()


def school(urn, name):
    return {
        "urn": urn,
        "school_name": name,
        "sector": "state-funded",
        "register_type": "x",
        "district_code": DOVER,
        "easting": 620000,
        "northing": 137000,
        "location_basis": "register point, May 2025",
    }


SPECIAL = pd.DataFrame(
    {
        "urn": [119044, 147833, 150769],
        "designation": ["PSCN", "not published", "not published"],
        "primary_designation": ["SEMH", None, None],
    }
)
REGISTER = pd.DataFrame(
    [school(119044, "The Beacon Folkestone"), school(147833, "Aspire School"), school(150769, "Nore Academy")]
)
SITES = pd.DataFrame(
    [
        {
            "urn": 119044,
            "site_name": "Walmer",
            "district_code": DOVER,
            "easting": pd.NA,
            "northing": pd.NA,
            "status": "approved",
            "as_of": None,
            "note": None,
            "source_name": "x",
            "source_page": "x",
        }
    ]
)


def test_every_provider_has_its_standing_its_point_and_its_basis(raw):
    rows = providers.providers(raw, SPECIAL, SITES, REGISTER, PLACES)
    rows = rows.set_index("provider_id")
    assert list(rows.index) == ["119044-walmer", "1", "5", "6", "planned-x", "119044", "147833", "150769"]
    assert rows.loc["119044-walmer", ["word", "status", "site_places", "easting", "northing"]].tolist() == [
        "beacon-folkestone-walmer",
        "approved",
        240,
        637100,
        150050,
    ]
    assert rows.loc["119044-walmer", "point_basis"] == rows.loc["planned-x", "point_basis"] == providers.WARDS
    assert rows.loc["150769", "status"] == "planned"
    assert rows.loc["147833", "own_designation"] == "C&I"
    assert rows["primary_designation"].dropna().to_dict() == {
        key: "SEMH" for key in rows.index if key.startswith("119044")
    }  # the school and its sites
    assert rows.loc["119044", "own_designation"] is None
    assert [fault.rows for fault in providers.faults(rows)] == [2, 0, 2]


def test_neighbours_are_kept_apart(raw):
    rows = providers.providers(raw, SPECIAL, SITES, REGISTER, PLACES)
    outside = rows[rows["provider_group"] == "outside Kent's system"].set_index("provider_id")
    assert outside["council"].tolist() == ["Medway", "Wandsworth", "East Sussex"]
    assert outside.loc["6", "sector"] == "independent"
    assert outside.loc["1", "register_roll"] == 100
    assert outside["designation"].isna().all()
    assert outside.loc["5", "district_code"] == DOVER


def test_a_site_without_typed_places_is_refused(raw):
    other = SITES.assign(site_name="Deal")
    with pytest.raises(Refused, match="do not name the same sites"):
        providers.providers(raw, SPECIAL, other, REGISTER, PLACES)


def test_a_ward_we_do_not_know_is_refused(raw):
    with pytest.raises(Refused, match="no ward “Atlantis”"):
        providers._centre(providers._wards(raw), DOVER, "Walmer;Atlantis")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("The Beacon Folkestone", "beacon-folkestone"),
        ("St Nicholas' School", "st-nicholas"),
        ("The Wyvern School (Buxford)", "wyvern"),
        ("Leigh Academy Milestone", "milestone"),
    ],
)
def test_words_are_short_and_plain(name, word):
    assert word_of(name) == word
