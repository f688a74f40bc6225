// Rings of miles round the place, districts in quiet grey, each school of the list as its number.
import { bearing, far, MILE, SHOWN } from "./near.js"

const NS = "http://www.w3.org/2000/svg"

export function drawMap(state) {
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
