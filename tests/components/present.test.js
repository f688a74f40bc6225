// Which sheet a key leads to.
import assert from "node:assert/strict"
import { test } from "node:test"

import { wayOf } from "../../components/present/ways.js"

const key = (name, more = {}) => ({ key: name, target: { closest: () => null }, ...more })

test("keys lead on, back, to the first and to the last", () => {
  for (const name of ["ArrowRight", "PageDown", "ArrowDown", " "]) assert.equal(wayOf(key(name), 2, 7, false), 3)
  for (const name of ["ArrowLeft", "PageUp", "ArrowUp"]) assert.equal(wayOf(key(name), 2, 7, false), 1)
  assert.equal(wayOf(key(" ", { shiftKey: true }), 2, 7, false), 1)
  assert.equal(wayOf(key("Home"), 2, 7, false), 0)
  assert.equal(wayOf(key("End"), 2, 7, false), 6)
})

test("where a sheet scrolls, up and down scroll it; other keys are the browser's", () => {
  for (const name of ["ArrowDown", "ArrowUp", "Escape", "Tab", "a"]) assert.equal(wayOf(key(name), 2, 7, true), null)
  assert.equal(wayOf(key("ArrowLeft", { altKey: true }), 2, 7, false), null)
  assert.equal(wayOf(key(" ", { target: { closest: () => ({}) } }), 2, 7, false), null)
})
