// Finds a postcode, a town, a ward or a school while it is typed, and lists what is near it. All of it happens in this browser:
// nothing typed is sent, kept or put in the address.
const NS = "http://www.w3.org/2000/svg"
const SHOWN = 8
const MILE = 1609.344
const AGES = [["Any age", 0, 99], ["2 to 4", 2, 4], ["5 to 10", 5, 10], ["11 to 15", 11, 15], ["16 to 18", 16, 18]]
const SINGLE = ["special school,", "unit in", "school of another council,", "independent special school,"]
const NO_MINUTES = 32
const ORDERS = ["Straight line", "Estimated minutes by road"]
const states = new WeakMap()

export default function ({ parentElement, data }) {
  if (states.has(parentElement)) return
  const state = { box: parentElement.querySelector(".near"), options: [], at: -1, all: false }
  states.set(parentElement, state)
  opened(data).then((raw) => start(state, index(raw)))
  return () => states.delete(parentElement)
}

function opened(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  return new Response(stream).json()
}

// ---- what we know -------------------------------------------------------------------------------------------------

export function index(raw) {
  const { sectors, units, wards, ward, lsoa, east, north } = raw.postcodes
  const [cornerEast, cornerNorth, metres] = raw.corner
  let first = 0
  const known = sectors.map((name, number) => {
    const sector = { name, tight: tight(name), units: units[number], first }
    first += units[number].length / 2
    return sector
  })
  const total = (steps, corner) => {
    const sums = new Float64Array(steps.length)
    steps.reduce((sum, step, at) => (sums[at] = sum + step), 0)
    return sums.map((sum) => corner + sum * metres)
  }
  const district = Object.fromEntries(raw.districts.map((item) => [item.name, item]))
  const easts = total(east, cornerEast)
  const norths = total(north, cornerNorth)
  const named = [
    ...raw.places.map(([level, name, inside, area, x, y]) => ({
      level,
      name,
      inside,
      area,
      x,
      y,
      more: place(level, name, inside),
    })),
    ...raw.schools.map(([urn, name, what, town, inside, area, x, y]) => ({
      level: "school",
      urn,
      name,
      inside,
      area,
      x,
      y,
      more: [what, town || inside].join(" · "),
    })),
  ]
  const order = ["town", "district", "ward", "school"]
  for (const item of named) {
    item.key = plain(`${item.name} ${item.level === "school" ? item.more : item.inside}`)
    item.own = plain(item.name)
    item.rank = order.indexOf(item.level)
  }
  const outcodes = new Set(known.map((sector) => sector.name.split(" ")[0]))
  const around = Object.entries(raw.around).flatMap(([council, inside]) =>
    Object.entries(inside).map(([name, letters]) => ({ council, name, tight: tight(name), letters }))
  )
  const point = (at) => {
    const [name, inside] = wards[ward[at]].split("|")
    return { level: "postcode", ward: name, inside, area: lsoa[at], x: easts[at], y: norths[at] }
  }
  return { ...raw, known, around, outcodes, named, district, point }
}

function place(level, name, inside) {
  return level === "district" || name === inside ? level : `${level} in ${inside}`
}

function tight(text) {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "")
}

function plain(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[’'`\u0300-\u036f]/g, "").replace(/\bsaint\b/g, "st").replace(
    /[^a-z0-9]+/g,
    " ",
  ).trim()
}

function spaced(code) {
  return `${code.slice(0, -3)} ${code.slice(-3)}`
}

