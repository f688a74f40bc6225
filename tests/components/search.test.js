// What the search of the front door finds, on a handful of entries. `make check` runs it; Node runs it too.
import assert from "node:assert/strict"
import { test } from "node:test"

import { index } from "../../components/nearby/index.js"
import { find, findable } from "../../components/search/find.js"

const raw = {
  groups: ["Places", "Schools", "Towns", "Postcodes", "Pages", "Words"],
  postcodes: 3,
  near: "near-me",
  tries: "You can type a town.",
  entries: [
    [0, "Dover", "District", "overview?area=Dover", "", "district", ""],
    [1, "Capel Primary School", "Primary, Tonbridge", "school?urn=1", "1", "", ""],
    [1, "St Mary's Church of England Primary School", "Primary, Dover", "school?urn=2", "118002", "", ""],
    [1, "Saint Peter’s CofE School", "Primary, Deal", "school?urn=3", "3", "", ""],
    [1, "Dover Grammar School", "Secondary, Dover", "school?urn=4", "4", "", ""],
    [1, "Dover Infants", "Primary, Dover", "school?urn=5", "5", "", ""],
    [1, "Dover Juniors", "Primary, Dover", "school?urn=6", "6", "", ""],
    [1, "Dover Seniors", "Secondary, Dover", "school?urn=7", "7", "", ""],
    [2, "Dover", "Town in Dover", "near-me", "", "town", "Dover"],
    [2, "Pembury & Capel", "Ward in Tunbridge Wells", "near-me", "", "ward", "Tunbridge Wells"],
    [4, "Gaps in provision", "Which kind of special school is missing where?", "gaps", "Special schools", "", ""],
    [5, "EHC plan", "A legal paper.", "words?word=EHC+plan", "EHCP", "", ""],
  ],
}
const know = findable(raw)
const withPostcodes = {
  ...know,
  index: index({
    county: "Kent",
    corner: [600_000, 150_000, 10],
    postcodes: {
      sectors: ["CT14 7"],
      units: ["ABAD"],
      wards: ["Middle Deal|Dover"],
      ward: [0, 0],
      lsoa: [0, 0],
      east: [1, 1],
      north: [1, 1],
    },
    places: [],
    schools: [],
    districts: [],
    around: { Medway: { "ME7 1": "" } },
  }),
}
const found = (text, within = know) =>
  find(within, text).groups.map((group) => [group.name, ...group.entries.map((entry) => entry.name)])

test("a part of a name finds it in any group, in any case", () => {
  const capel = [["Schools", "Capel Primary School"], ["Towns", "Pembury & Capel"]]
  assert.deepEqual(found("capel"), capel)
  assert.deepEqual(found("  CAPEL "), capel)
  assert.deepEqual(found("ape"), capel)
})

test("saint, apostrophes, “and” and what is cut short are read as they are meant", () => {
  for (const text of ["st marys", "Saint Mary’s", "st mary's ce", "mary c of e primary", "st marys cep"]) {
    assert.deepEqual(found(text), [["Schools", "St Mary's Church of England Primary School"]], text)
  }
  assert.deepEqual(found("st peters church of england"), [["Schools", "Saint Peter’s CofE School"]])
  assert.deepEqual(found("pembury and capel"), [["Towns", "Pembury & Capel"]])
})

test("the very name comes first, then its beginning; a group shows four and the sentence says how many there are", () => {
  const [places, towns, schools] = found("dover")
  assert.deepEqual([places, towns], [["Places", "Dover"], ["Towns", "Dover"]])
  assert.deepEqual(schools, ["Schools", "Dover Grammar School", "Dover Infants", "Dover Juniors", "Dover Seniors"])
  assert.equal(find(know, "dover").says, "7 matches, the first 6 shown.")
})

test("pages are found by their question, words by how else they are written, schools by their number", () => {
  assert.deepEqual(found("missing"), [["Pages", "Gaps in provision"]])
  assert.deepEqual(found("ehcp"), [["Words", "EHC plan"]])
  assert.deepEqual(found("118002"), [["Schools", "St Mary's Church of England Primary School"]])
})

test("a slip is asked back; where nothing is found, the sentence says what can be typed", () => {
  assert.deepEqual(found("Dovr"), [["Places", "Dover"], ["Towns", "Dover"]])
  assert.match(find(know, "Dovr").says, /Did you mean/)
  assert.deepEqual(find(know, "<b>xyz").groups, [])
  assert.equal(find(know, "<b>xyz").says, "Nothing is found for “<b>xyz”. You can type a town.")
  assert.deepEqual(find(know, " "), { groups: [], says: "" })
})

test("a town or ward is handed over with where it lies, a place leads to its own page", () => {
  const [[place], [town]] = find(know, "dover").groups.map((group) => group.entries)
  assert.equal(place.hand, undefined)
  assert.deepEqual(town.hand, { name: "Dover", level: "town", inside: "Dover" })
})

test("a postcode waits for the list, then is found with its place, or told whose it is", () => {
  assert.equal(find(know, "ct14").waits, true)
  assert.equal(find(know, "capel").waits, undefined)
  const whole = find(withPostcodes, "ct147ab")
  assert.deepEqual(whole.groups[0].entries, [
    { group: 3, name: "CT14 7AB", more: "Middle Deal, Dover", address: "near-me", hand: { name: "CT14 7AB" } },
  ])
  assert.equal(whole.says, "1 postcode.")
  assert.deepEqual(found("CT14 7A", withPostcodes), [["Postcodes", "CT14 7AB", "CT14 7AD"]])
  assert.match(find(withPostcodes, "ME7 1AA").says, /is in Medway, not in Kent/)
})
