// Where a link leads with the chosen place.
import assert from "node:assert/strict"
import { test } from "node:test"

import { address } from "../../components/bar/follow.js"

test("a link takes the chosen place along, unless it names one", () => {
  assert.equal(address("./gaps", ""), "./gaps")
  assert.equal(address("./gaps", "South Kent"), "./gaps?area=South+Kent")
  assert.equal(address("/school?urn=119044", "Dover"), "/school?urn=119044&area=Dover")
  assert.equal(address("./gaps?area=Swale", "Dover"), "./gaps?area=Swale")
  assert.equal(address("./?area=Swale", "Dover"), "./?area=Swale")
})
