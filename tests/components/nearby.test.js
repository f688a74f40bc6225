// Finding a place and what is near it, on a county of four postcodes. `make check` runs it; Node runs it too.
import assert from "node:assert/strict"
import { test } from "node:test"

import { leftOut, nearest, ofAge } from "../../components/nearby/answer.js"
import { index } from "../../components/nearby/index.js"
import { far, figure, near } from "../../components/nearby/near.js"
import { roomy, spread } from "../../components/nearby/spread.js"
import { understand } from "../../components/nearby/understand.js"

const provider = (name, at, more = {}) => ({
  name,
  at,
  kind: 0,
  urn: 1,
  needs: [0],
  phases: [0],
  is_sure_of_ages: true,
  is_open: true,
  travel: name,
  ...more,
})

const know = index({
  county: "Kent",
  corner: [600_000, 150_000, 10],
  postcodes: {
    sectors: ["CT10 1", "CT14 7"],
    units: ["AA", "ABADZZ"],
    wards: ["Beacon|Thanet", "Middle Deal|Dover"],
    ward: [0, 1, 1, 1],
    lsoa: [0, 1, 1, 1],
    east: [100, 20, 0, 5], // each a step of ten metres from the one before
    north: [200, -50, 1, 0],
  },
  places: [
    ["town", "Deal", "Dover", 1, 601_200, 151_500],
    ["district", "Dover", "Dover", 1, 601_000, 151_000],
    ["ward", "St Peters", "Thanet", 0, 601_000, 152_000],
  ],
  schools: [[118_000, "Saint Mary’s School", "Primary", "Deal", "Dover", 1, 601_100, 151_400]],
  districts: [{ name: "Dover" }, { name: "Thanet" }],
  around: { Medway: { "ME7 1": "" }, Bexley: { "CT14 7": "QQ" } },
  minutes: { Near: "!*", Far: " \u0020" }, // a letter for each small area: “*” is ten minutes, a space is none
  kinds: ["Special schools", "Units"],
  needs: ["Autism", "Sight"],
  ages: [
    { label: "All ages", age: "all", children: "children" },
    { label: "Primary", age: "primary", children: "children of primary age" },
    { label: "Secondary", age: "secondary", children: "children of secondary age" },
    { label: "After 16", age: "post-16", children: "young people" },
  ],
  provision: [
    provider("Far", [601_200, 161_500], { needs: [1] }),
    provider("Near", [601_200, 152_500]),
    provider("Silent", [601_200, 153_500], { needs: [], phases: null, is_sure_of_ages: false }),
    provider("Older", [601_200, 151_600], { phases: [1, 2] }),
    provider("Unit", [601_200, 151_700], { kind: 1, urn: 2 }),
    provider("Elsewhere", [601_200, 151_500], { kind: 2 }),
  ],
})
const deal = { level: "town", name: "Deal", x: 601_200, y: 151_500, area: 1 }
const names = (list) => list.map((item) => item.name)

test("a postcode is found however it is typed, with its ward and point", () => {
  for (const text of ["CT14 7AB", "ct147ab", " ct14-7ab "]) {
    assert.deepEqual(understand(know, text).place, {
      name: "CT14 7AB",
      level: "postcode",
      ward: "Middle Deal",
      inside: "Dover",
      area: 1,
      x: 601_200,
      y: 151_500,
    })
  }
})

test("the letter O is read as nought only where that makes a live postcode", () => {
  assert.equal(understand(know, "CT1O 1AA").place.name, "CT10 1AA")
  assert.equal(understand(know, "CT1O 1ZZ").place, undefined)
})

test("a postcode that is not Kent’s says whose it is, also in a sector that two councils share", () => {
  assert.match(understand(know, "ME7 1AA").says, /is in Medway, not in Kent/)
  assert.match(understand(know, "CT14 7QQ").says, /is in Bexley, not in Kent/)
  assert.match(understand(know, "CT14 7XX").says, /not in the list of live postcodes/)
  assert.match(understand(know, "SW1A 1AA").says, /does not begin like any postcode in Kent/)
})

