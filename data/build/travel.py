"""How far every small area is from every provider: a straight line, and an estimated road time or one that was supplied."""

import numpy as np
import pandas as pd

from data import profile
from data.build.context import RURAL, RURAL_FILE
from data.build.ons import CENTRES_FILE, SMALL_AREAS
from data.build.providers import PROVIDER_FILES, PROVIDERS
from data.build.raw import Raw, Refused, unique, whole_numbers
from data.build.resourced import RESOURCED_PROVISIONS
from data.build.schools import SCHOOLS
from data.build.steps import builds
from data.build.table import Col, Table
from model.arithmetic import travel

# Optional: real road times, which take over for the pairs they hold.
ROAD_FILE = "supplied/road_times.csv"
ESTIMATE, SUPPLIED = "estimate", "supplied"
# Beyond this a mainstream host or a school of another council is not kept: nobody asks.
KEPT_METRES = 40_000

TRAVEL = Table(
    path="snapshots/model/travel.parquet",
    table="model_travel",
    says="From every small area to every special school, site, planned school, resourced provision and neighbour's special "
    "school: straight-line distance and estimated road time",
    grain=("lsoa_code", "provider_id"),
    place_basis="home",
    covers="Kent small areas of 2021; providers of Kent in full, others within 40 km",
    made_by="travel",
    changes=(
        "modelled: the road is the straight line over land, made longer by 1.25 (urban) or 1.30 (rural small area)",
        "modelled: 2 minutes, then 5 km of road at 30 km an hour (urban) or 40 (rural), the rest at 70 km an hour",
        "water is crossed only where a road crosses; the lists of both stand in the profile of the county, data/profiles",
        "distances rounded to 100 metres, times to whole minutes",
        f"a file {ROAD_FILE} with real road times takes over for the pairs it holds",
    ),
    revises="with providers, small areas or supplied road times",
    files=tuple(dict.fromkeys((RURAL_FILE, CENTRES_FILE, *PROVIDER_FILES, ROAD_FILE))),
    columns={
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021) a journey starts from"),
        "provider_id": Col("VARCHAR", "provider it goes to; for a resourced provision the number of its host school"),
        "metres": Col("INTEGER", "straight line, over water and all", unit="metres", least=0),
        "minutes": Col("INTEGER", "by road, estimated or supplied", unit="minutes", least=0),
        "minutes_basis": Col("VARCHAR", "estimate or supplied", words=(ESTIMATE, SUPPLIED)),
    },
)


@builds(TRAVEL, Raw, SMALL_AREAS, RURAL, PROVIDERS, RESOURCED_PROVISIONS, SCHOOLS)
def travels(
    raw: Raw,
    small_areas: pd.DataFrame,
    rural: pd.DataFrame,
    providers: pd.DataFrame,
    provisions: pd.DataFrame,
    register: pd.DataFrame,
) -> pd.DataFrame:
    """One row per small area and provider."""
    hosts = register[register["urn"].isin(provisions["urn"].dropna())]
    hosts = hosts.assign(provider_id=hosts["urn"].astype(str), council="")
    ends = pd.concat([providers, hosts[~hosts["provider_id"].isin(providers["provider_id"])]])
    homes = small_areas[["easting", "northing"]].to_numpy(dtype=float)
    points = ends[["easting", "northing"]].to_numpy(dtype=float)
    metres = travel.crow_metres(homes, points)
    is_rural = rural.set_index("lsoa_code")["is_rural"].loc[small_areas["lsoa_code"]].to_numpy(dtype=bool)
    water = profile.county().water
    minutes = travel.Land(water.lines.values(), water.crossings.values()).minutes(homes, is_rural, points)
    home, end = np.nonzero((metres <= KEPT_METRES) | (ends["council"] == "Kent").to_numpy())
    frame = pd.DataFrame(
        {
            "lsoa_code": small_areas["lsoa_code"].to_numpy()[home],
            "provider_id": ends["provider_id"].to_numpy()[end],
            "metres": (metres[home, end] / 100).round().astype(int) * 100,
            "minutes": minutes[home, end].round().astype(int),
            "minutes_basis": ESTIMATE,
        }
    )
    return _supplied(raw, frame).sort_values(["provider_id", "lsoa_code"])


def _supplied(raw: Raw, frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows with real road times where a file gives them."""
    if not raw.has(ROAD_FILE):
        return frame
    given = raw.csv(ROAD_FILE, "lsoa_code,provider_id,minutes")
    pairs = pd.MultiIndex.from_frame(given[["lsoa_code", "provider_id"]])
    unique((given["lsoa_code"] + " to " + given["provider_id"]).rename("lsoa_code, provider_id"), ROAD_FILE)
    if len(strange := pairs.difference(pd.MultiIndex.from_frame(frame[["lsoa_code", "provider_id"]]))):
        raise Refused(f"{ROAD_FILE} has a pair we do not know: {' and '.join(strange[0])}.")
    real = pd.Series(whole_numbers(given["minutes"], ROAD_FILE).to_numpy(), index=pairs)
    found = real.reindex(pd.MultiIndex.from_frame(frame[["lsoa_code", "provider_id"]]))
    known = found.notna().to_numpy()
    frame.loc[known, "minutes"] = found.to_numpy()[known]
    frame.loc[known, "minutes_basis"] = SUPPLIED
    return frame
