// Draws one map as SVG from what Python sends: shapes, lines, points, labels and a legend, in map units.
// Text and marks keep their size in pixels at any width. Every shape that can be chosen is a button:
// Tab reaches the map, arrow keys move to the neighbour in that direction, Enter or Space chooses.
import { arrange, ground } from "./labels.js"
import { arms } from "./marks.js"

const NS = "http://www.w3.org/2000/svg"
const NARROW = 480

const states = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let state = states.get(parentElement)
  if (!state) {
    state = start(parentElement)
    states.set(parentElement, state)
  }
  state.data = data
  state.choose = (id) => setTriggerValue("place", id)
  draw(state)
  return () => {
    state.watch.disconnect()
    states.delete(parentElement)
  }
}

function start(parent) {
  const figure = parent.querySelector("figure")
  const state = {
    figure,
    legend: parent.querySelector(".legend"),
    svg: parent.querySelector("svg"),
    tip: parent.querySelector(".tip"),
    told: parent.querySelector(".told"),
    at: null,
    width: 0,
  }
  state.watch = new ResizeObserver(() => {
    if (state.data && Math.abs(figure.clientWidth - state.width) > 1) draw(state)
  })
  state.watch.observe(figure)
  return state
}

function make(name, attributes, text) {
  const element = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text !== undefined) element.textContent = text
  return element
}