test("a beginning gives the postcodes or sectors that fit", () => {
  assert.deepEqual(names(understand(know, "CT14 7A").options), ["CT14 7AB", "CT14 7AD"])
  assert.match(understand(know, "CT14 7A").says, /^2 live postcodes in Kent begin with CT14 7A/)
  assert.match(understand(know, "CT14 7Z").says, /^1 live postcode in Kent begins with CT14 7Z\.$/)
  assert.deepEqual(understand(know, "ME7").options, [])
})

test("names are found by their beginning, without marks, saint as st; towns before schools in them", () => {
  assert.deepEqual(names(understand(know, "deal").options), ["Deal", "Saint Mary’s School"])
  assert.deepEqual(names(understand(know, "st marys").options), ["Saint Mary’s School"])
  assert.deepEqual(names(understand(know, "saint peter").options), ["St Peters"])
})

test("a slip of a letter or two is asked back, anything else is said not to be known", () => {
  assert.deepEqual(names(understand(know, "Dovr").options), ["Dover"])
  assert.match(understand(know, "Dovr").says, /Did you mean/)
  assert.match(understand(know, "<b>").says, /^“<b>” is not a postcode/)
  assert.deepEqual(understand(know, "  "), { says: "", options: [] })
})

test("what is near comes nearest first, only of the kinds asked for, and nothing unknown is dropped without a word", () => {
  assert.deepEqual(names(near(know, deal, {}).list), ["Older", "Unit", "Near", "Silent", "Far"])
  assert.deepEqual(names(near(know, deal, { kinds: [2] }).list), ["Elsewhere"])
  const forNeed = near(know, deal, { need: 0 })
  assert.deepEqual(names(forNeed.list), ["Older", "Unit", "Near"])
  assert.equal(forNeed.silent, 1)
})

test("only what takes the phase asked for fits; what gives no ages always does", () => {
  assert.deepEqual(names(near(know, deal, { phase: 0, kinds: [0] }).list), ["Near", "Silent", "Far"])
  assert.deepEqual(names(near(know, deal, { phase: 2, kinds: [0] }).list), ["Older", "Silent"])
})

test("no school is called nearest for an age it does not take; without an age asked for, each age has its own nearest", () => {
  const asked = { need: -1, phase: 0, kinds: [0], byRoad: false }
  assert.deepEqual(nearest(know, deal, asked), [
    "Nearest for children of primary age: special school, Near, 0.6 miles (1.0 km), about 10 min by road.",
  ])
  assert.deepEqual(nearest(know, deal, { ...asked, phase: -1, kinds: [0, 1] }), [
    "Nearest for children of primary age: special school, Near, 0.6 miles (1.0 km), about 10 min by road; unit in Unit, 0.1 miles (0.2 km).",
    "Nearest for children of secondary age: special school, Older, 0.1 miles (0.1 km).",
    "Nearest for young people: special school, Older, 0.1 miles (0.1 km).",
  ])
})

test("one whose ages are not known is not called nearest, nor is one that is not open yet", () => {
  const asked = { need: -1, phase: 0, kinds: [0], byRoad: false }
  const silent = { name: "Silent", at: [601_200, 151_600], phases: null, is_sure_of_ages: false }
  const nearer = { ...know, provision: know.provision.map((item) => item.name === "Silent" ? { ...item, ...silent } : item) }
  assert.deepEqual(nearest(nearer, deal, asked), [
    "Nearest for children of primary age: special school, Near, 0.6 miles (1.0 km), about 10 min by road (nearer, but we do not know which ages it takes: Silent, 0.1 miles (0.1 km)).",
  ])
  const later = { ...know, provision: know.provision.map((item) => item.name === "Older" ? { ...item, is_open: false } : item) }
  assert.deepEqual(nearest(later, deal, { need: -1, phase: 2, kinds: [0], byRoad: false }), [
    "Nearest for young people: special school, Silent, 1.2 miles (2.0 km) (we do not know which ages it takes).",
  ])
  assert.deepEqual(nearest(later, deal, { need: 1, phase: 1, kinds: [0], byRoad: false }), [
    "Nothing we know of among what you chose is for children of secondary age, sight. Try another need or kind.",
  ])
})