// ---- what was typed means -----------------------------------------------------------------------------------------

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
function apart(one, other) {
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

function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`
}

// ---- what is near ---------------------------------------------------------------------------------------------------

// Providers that fit, nearest first, each with metres as the crow flies; and those left out because no source says what for.
export function near(know, place, { need = -1, age = 0, kinds = [0, 1], byRoad = false }) {
  const [, low, high] = AGES[age]
  const shown = know.provision.filter((item) => kinds.includes(item.kind) && !(item.urn === place.urn && item.kind === 0))
  const fits = shown.filter((item) => (item.low === null || (item.low <= high && item.high >= low)))
  const silent = need < 0 ? [] : fits.filter((item) => !item.needs.length)
  const list = fits
    .filter((item) => need < 0 || item.needs.includes(need))
    .map((item) => ({
      ...item,
      metres: Math.hypot(item.at[0] - place.x, item.at[1] - place.y),
      minutes: minutes(know, place, item),
    }))
    .sort((a, b) => (byRoad ? (a.minutes ?? 999) - (b.minutes ?? 999) : 0) || a.metres - b.metres)
  return { list, silent: silent.length }
}

function minutes(know, place, item) {
  const letter = know.minutes[item.travel]?.charCodeAt(place.area) ?? NO_MINUTES
  return letter > NO_MINUTES ? letter - NO_MINUTES : null
}

export function far(metres) {
  const one = (number) => (number < 9.95 ? number.toFixed(1) : Math.round(number).toString())
  return `${one(metres / MILE)} miles (${one(metres / 1000)} km)`
}

// ---- drawing and keys -----------------------------------------------------------------------------------------------

function start(state, know) {
  const { box } = state
  const find = (name) => box.querySelector(name)
  Object.assign(state, {
    know,
    input: find("input[role=combobox]"),
    list: find("[role=listbox]"),
    says: find(".near-says"),
    clear: find(".near-clear"),
    answer: find(".near-answer"),
  })
  fill(find(".near-need"), ["Any need", ...know.needs])
  fill(find(".near-age"), AGES.map(([text]) => text))
  fill(find(".near-order"), ORDERS)
  for (const [number, text] of know.kinds.entries()) {
    const label = made("label", "", find(".near-kinds"))
    const tick = made("input", "", label)
    Object.assign(tick, { type: "checkbox", checked: number < 2, value: number })
    label.append(text)
  }
  state.input.addEventListener("input", () => read(state))
  state.input.addEventListener("keydown", (event) => keys(state, event))
  state.input.addEventListener("blur", () => closed(state))
  find("form").addEventListener("submit", (event) => event.preventDefault())
  state.clear.addEventListener("click", () => {
    state.input.value = ""
    read(state)
    state.input.focus()
  })
  find(".near-filters").addEventListener("change", () => {
    state.all = false
    answered(state)
  })
  find(".near-more").addEventListener("click", () => {
    state.all = !state.all
    answered(state)
  })
  find(".near-save").addEventListener("click", () => save(state))
  state.watch = new ResizeObserver(() => state.place && drawMap(state))
  state.watch.observe(find(".near-map"))
  box.dataset.ready = know.version
  const asked = new URLSearchParams(location.search).get("near")
  if (asked) fromAddress(state, asked)
}

// A town or a school may stand in the address, to be shared; a postcode there is not looked at.
function fromAddress(state, asked) {
  const item = state.know.named.find((one) => one.own === plain(asked))
  if (!item) {
    return tell(
      state,
      "The address of this page asks for a place we do not show from an address. Type a postcode, a town or a school.",
    )
  }
  state.input.value = item.name
  choose(state, item)
}

function read(state) {
  const meant = understand(state.know, state.input.value)
  state.clear.hidden = !state.input.value
  if (meant.place) return choose(state, meant.place)
  state.place = null
  state.answer.hidden = true
  state.options = meant.options
  state.at = -1
  state.list.replaceChildren(...meant.options.map((option, number) => {
    const item = document.createElement("li")
    item.id = `near-${number}`
    item.setAttribute("role", "option")
    item.setAttribute("aria-selected", "false")
    item.append(option.name)
    made("small", option.more, item)
    item.onpointerdown = (event) => {
      event.preventDefault()
      take(state, number)
    }
    return item
  }))
  open(state, meant.options.length > 0)
  tell(state, meant.says)
}

function open(state, is) {
  state.list.hidden = !is
  state.input.setAttribute("aria-expanded", String(is))
  if (is) return
  state.at = -1
  state.input.removeAttribute("aria-activedescendant")
  for (const item of state.list.children) item.setAttribute("aria-selected", "false")
}

function closed(state) {
  open(state, false)
}

function tell(state, text) {
  state.says.textContent = text
}

function keys(state, event) {
  const many = state.options.length
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step && many) {
    event.preventDefault()
    if (state.list.hidden) open(state, true)
    light(state, state.at < 0 && step < 0 ? many - 1 : (state.at + step + many) % many)
  } else if (event.key === "Enter") {
    event.preventDefault()
    if (many && !state.list.hidden) take(state, Math.max(state.at, 0))
  } else if (event.key === "Escape") {
    if (!state.list.hidden) return open(state, false)
    state.input.value = ""
    read(state)
  }
}

function light(state, number) {
  state.at = number
  for (const [at, item] of [...state.list.children].entries()) item.setAttribute("aria-selected", String(at === number))
  state.input.setAttribute("aria-activedescendant", `near-${number}`)
}

function take(state, number) {
  const option = state.options[number]
  state.input.value = option.fill ?? option.name
  if (option.fill) return read(state)
  choose(state, option.place)
}

function choose(state, place) {
  state.place = place
  state.options = []
  state.all = false
  state.clear.hidden = false
  open(state, false)
  answered(state)
}

function answered(state) {
  const { box, place, know } = state
  const find = (name) => box.querySelector(name)
  const asked = {
    need: find(".near-need").selectedIndex - 1,
    age: find(".near-age").selectedIndex,
    byRoad: find(".near-order").selectedIndex === 1,
    kinds: [...box.querySelectorAll(".near-kinds input:checked")].map((tick) => Number(tick.value)),
  }
  const { list, silent } = near(know, place, asked)
  state.found = list
  state.answer.hidden = false
  find(".near-title").textContent = `Near ${place.name}`
  find(".near-where").textContent = where(know, place)
  const forWhom = asked.need < 0 ? "" : ` for ${know.needs[asked.need].toLowerCase()}`
  const firsts = know.kinds.map((_, kind) => list.find((item) => item.kind === kind && item.is_open)).filter(Boolean)
  find(".near-finding").textContent = firsts.length
    ? `Nearest${forWhom}: ${
      firsts.map((item) =>
        `${SINGLE[item.kind]} ${item.name}, ${far(item.metres)}${item.minutes ? `, about ${item.minutes} min by road` : ""}`
      ).join("; ")
    }.`
    : "Nothing we know of fits what you chose. Try another need, age or kind."
  state.shown = state.all ? list : list.slice(0, SHOWN)
  find(".near-list-of").replaceChildren(table(state.shown, place))
  const more = find(".near-more")
  more.hidden = list.length <= SHOWN
  more.textContent = state.all ? `Show the nearest ${SHOWN} only` : `Show all ${list.length}`
  find(".near-save").hidden = !list.length
  find(".near-left-out").textContent = silent
    ? `Left out: ${
      count(silent, "school or unit", "schools or units")
    } of the kinds you chose: no source we hold says which need they are for.`
    : ""
  const { area } = know.district[place.inside]
  const also = know.districts.filter((item) => item.area === area && item.name !== place.inside).map((item) => item.name)
  find(".near-area").textContent = `${place.inside} is in the county’s ${area} area, with ${
    also.join(" and ")
  }. ${know.area_says}`
  drawMap(state)
  tell(state, `${place.name}: ${count(list.length, "school or unit fits", "schools and units fit")}, nearest first.`)
}

function where(know, place) {
  const area = `${know.district[place.inside].area} ${know.county}`
  if (place.level === "postcode") return `${place.name} is in ${place.ward} ward, ${place.inside} district, ${area}.`
  if (place.level === "school") return `${place.name} is in ${place.inside} district, ${area}. Measured from the school.`
  const middle = place.level === "town" ? "the middle of the schools with this post town" : "the middle of its live postcodes"
  return `${
    place.level === "district" ? `${place.name} is a district` : `${place.name} is in ${place.inside} district`
  }, ${area}. Measured from ${middle}; a postcode is more exact.`
}

const HEADS = [
  "School",
  "What it is, and for whom",
  "Ages",
  "Straight line",
  "By road, estimated",
  "Pupils",
  "Places",
  "District",
]

function table(list) {
  const region = made("div")
  const caption =
    "Minutes are our estimate, from the middle of the neighbourhood, without traffic. Dates differ: a number of places can be older than the number of pupils beside it."
  Object.assign(region, { className: "kent-table stacks", tabIndex: 0 })
  region.setAttribute("role", "region")
  region.setAttribute("aria-label", caption)
  const grid = made("table", "", region)
  grid.setAttribute("role", "table")
  made("span", caption, made("caption", "", grid))
  const head = row(made("thead", "", grid, "rowgroup"))
  for (const [at, text] of HEADS.entries()) cell(head, "th", "columnheader", at, text).setAttribute("scope", "col")
  const body = made("tbody", "", grid, "rowgroup")
  for (const [number, item] of list.entries()) {
    const line = row(body)
    const name = cell(line, "th", "rowheader", 0, `${number + 1}. `)
    name.setAttribute("scope", "row")
    if (item.urn) {
      const link = made("a", item.name, name)
      Object.assign(link, { href: `school?urn=${item.urn}`, target: "_blank", rel: "noopener noreferrer" })
      link.setAttribute("aria-label", `${item.name} (its page opens in a new tab)`)
    } else name.append(item.name)
    for (
      const [at, text] of [
        item.what,
        item.ages,
        far(item.metres),
        item.minutes ? `about ${item.minutes} min` : "not worked out",
        item.roll,
        item.places,
        item.place,
      ].entries()
    ) cell(line, "td", "cell", at + 1, text || "not found")
  }
  return region
}

function row(parent) {
  return made("tr", "", parent, "row")
}

function cell(parent, tag, role, column, text) {
  const element = made(tag, text, parent, role)
  element.dataset.head = HEADS[column]
  return element
}

function made(tag, text = "", parent = null, role = "") {
  const element = document.createElement(tag)
  if (text) element.textContent = text
  if (role) element.setAttribute("role", role)
  parent?.append(element)
  return element
}

function fill(select, texts) {
  select.replaceChildren(...texts.map((text) => new Option(text)))
}

// Rings of miles round the place, districts in quiet grey, each school of the list as its number.
function drawMap(state) {
  const { place, shown, know, box } = state
  const figure = box.querySelector(".near-map")
  figure.hidden = !shown.length
  if (!shown.length) return
  const svg = figure.querySelector("svg")
  const { corner, metres } = know.frame
  const unit = ([x, y]) => [(x - corner[0]) / metres, (corner[1] - y) / metres]
  const nearest = shown.slice(0, SHOWN)
  const reach = Math.max(nearest.at(-1).metres * 1.12, 2 * MILE) / metres
  const [cx, cy] = unit([place.x, place.y])
  const wide = figure.clientWidth || 600
  const tall = Math.min(wide * 0.62, 420)
  const px = (2 * reach) / tall // map units in one pixel: all rings fit the height
  svg.setAttribute("viewBox", `${cx - (wide / 2) * px} ${cy - reach} ${wide * px} ${2 * reach}`)
  svg.replaceChildren()
  const add = (name, attributes, text) => {
    const element = document.createElementNS(NS, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    if (text !== undefined) element.textContent = text
    svg.append(element)
    return element
  }
  for (const district of know.districts) add("path", { d: district.d, class: "land", "stroke-width": px })
  for (const d of know.neighbours) add("path", { d, class: "neighbour", "stroke-width": px })
  const step = [1, 2, 5, 10, 20].find((miles) => (miles * MILE) / metres >= reach / 3.2) ?? 40
  for (let miles = step; (miles * MILE) / metres < reach; miles += step) {
    const radius = (miles * MILE) / metres
    add("circle", { cx, cy, r: radius, class: "ring" })
    add("text", {
      x: cx,
      y: cy - radius + 15 * px,
      "font-size": 12 * px,
      "text-anchor": "middle",
      "stroke-width": 3 * px,
      class: "quiet",
    }, `${miles} ${miles === 1 ? "mile" : "miles"}`)
  }
  for (const [number, item] of [...nearest.entries()].reverse()) {
    const [x, y] = unit(item.at)
    shape(add, item.mark, x, y, px)
    add("text", { x: x + 9 * px, y: y + 5 * px, "font-size": 14 * px, "stroke-width": 3.5 * px }, number + 1)
  }
  add("circle", { cx, cy, r: 7 * px, class: "you", "stroke-width": 2.5 * px })
  figure.setAttribute(
    "aria-label",
    `Map: ${
      nearest.map((item, number) => `${number + 1} ${item.name}, ${far(item.metres)} ${bearing(item.at, place)}`).join("; ")
    }. The same schools are in the table below.`,
  )
}

function shape(add, { shape: kind, fill }, x, y, px) {
  const r = 7 * px
  const paths = {
    square: `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`,
    diamond: `M${x} ${y - 1.3 * r}L${x + 1.3 * r} ${y}L${x} ${y + 1.3 * r}L${x - 1.3 * r} ${y}Z`,
    triangle: `M${x} ${y - 1.2 * r}L${x + 1.2 * r} ${y + r}L${x - 1.2 * r} ${y + r}Z`,
    cross: `M${x - r / 3} ${y - r}h${(2 * r) / 3}v${(2 * r) / 3}h${(2 * r) / 3}v${(2 * r) / 3}h${(-2 * r) / 3}v${(2 * r) / 3}h${
      (-2 * r) / 3
    }v${(-2 * r) / 3}h${(-2 * r) / 3}v${(-2 * r) / 3}h${(2 * r) / 3}Z`,
  }
  if (paths[kind]) return add("path", { d: paths[kind], fill, stroke: "#FFFFFF", "stroke-width": 1.5 * px })
  const hollow = kind === "ring"
  return add("circle", {
    cx: x,
    cy: y,
    r: hollow ? 0.75 * r : r,
    fill: hollow ? "#FFFFFF" : fill,
    stroke: hollow ? fill : "#FFFFFF",
    "stroke-width": (hollow ? 2.2 : 1.5) * px,
  })
}

function bearing([x, y], place) {
  const names = [
    "to the east",
    "to the north-east",
    "to the north",
    "to the north-west",
    "to the west",
    "to the south-west",
    "to the south",
    "to the south-east",
  ]
  return names[(Math.round(Math.atan2(y - place.y, x - place.x) / (Math.PI / 4)) + 8) % 8]
}

// The list as a file of this browser's own making: it names schools and distances, not what was typed.
function save({ found: list, know }) {
  const heads = [
    "school_name",
    "urn",
    "what",
    "ages",
    "straight_line_metres",
    "road_minutes_estimated",
    "pupils",
    "places",
    "district",
    "source",
    "data_version",
  ]
  const source = "Made from published figures; sources on the Near me page"
  const text = (value) => `"${String(value ?? "").replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`
  const lines = list.map((
    item,
  ) => [
    item.name,
    item.urn,
    item.what,
    item.ages,
    Math.round(item.metres),
    item.minutes,
    item.roll,
    item.places,
    item.place,
    source,
    know.version,
  ])
  const link = document.createElement("a")
  link.href = URL.createObjectURL(
    new Blob(["\ufeff", [heads, ...lines].map((line) => line.map(text).join(",")).join("\r\n")], { type: "text/csv" }),
  )
  link.download = "kent-send_near-me.csv"
  link.click()
  URL.revokeObjectURL(link.href)
}
