// Finds a postcode, a town, a ward or a school while it is typed, and lists what is near it. All of it happens in this browser:
// nothing typed is sent, kept or put in the address.
import { askAge } from "./age.js"
import { answered, tell } from "./answer.js"
import { handed } from "./handed.js"
import { index, opened, plain } from "./index.js"
import { drawMap, zoomable } from "./map.js"
import { save } from "./save.js"
import { made } from "./table.js"
import { understand } from "./understand.js"

const ORDERS = ["Straight line", "Estimated minutes by road"]
const states = new WeakMap()

export default function ({ parentElement, data }) {
  if (states.has(parentElement)) return
  const state = { box: parentElement.querySelector(".near"), options: [], at: -1, all: false }
  states.set(parentElement, state)
  opened(data).then((raw) => start(state, index(raw)))
  return () => states.delete(parentElement)
}

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
  askAge(state)
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
  for (const choices of [find(".near-age"), find(".near-filters")]) {
    choices.addEventListener("change", () => {
      state.all = false
      if (state.place) answered(state)
    })
  }
  find(".near-more").addEventListener("click", () => {
    state.all = !state.all
    answered(state)
  })
  zoomable(state)
  find(".near-save").addEventListener("click", () => save(state))
  state.watch = new ResizeObserver(() => state.place && drawMap(state))
  state.watch.observe(find(".near-map"))
  box.dataset.ready = know.version
  const given = handed()
  const asked = new URLSearchParams(location.search).get("near")
  if (given) fromSearch(state, given)
  else if (asked) fromAddress(state, asked)
}

// What was chosen in the search of the front door.
function fromSearch(state, { name, level, inside }) {
  state.input.value = name
  const item = state.know.named.find((one) => one.name === name && one.level === level && one.inside === inside)
  if (item) choose(state, item)
  else read(state)
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

function fill(select, texts) {
  select.replaceChildren(...texts.map((text) => new Option(text)))
}