test("the list says which ages it is of, and of how many no ages are known", () => {
  const { list } = near(know, deal, { kinds: [0] })
  assert.match(
    ofAge(list, know.ages[0], { phase: -1 }),
    /not chosen an age.*Of 1 of them we do not know which ages it takes: ask the school\.$/,
  )
  assert.match(ofAge([...list, ...list], know.ages[0], { phase: -1 }), /Of 2 of them we do not know which ages they take/)
  assert.equal(ofAge([], know.ages[1], { phase: 0 }), "The list below is of what takes children of primary age.")
})

test("how many are left out is said for none, one and several", () => {
  assert.equal(leftOut(0), "")
  assert.match(leftOut(1), /^Left out: 1 school or unit of .* says which need it is for\.$/)
  assert.match(leftOut(2), /^Left out: 2 schools or units of .* says which need they are for\.$/)
})

test("a school with another label for primary age is for that need there alone", () => {
  const both = { ...know, provision: [provider("Both", [601_200, 152_500], { needs: [1], primary_needs: [0], phases: [0, 1] })] }
  const found = (need, phase) => near(both, deal, { need, phase }).list.length
  assert.deepEqual([found(0, 0), found(1, 0), found(0, 1), found(1, 1), found(0, -1), found(1, -1)], [1, 0, 0, 1, 1, 1])
})

test("by road, one without an estimate that is nearer in a straight line is named beside the nearest", () => {
  const asked = { need: -1, phase: 1, kinds: [0], byRoad: true }
  const timed = {
    ...know,
    provision: [...know.provision, provider("Timed", [601_200, 153_500], { phases: [1], travel: "Near" })],
  }
  assert.deepEqual(nearest(timed, deal, asked), [
    "Nearest for children of secondary age: special school, Timed, 1.2 miles (2.0 km), about 10 min by road (nearer in a straight line, by road not worked out: Older, 0.1 miles (0.1 km)).",
  ])
})

test("by road, those without an estimate come last, nearest first", () => {
  const list = near(know, deal, { byRoad: true, kinds: [0] }).list
  assert.deepEqual(names(list), ["Near", "Older", "Silent", "Far"])
  assert.deepEqual(list.map((item) => item.minutes), [10, null, null, null])
})

test("a school is not near itself", () => {
  assert.deepEqual(names(near(know, { ...deal, urn: 1 }, { kinds: [0, 1] }).list), ["Unit"])
})

test("distances are told in miles and kilometres", () => {
  assert.equal(far(1000), "0.6 miles (1.0 km)")
  assert.equal(far(20_000), "12 miles (20 km)")
})

test("a number has its date, and a standing that is not the usual one", () => {
  assert.equal(figure([1392, null, "January 2025"]), "1,392 (January 2025)")
  assert.equal(figure([240, "in force", "2023"]), "240 (2023)")
  assert.equal(figure([120, "planned", "2024"]), "120 (planned, 2024)")
  assert.equal(figure(null), "")
})

test("marks and names of the map stand apart", () => {
  const taken = [[0, 0, 20, 20]]
  const [first, second, third] = spread([[10, 10], [100, 100], [100, 100]], [20, 10], taken)
  assert.notDeepEqual(first, [10, 10]) // something stands there
  assert.deepEqual(second, [100, 100])
  assert.ok(Math.hypot(third[0] - 100, third[1] - 100) >= 10)
  const name = (at) => ({ at, wide: 40, tall: 12 })
  assert.deepEqual(roomy([name([200, 200]), name([210, 200]), name([100, 100])], taken), [name([200, 200])])
})
