// Rings of miles round the place, districts and names of towns in quiet grey, each school of the list as its number. Marks that would
// lie on one another stand apart, each with a line to where its school is; two buttons go closer and further out.
import { bearing, far, MILE, SHOWN } from "./near.js"
import { roomy, spread } from "./spread.js"

const NS = "http://www.w3.org/2000/svg"
const CLOSEST = 8
const FURTHEST = 0.5
const MARK = [28, 19] // pixels of a mark with its number
const BESIDE = 5 // pixels from the middle of the two to that of the mark

export function drawMap(state) {
  const { place, shown, know, box } = state
  const figure = box.querySelector(".near-map")
  figure.hidden = !shown.length
  if (!shown.length) return
  const svg = figure.querySelector("svg")
  const { corner, metres } = know.frame
  const nearest = shown.slice(0, SHOWN)
  const reach = Math.max(nearest.at(-1).metres * 1.12, 2 * MILE) / metres / state.zoom
  const [cx, cy] = [(place.x - corner[0]) / metres, (corner[1] - place.y) / metres]
  const wide = figure.clientWidth || 600
  const tall = Math.min(wide * 0.62, 420)
  const px = (2 * reach) / tall // map units in one pixel: all rings fit the height
  const pixel = ([x, y]) => [((x - corner[0]) / metres - cx) / px + wide / 2, ((corner[1] - y) / metres - cy) / px + tall / 2]
  svg.setAttribute("viewBox", `0 0 ${wide} ${tall}`)
  svg.replaceChildren()
  const land = `translate(${wide / 2} ${tall / 2}) scale(${1 / px}) translate(${-cx} ${-cy})`
  const add = (name, attributes, text) => {
    const element = document.createElementNS(NS, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    if (text !== undefined) element.textContent = text
    svg.append(element)
  }
  for (const { d } of know.districts) add("path", { d, class: "land", transform: land })
  for (const d of know.neighbours) add("path", { d, class: "neighbour", transform: land })
  const middle = [wide / 2, tall / 2]
  const taken = [...outside(wide, tall), [wide / 2 - 9, tall / 2 - 9, wide / 2 + 9, tall / 2 + 9]]
  const isShown = ([x, y]) => x > 0 && y > 0 && x < wide && y < tall
  const marks = nearest.map((item, number) => ({ item, number, at: pixel(item.at) })).filter(({ at }) => isShown(at))
  const stand = spread(marks.map(({ at: [x, y] }) => [x + BESIDE, y]), MARK, taken)
  names(state, { pixel, middle, taken, px, reach, add })
  for (const [turn, { at: [x, y] }] of marks.entries()) {
    const [left, top] = stand[turn]
    if (Math.hypot(left - BESIDE - x, top - y) < 1) continue
    add("path", { d: `M${x} ${y}L${left - BESIDE} ${top}`, class: "leader" })
    add("circle", { cx: x, cy: y, r: 2.5, class: "spot" })
  }
  for (const [turn, { item, number }] of [...marks.entries()].reverse()) {
    const [left, top] = stand[turn]
    shape(add, item.mark, left - BESIDE, top)
    add("text", { x: left + 4, y: top + 5, "font-size": 14, "stroke-width": 3.5 }, number + 1)
  }
  add("circle", { cx: middle[0], cy: middle[1], r: 7, class: "you", "stroke-width": 2.5 })
  figure.setAttribute(
    "aria-label",
    `Map: ${
      nearest.map((item, number) => `${number + 1} ${item.name}, ${far(item.metres)} ${bearing(item.at, place)}`).join("; ")
    }. The same schools are in the table below.`,
  )
}

// The two buttons at the map.
export function zoomable(state) {
  const buttons = [...state.box.querySelectorAll(".near-zoom button")]
  for (const button of buttons) {
    button.addEventListener("click", () => {
      state.zoom = Math.min(Math.max(state.zoom * Number(button.dataset.by), FURTHEST), CLOSEST)
      drawMap(state)
    })
  }
}

// How far each ring is, the place itself, and the towns that have room, the nearest first.
function names({ place, know }, { pixel, middle: [x, y], taken, px, reach, add }) {
  const said = (text, at, kind, size = 12) => ({ text, at, kind, size, wide: text.length * size * 0.55 + 6, tall: size + 4 })
  const unit = MILE / know.frame.metres
  const step = [0.5, 1, 2, 5, 10, 20].find((miles) => miles * unit >= reach / 3.2) ?? 40
  const found = []
  for (let miles = step; miles * unit < reach; miles += step) {
    const radius = (miles * unit) / px
    add("circle", { cx: x, cy: y, r: radius, class: "ring" })
    const text = `${miles} ${miles === 1 ? "mile" : "miles"}`
    const above = roomy([said(text, [x, y - radius + 10], "quiet")], taken)
    found.push(...(above.length ? above : roomy([said(text, [x, y + radius - 10], "quiet")], taken)))
  }
  const towns = know.named.filter((one) => one.level === "town" && one.name !== place.name)
  const distance = (one) => Math.hypot(one.x - place.x, one.y - place.y)
  towns.sort((a, b) => distance(a) - distance(b))
  found.push(
    ...roomy([said(place.name, [x, y + 18], "", 13)], taken),
    ...roomy(towns.map((one) => said(one.name, pixel([one.x, one.y]), "quiet town")), taken),
  )
  for (const { text, at, kind, size } of found) {
    add("text", { x: at[0], y: at[1] + 4, "font-size": size, "text-anchor": "middle", "stroke-width": 3, class: kind }, text)
  }
}

// What lies beyond the four edges or under the buttons, where nothing may stand.
function outside(wide, tall) {
  const end = 1e6
  return [[-end, -end, end, 0], [-end, tall, end, end], [-end, -end, 0, end], [wide, -end, end, end], [wide - 60, 0, wide, 110]]
}

function shape(add, { shape: kind, fill }, x, y) {
  const r = 7
  const paths = {
    square: `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`,
    diamond: `M${x} ${y - 1.3 * r}L${x + 1.3 * r} ${y}L${x} ${y + 1.3 * r}L${x - 1.3 * r} ${y}Z`,
    triangle: `M${x} ${y - 1.2 * r}L${x + 1.2 * r} ${y + r}L${x - 1.2 * r} ${y + r}Z`,
    cross: `M${x - r / 3} ${y - r}h${(2 * r) / 3}v${(2 * r) / 3}h${(2 * r) / 3}v${(2 * r) / 3}h${(-2 * r) / 3}v${(2 * r) / 3}h${
      (-2 * r) / 3
    }v${(-2 * r) / 3}h${(-2 * r) / 3}v${(-2 * r) / 3}h${(2 * r) / 3}Z`,
  }
  if (paths[kind]) return add("path", { d: paths[kind], fill, stroke: "#FFFFFF", "stroke-width": 1.5 })
  const hollow = kind === "ring"
  return add("circle", {
    cx: x,
    cy: y,
    r: hollow ? 0.75 * r : r,
    fill: hollow ? "#FFFFFF" : fill,
    stroke: hollow ? fill : "#FFFFFF",
    "stroke-width": hollow ? 2.2 : 1.5,
  })
}
