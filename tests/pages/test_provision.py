"""Special schools and gaps."""

from tests.pages.conftest import maps, modelled, said, unfolded

SPECIAL, GAPS = "pages/provision/special_schools.py", "pages/provision/gaps.py"


def test_the_finding_is_a_blank_on_the_map(visit):
    for page in (SPECIAL, GAPS):
        assert (
            visit(page).header[0].value
            == "No state special school with a county label in South Kent is for communication and interaction."
        )


def test_all_schools_are_marked_and_can_be_reached_by_keyboard(visit):
    points = maps(visit(SPECIAL))[0]["points"]
    assert len(points) == 25
    assert all(point["id"] and point["said"] for point in points)


def test_an_area_shows_its_own_schools(visit):
    at = visit(SPECIAL, area="South Kent")
    assert len(maps(at)[0]["points"]) == 5
    assert at.header[0].value.startswith("South Kent has 5 state special schools")


def test_the_withdrawn_proposal_says_that_it_is_withdrawn(visit):
    at = visit(SPECIAL, labels="Proposed in 2024, withdrawn")
    words = said(at)
    assert "What was proposed, not what is" in words
    assert "April 2025" in words
    for label in ("Complex Learning Needs", "Social, Emotional, Mental Health", "Neurodivergent with Learning Difficulties"):
        assert label in words
    assert "Proposed in 2024" not in said(visit(SPECIAL))


def test_conflicting_places_stay_visible(visit):
    words = said(unfolded(visit(SPECIAL), "schools"))
    assert "Sources disagree: the decision of 2020 says 620, committee papers of March 2020 say 548." in words
    assert "620 (approved; 2020-09)." in words


def test_showing_only_one_kind(visit):
    at = visit(SPECIAL)
    at.button_group(key="only_7").set_value([":green[◆] Communication and interaction"]).run()
    assert len(maps(at)[0]["points"]) == 3


def test_dover_has_a_gap_although_a_site_is_approved(visit):
    at = visit(GAPS, area="Dover", kind="Profound, severe and complex needs", level="Districts")
    assert "profound, severe and complex needs" not in at.header[0].value  # the lead says the two kinds that Dover has
    assert "None; site not seen in use" in said(at)
    assert "No school based here, but a site: The Beacon Folkestone at Walmer (approved)" in said(unfolded(at, "there"))
    assert "No school based here, but a site: The Beacon Folkestone at Walmer (approved)" in said(unfolded(at, "there"))


def test_what_a_gap_does_not_mean_is_said(visit):
    words = said(modelled(visit(GAPS)))
    assert "“None” does not mean that no child gets help there" in words
    assert "Modelled, not counted" in words
    assert "The two are never set off against one another" in words
    assert (
        "Miles (kilometres) in a straight line; minutes by road, estimated; each child to the nearest school that takes its age."
        in words
    )


def test_choosing_what_a_place_does_not_have_says_so(visit):
    at = unfolded(visit(SPECIAL, area="Dover"), "pupils", "schools", "sites")
    at.button_group(key="only_7").set_value([":gray[○] No label published"]).run()
    assert not at.exception
    assert not at.error
    assert [note.value for note in at.info] == [
        "No state special school here fits what you chose to show.",  # beside the map
        "None of these schools was open in January 2025, or none fits what you chose to show.",
        "No state special school here fits what you chose to show.",
        "No other site of these schools was found in the sources.",
    ]


def test_dartford_and_dover_are_a_click_away(visit):
    at = unfolded(visit(GAPS), "first", "there")
    next(button for button in at.button if button.label == "Dartford: complex needs").click().run()
    assert at.selectbox(key="area").value == "Dartford"
    assert at.header[0].value.endswith("of 1 of 6 kinds only: social, emotional and mental health with learning difficulties.")
    next(button for button in at.button if button.label == "Dover: complex needs").click().run()
    assert "(approved). Units for such needs: Dover Christ Church Academy (Jan 2020); Whitfield Aspen School (2019)" in said(at)
    modelled(at)
    assert "The Beacon Folkestone, Walmer" in said(at)
    assert "Approved, not seen open: not counted" in said(at)


def test_an_assumption_changes_the_figures_and_stays_in_the_address_words(visit):
    usual = said(modelled(visit(GAPS, area="Dover")))
    other = said(modelled(visit(GAPS, area="Dover", goes="More to communication schools", who="In independent ones too")))
    assert usual != other
    assert "40%" in other  # the mapping shown is the one chosen


def test_neighbours_schools_are_listed_as_not_kents(visit):
    words = said(unfolded(visit(GAPS, area="Dartford"), "outside"))
    assert "These schools exist, but they are not Kent’s" in words
    assert ">Bexley<" in words


def test_own_shares_of_need_are_set_counted_said_and_taken_back(visit):
    at = modelled(visit(GAPS))
    assert not at.number_input  # drawn when it is opened
    at.session_state["own_percents"] = True
    at.run()
    usual = said(at)
    at.number_input(key="own_ASD_C&I_26").set_value(40).run()
    assert "They add up to 114." in said(at)
    assert at.button(key="own_use").disabled
    at.number_input(key="own_ASD_PSCN_65").set_value(51).run()
    at.button(key="own_use").click().run()
    assert at.query_params["shares"] == "ASD-51-2-4-40-3-0"
    assert "Counted with your own percents for autism." in said(at)
    assert "set by you" in said(at)
    assert "Counted with your own percents for autism." in said(modelled(visit(GAPS, shares="ASD-51-2-4-40-3-0")))
    at.button(key="own_back").click().run()
    assert said(at) == usual


def test_own_shares_that_cannot_be_read_are_said(visit):
    at = visit(GAPS, shares="<script>-1-2-3-4-5-85")
    assert not at.exception
    assert "could not be read" in at.warning[0].value
    assert len(at.warning) == len(modelled(at).warning) == 1
    assert "set by you" not in said(at)


def test_many_units_are_counted_by_need_and_listed_when_opened(visit):
    at = unfolded(visit(GAPS), "units")
    assert "by main need and phase" in said(at)
    assert "10 in force" in said(at)  # autism, primary
    assert "The Downs Church of England Primary School" in said(at)
