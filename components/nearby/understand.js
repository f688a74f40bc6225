// What was typed means: a postcode, the beginning of one, or a name.
import { plain, tight } from "./index.js"
import { SHOWN } from "./near.js"

const WHOLE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/
const BEGUN = /^[A-Z]{1,2}\d[A-Z\d]?(\d[A-Z]?)?$/

// What a text means: `place` when it is one, else `options` to choose from; `says` is the sentence for the reader.
export function understand(know, text) {
  const code = mended(know, tight(text))
  if (!text.trim()) return { says: "", options: [] }
  if (WHOLE.test(code)) return whole(know, code)
  if (BEGUN.test(code) && /\d/.test(text)) return begun(know, code)
  return byName(know, text)
}

// Whether a text looks like a postcode or the beginning of one, slips of O and I among them.
export function likePostcode(text) {
  return /\d/.test(text) && /^[A-Z]{1,2}[\dOIL][A-Z\d]{0,5}$/.test(tight(text))
}

// The letter O for nought, and I or L for one, are common slips: read so where that gives a live postcode and the text does not.
function mended(know, code) {
  const near = /^([A-Z]{2})([\dOIL]{1,2})([\dOIL])([A-Z0]{2})$/.exec(code)
  if (!near || found(know, code) !== null) return code
  const digits = (text) => text.replaceAll("O", "0").replace(/[IL]/g, "1")
  const fixed = near[1] + digits(near[2] + near[3]) + near[4].replaceAll("0", "O")
  return found(know, fixed) === null ? code : fixed
}

function found(know, code) {
  const sector = know.known.find((item) => item.tight === code.slice(0, -2))
  if (!sector) return null
  const at = pairs(sector.units).indexOf(code.slice(-2))
  return at < 0 ? null : sector.first + at
}

function pairs(letters) {
  return letters.match(/../g) ?? []
}

function whole(know, code) {
  const name = spaced(code)
  const at = found(know, code)
  if (at !== null) return { place: { name, ...know.point(at) }, says: "", options: [] }
  const outside = know.around.find((item) =>
    item.tight === code.slice(0, -2) && (!item.letters || pairs(item.letters).includes(code.slice(-2)))
  )
  if (outside) return { says: councilSays(know, name, outside.council), options: [] }
  if (know.outcodes.has(code.slice(0, -3))) {
    return {
      says:
        `${name} is not in the list of live postcodes of ${know.postcodes_dated}: it may be new, ended, a PO box, or mistyped. Try one beside it, or the name of the town.`,
      options: [],
    }
  }
  return { says: `${name} does not begin like any postcode in ${know.county} or next to it.`, options: [] }
}

function councilSays(know, name, council) {
  return `${name} is in ${council}, not in ${know.county}. ${council} has a council of its own, which keeps the EHC plans of children who live there. Ask there first.`
}

function begun(know, code) {
  const inside = know.known.filter((sector) => sector.tight.startsWith(code))
  const sector = know.known.find((item) =>
    code.startsWith(item.tight) && (code.length > item.tight.length || inside.length === 1)
  )
  if (sector) {
    const rest = code.slice(sector.tight.length)
    const fitting = pairs(sector.units).map((letters, at) => [letters, sector.first + at]).filter(([letters]) =>
      letters.startsWith(rest)
    )
    const options = fitting.slice(0, SHOWN).map(([letters, at]) => {
      const point = know.point(at)
      return {
        place: { name: `${sector.name}${letters}`, ...point },
        name: `${sector.name}${letters}`,
        more: `${point.ward}, ${point.inside}`,
      }
    })
    if (options.length) {
      return {
        options,
        says: `${count(fitting.length, "live postcode")} in ${know.county} ${
          fitting.length === 1 ? "begins" : "begin"
        } with ${sector.name}${rest}. ${fitting.length > 1 ? "Go on typing, or choose one." : ""}`.trim(),
      }
    }
    const shared = know.around.find((item) => item.tight === sector.tight)
    return {
      options: [],
      says: `No live postcode in ${know.county} begins with ${sector.name}${rest}.${
        shared ? ` Some in ${shared.council} may.` : ""
      }`,
    }
  }
  if (inside.length) {
    const options = inside.slice(0, SHOWN).map((item) => ({
      fill: item.name,
      name: `${item.name}…`,
      more: `${item.units.length / 2} postcodes`,
    }))
    return { options, says: "That is the beginning of a postcode. Go on typing, or choose one." }
  }
  const others = know.around.filter((item) => item.tight.startsWith(code) || code.startsWith(item.tight))
  const councils = [...new Set(others.map((item) => item.council))]
  const start = others[0]?.tight.length <= code.length ? others[0].name + code.slice(others[0].tight.length) : code
  if (councils.length) {
    return { options: [], says: `Postcodes that begin with ${start} are not in ${know.county} but in ${councils.join(" or ")}.` }
  }
  return { options: [], says: `No postcode in ${know.county} or next to it begins with ${code}.` }
}

function byName(know, text) {
  const words = plain(text).split(" ").filter(Boolean)
  const own = words.join(" ")
  const hits = []
  if (words.length) {
    for (const item of know.named) {
      const key = ` ${item.key}`
      if (!words.every((word) => key.includes(` ${word}`))) continue
      const score = item.own === own ? 0 : item.own.startsWith(own) ? 1 : ` ${item.own}`.includes(` ${own}`) ? 2 : 3
      hits.push([10 * score + item.rank, item])
    }
  }
  hits.sort((a, b) => a[0] - b[0] || (a[1].own < b[1].own ? -1 : 1))
  const options = hits.slice(0, SHOWN).map(([, item]) => ({ place: item, name: item.name, more: item.more }))
  if (options.length) {
    return {
      options,
      says: `${count(hits.length, "match", "matches")}${hits.length > SHOWN ? `, the first ${SHOWN} shown` : ""}.`,
    }
  }
  const start = tight(text)
  if (start && start.length < 3 && know.known.some((sector) => sector.tight.startsWith(start))) {
    return { options: [], says: "That is the beginning of a postcode. Go on typing." }
  }
  const close = own.length > 3 ? know.named.filter((item) => item.level !== "school" && apart(item.own, own) <= 2) : []
  close.sort((a, b) => a.rank - b.rank)
  if (close.length) {
    return {
      options: close.slice(0, SHOWN).map((item) => ({ place: item, name: item.name, more: item.more })),
      says: "We do not know that name. Did you mean one of these?",
    }
  }
  const [sector] = know.known
  return {
    options: [],
    says: `“${
      text.trim().slice(0, 40)
    }” is not a postcode, town or school that we know. A ${know.county} postcode looks like ${sector.name}${
      sector.units.slice(0, 2)
    }.`,
  }
}

// How many letters must change, come or go to make one word of the other.
export function apart(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 9
  let row = [...Array(other.length + 1).keys()]
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1)
}

function spaced(code) {
  return `${code.slice(0, -3)} ${code.slice(-3)}`
}

export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`
}
