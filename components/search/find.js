// What is found for a text: entries in groups, the nearest to what was typed first.
import { plain } from "../nearby/index.js"
import { apart, count, likePostcode, understand } from "../nearby/understand.js"

const MOST = 4 // in one group

// The entries opened up for looking up in; with `near`, the postcodes as well.
export function findable(raw) {
  const entries = raw.entries.map(([group, name, more, address, also, level, inside]) => {
    const entry = { group, name, more, address, own: inFull(name), key: ` ${inFull(`${name} ${also} ${more}`)} ` }
    return level && inside ? { ...entry, hand: { name, level, inside } } : entry
  })
  return { ...raw, entries }
}

// `groups` of entries to choose from, and the sentence for the reader; `waits` when it takes postcodes that are not here yet.
export function find(know, text) {
  if (!text.trim()) return { groups: [], says: "" }
  const hits = matching(know, text)
  const codes = likePostcode(text) ? postcodes(know, text) : null
  const groups = grouped(know, codes ? [...hits, ...codes.entries.map((entry) => [0, entry])] : hits)
  if (codes && !hits.length) return { groups, says: codes.says, waits: codes.waits }
  if (groups.length) return { groups, says: many(groups, hits.length), waits: codes?.waits }
  const close = alike(know, text)
  if (close.length) return { groups: grouped(know, close), says: "Nothing has just that name. Did you mean one of these?" }
  return { groups: [], says: `Nothing is found for “${text.trim().slice(0, 40)}”. ${know.tries}` }
}

function postcodes(know, text) {
  if (!know.index) return { entries: [], says: "Opening the list of postcodes…", waits: true }
  const meant = understand(know.index, text)
  const options = meant.place ? [{ place: meant.place, name: meant.place.name, more: told(meant.place) }] : meant.options
  const entries = options.filter((option) => option.fill || option.place.level === "postcode").map((option) => ({
    group: know.postcodes,
    name: option.name,
    more: option.more,
    ...(option.fill ? { fill: option.fill } : { address: know.near, hand: { name: option.name } }),
  }))
  return { entries, says: meant.place ? "1 postcode." : meant.says }
}

function told(point) {
  return `${point.ward}, ${point.inside}`
}

// Pairs of a score and an entry: 0 for the very name, then its beginning, a word in it, a word beside it, a part of a word.
function matching(know, text) {
  const ways = [...new Set([plain(text), inFull(text)])].filter(Boolean)
  const hits = []
  for (const entry of know.entries) {
    const score = Math.min(...ways.map((way) => scored(entry, way)), Infinity)
    if (score < Infinity) hits.push([score, entry])
  }
  return hits
}

function scored({ own, key }, way) {
  if (own === way) return 0
  if (own.startsWith(way)) return 1
  if (` ${own}`.includes(` ${way}`)) return 2
  const parts = way.split(" ")
  if (parts.every((part) => key.includes(` ${part}`))) return 3
  return way.length > 2 && parts.every((part) => own.includes(part)) ? 4 : Infinity
}

// Groups by their first entry; where two are as near, groups and entries keep their own order.
function grouped(know, hits) {
  const groups = know.groups.map((name, number) => {
    const own = hits.filter(([, entry]) => entry.group === number)
    own.sort((a, b) => a[0] - b[0])
    const shown = number === know.postcodes ? own : own.slice(0, MOST)
    return { name, first: own[0]?.[0], left: own.length - shown.length, entries: shown.map(([, entry]) => entry) }
  })
  return groups.filter((group) => group.entries.length).sort((a, b) => a.first - b.first)
}

function many(groups, hits) {
  const shown = groups.reduce((sum, group) => sum + group.entries.length, 0)
  return `${count(Math.max(hits, shown), "match", "matches")}${hits > shown ? `, the first ${shown} shown` : ""}.`
}

function alike(know, text) {
  const own = inFull(text)
  if (own.length < 4) return []
  return know.entries.map((entry) => [apart(entry.own, own), entry]).filter(([letters]) => letters <= 2)
}

// A text in small letters, without marks, and what is often cut short in names of schools written in full.
function inFull(text) {
  return plain(text.replaceAll("&", " and ")).replace(/\b(c of e|cofe|coe|ce)\b/g, "church of england").replace(
    /\bcep\b/g,
    "church of england primary",
  ).replace(/\brc\b/g, "catholic")
}