function draw(state) {
  const { data, figure, svg } = state
  state.width = figure.clientWidth || 700
  const [x, y, width, height] = data.view
  const px = width / state.width // map units in one pixel
  const narrow = state.width < NARROW
  const focused = svg.getRootNode().activeElement?.dataset?.id

  figure.setAttribute("aria-label", data.alt)
  figure.dataset.drawn = data.drawn
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`)
  svg.replaceChildren()
  hideTip(state)

  const buttons = make("g", { role: "group", "aria-label": data.choose })
  for (const { d } of data.neighbours) svg.append(make("path", { d, class: "neighbour", "stroke-width": px }))
  svg.append(buttons)
  for (const shape of data.shapes) buttons.append(place(state, shape, px))
  for (const d of data.lines) {
    svg.append(make("path", { d, class: "casing", "stroke-width": 3 * px }))
    svg.append(make("path", { d, class: "line", "stroke-width": 1.6 * px }))
  }
  for (const shape of data.shapes) if (shape.radius) svg.append(bubble(shape, px))
  if (data.chosen) {
    svg.append(make("path", { d: data.chosen, class: "chosen-casing", "stroke-width": 7 * px }))
    svg.append(make("path", { d: data.chosen, class: "chosen", "stroke-width": 3 * px }))
  }
  legend(state)
  const named = labels(state, px, narrow)
  if (data.quiet_names) svg.append(...named)
  const points = make("g", { role: "group", "aria-label": data.points_are })
  for (const point of data.points) points.append(mark(state, point, px))
  if (data.points.length) svg.append(points)
  if (!data.quiet_names) svg.append(...named)
  const ring = make("path", { class: "ring", "stroke-width": 3 * px, d: "" })
  svg.append(ring)
  state.ring = ring
  keys(state, buttons, points, focused)
  tell(state, data.shapes.find((shape) => shape.chosen))
}

// A finger shows no tip: the place chosen is named below the map with its figure.
function tell({ told, data }, shape) {
  told.textContent = shape ? shape.said : data.tap
}

function place(state, shape, px) {
  const kind = state.data.quiet_names ? "place ground" : "place"
  const path = make("path", { d: shape.d, fill: shape.fill, class: kind, "stroke-width": 1.2 * px })
  if (shape.id) {
    asButton(path, state, shape, () => {
      tell(state, shape.chosen ? undefined : shape)
      state.choose(shape.chosen ? state.data.whole : shape.id)
    })
  }
  return path
}

function asButton(element, state, item, act) {
  element.setAttribute("role", "button")
  element.setAttribute("tabindex", "-1")
  element.setAttribute("aria-label", item.said)
  if ("chosen" in item) element.setAttribute("aria-pressed", item.chosen ? "true" : "false")
  element.dataset.id = item.id
  element.onpointermove = (event) => showTip(state, item.said, event.clientX, event.clientY)
  element.onpointerleave = () => hideTip(state)
  element.onclick = () => act()
  element.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      act()
    }
  }
}

function mark(state, point, px) {
  const size = (point.size / 2) * px * (state.width < NARROW ? 0.7 : 1)
  const { x, y } = point
  const group = make("g", { class: point.shape === "ring" ? "mark open" : "mark" })
  const d = arms[point.shape](x, y, size)
  if (point.cased) group.append(make("path", { d: arms[point.shape](x, y, size + 2 * px), class: "mark-casing" }))
  const path = make("path", { d, "stroke-width": (point.stroke ?? 1) * px })
  path.setAttribute("fill", point.shape === "ring" ? "#FFFFFF" : point.fill)
  path.setAttribute("stroke", point.line ?? (point.shape === "ring" ? point.fill : "#FFFFFF"))
  group.append(path)
  if (point.id) {
    asButton(group, state, point, () => showTip(state, point.said, ...middle(group)))
  } else {
    group.setAttribute("aria-hidden", "true")
    group.onpointermove = (event) => showTip(state, point.said, event.clientX, event.clientY)
    group.onpointerleave = () => hideTip(state)
  }
  return group
}

function bubble(shape, px) {
  return make("circle", { cx: shape.at[0], cy: shape.at[1], r: shape.radius * px, class: "bubble", "stroke-width": 1.5 * px })
}

// The names, each where it has room: in its place, or outside with a line to it. Found anew only when places, marks or width change.
function labels(state, px, narrow) {
  const { data } = state
  const shapes = data.shapes.map((shape) => ({ ...shape, lines: narrow ? [] : shape.name }))
  const others = data.neighbours.map((one) => ({ ...one, value: "" }))
  const named = narrow ? [] : others.filter((one) => one.lines.length)
  const scale = narrow ? 0.7 : 1
  const obstacles = [
    ...data.points.map(({ x, y, size }) => ({ x, y, radius: ((size * scale) / 2 + 3) * px })),
    ...shapes.filter((one) => one.radius).map((one) => ({ x: one.at[0], y: one.at[1], radius: one.radius * px, of: one })),
  ]
  const key = JSON.stringify([state.width, shapes.map(({ id, value }) => [id, value]), obstacles])
  if (state.arranged?.key !== key) {
    const sizes = narrow ? [13, 12] : [14, 13, 12]
    const over = state.width >= 640 && state.legend.classList.contains("over") ? state.legend : null
    const taken = over ? [[state.width - over.offsetWidth - 4, 0, state.width, over.offsetHeight + 4]] : []
    const all = [...named, ...shapes.filter((one) => one.lines.length || one.value)]
    const places = JSON.stringify([state.width, data.view, shapes.map(({ id }) => id)])
    if (state.ground?.places !== places) state.ground = { places, ...ground([...others, ...shapes], data.view, px) }
    const write = { view: data.view, px, sizes, font: getComputedStyle(state.figure).fontFamily, taken }
    state.arranged = { key, found: arrange(all, state.ground, obstacles, write) }
  }
  return [...state.arranged.found].flatMap(([shape, spot]) => name(shape, spot, px, data.quiet_names))
}

function name(shape, { text, size, at, to, box }, px, quiet) {
  const kind = quiet || !shape.id ? "quiet" : "label"
  const drawn = words(text, at, {
    class: kind,
    px,
    size,
    fill: quiet || to || !shape.id ? null : shape.ink,
    bold: Boolean(shape.value),
  })
  drawn.dataset.of = shape.id ?? ""
  if (!to) return [drawn]
  drawn.dataset.outside = "yes"
  const [wide, tall] = [((box[2] - box[0]) / 2) * px, ((box[3] - box[1]) / 2) * px]
  const [dx, dy] = [to[0] - at[0], to[1] - at[1]]
  const edge = Math.min(wide / Math.abs(dx || 1e-9), tall / Math.abs(dy || 1e-9), 1)
  const line = make("path", {
    d: `M${at[0] + dx * edge} ${at[1] + dy * edge}L${to[0]} ${to[1]}`,
    class: "leader",
    "stroke-width": 1.2 * px,
  })
  return [line, drawn]
}

function words(lines, [x, y], { class: kind, px, size, fill, bold }) {
  const text = make("text", { class: kind, "font-size": size * px, "text-anchor": "middle", "aria-hidden": "true" })
  if (fill) text.style.fill = fill
  const lead = 1.15 * size * px
  const top = y - ((lines.length - 1) * lead) / 2 + 0.35 * size * px
  lines.forEach((line, index) => {
    const span = make("tspan", { x, y: top + index * lead }, line)
    if (bold && index === lines.length - 1) span.setAttribute("class", "bold")
    text.append(span)
  })
  return text
}

// One stop for Tab; arrows move to the nearest button in that direction.
function keys(state, buttons, points, focused) {
  const stops = [...buttons.querySelectorAll("[role=button]"), ...points.querySelectorAll("[role=button]")]
  if (!stops.length) return
  const first = stops.find((stop) => stop.dataset.id === (focused ?? state.at)) ?? stops[0]
  first.setAttribute("tabindex", "0")
  for (const stop of stops) {
    stop.addEventListener("focus", () => {
      for (const other of stops) other.setAttribute("tabindex", other === stop ? "0" : "-1")
      state.at = stop.dataset.id
      if (stop.matches(":focus-visible")) {
        state.ring.setAttribute("d", stop.getAttribute("d") ?? stop.lastChild.getAttribute("d"))
        showTip(state, stop.getAttribute("aria-label"), ...middle(stop))
      }
    })
    stop.addEventListener("blur", () => {
      state.ring.setAttribute("d", "")
      hideTip(state)
    })
    stop.addEventListener("keydown", (event) => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
      if (event.key === "Escape") hideTip(state)
      if (!way) return
      event.preventDefault()
      nearest(stops, stop, way)?.focus()
    })
  }
  if (focused) first.focus({ preventScroll: true })
}

function nearest(stops, from, [dx, dy]) {
  const [x, y] = middle(from)
  let found = null
  let least = Infinity
  for (const stop of stops) {
    if (stop === from) continue
    const [sx, sy] = middle(stop)
    const along = (sx - x) * dx + (sy - y) * dy
    const across = Math.abs((sx - x) * dy) + Math.abs((sy - y) * dx)
    const cost = along + 2 * across
    if (along > 1 && cost < least) [found, least] = [stop, cost]
  }
  return found
}

function middle(element) {
  const box = element.getBoundingClientRect()
  return [box.left + box.width / 2, box.top + box.height / 2]
}

function showTip(state, text, x, y) {
  const { tip, figure } = state
  tip.textContent = text
  tip.hidden = false
  const box = figure.getBoundingClientRect()
  const half = tip.offsetWidth / 2
  const left = Math.min(Math.max(x - box.left, half), box.width - half)
  const above = y - box.top - tip.offsetHeight - 14
  tip.style.left = `${left - half}px`
  tip.style.top = `${above > 0 ? above : y - box.top + 18}px`
}

function hideTip(state) {
  state.tip.hidden = true
}

function legend({ legend, data }) {
  legend.replaceChildren()
  if (data.legend.title) {
    legend.append(Object.assign(document.createElement("p"), { textContent: data.legend.title }))
  }
  const steps = document.createElement("ul")
  for (const step of data.legend.steps) {
    const item = document.createElement("li")
    const box = document.createElement("span")
    box.className = "box"
    box.style.background = step.fill
    item.append(box, step.text)
    steps.append(item)
  }
  if (data.legend.steps.length) legend.append(steps)
  if (data.legend.notes.length) {
    legend.append(Object.assign(document.createElement("p"), { textContent: data.legend.notes.join(" · ") }))
  }
  legend.className = data.legend.title ? "legend" : "legend over" // a short one stands in the estuary
}
