// The search of the front door: a list of links that follows what is typed. All of it happens in this browser; sent is only, once, the
// wish for the list of postcodes when one is begun. A link that is chosen is opened by the bar, without loading the document anew.
import { known } from "../bar/remembered.js"
import { hand } from "../nearby/handed.js"
import { index, opened } from "../nearby/index.js"
import { find, findable } from "./find.js"

const boxes = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  const state = boxes.get(parentElement) ?? started(parentElement)
  boxes.set(parentElement, state)
  state.want = () => setTriggerValue("wants", "postcodes")
  if (state.size !== data.byteLength) {
    state.size = data.byteLength
    opened(data).then((raw) => arrived(state, raw))
  }
  return () => {
    removeEventListener("click", state.clicked, true)
    boxes.delete(parentElement)
  }
}

function started(parent) {
  const part = (name) => parent.querySelector(name)
  const state = {
    box: part(".search"),
    input: part("input"),
    list: part("[role=listbox]"),
    says: part(".search-says"),
    clear: part(".search-clear"),
    mine: part(".search-mine"),
    at: -1,
    options: [],
  }
  state.input.addEventListener("input", () => look(state))
  state.input.addEventListener("keydown", (event) => pressed(state, event))
  state.input.addEventListener("blur", () => unfold(state, false))
  state.input.addEventListener("focus", () => unfold(state, state.options.length > 0))
  part("form").addEventListener("submit", (event) => event.preventDefault())
  state.clear.addEventListener("click", () => emptied(state))
  state.clicked = (event) => chosen(state, event)
  addEventListener("click", state.clicked, true) // before the bar, which ends a click on a link
  return state
}

function arrived(state, raw) {
  state.know = findable(raw)
  if (raw.index) state.know.index = index(raw.index)
  state.box.dataset.ready = raw.index ? "postcodes" : "names"
  mine(state)
  if (state.input.value) look(state)
}

// The place in the address, or the one that this device remembers, when it is one of ours.
function mine(state) {
  const name = new URLSearchParams(location.search).get("area") || known()
  const place = state.know.entries.find((entry) => entry.group === 0 && entry.name === name)
  if (!place) return
  const link = state.mine.querySelector("a")
  link.textContent = place.name
  link.href = place.address
  state.mine.hidden = false
}

function look(state) {
  state.clear.hidden = !state.input.value
  if (!state.know) return
  const found = find(state.know, state.input.value)
  if (found.waits && !state.wants) {
    state.wants = true
    state.want()
  }
  state.at = -1
  state.options = found.groups.flatMap((group) => group.entries)
  let number = 0
  state.list.replaceChildren(...found.groups.map((group) => {
    const part = element("div", "search-group")
    part.setAttribute("role", "group")
    part.setAttribute("aria-label", group.name)
    const head = element("div", "search-head", group.name)
    head.setAttribute("aria-hidden", "true")
    part.append(head, ...group.entries.map((entry) => option(entry, number++)))
    return part
  }))
  state.says.textContent = found.says
  const wasOpen = !state.list.hidden
  unfold(state, state.options.length > 0)
  if (!wasOpen && !state.list.hidden) state.list.scrollIntoView({ block: "nearest" }) // on a phone it would lie below the screen
}

// A link that is an option of the list: it can be opened in a new tab like any other.
function option(entry, number) {
  const link = element("a", "search-option", entry.name)
  link.id = `search-${number}`
  link.tabIndex = -1
  link.setAttribute("role", "option")
  link.setAttribute("aria-selected", "false")
  if (entry.address) {
    link.href = entry.hand?.level === "town" ? `${entry.address}?near=${encodeURIComponent(entry.name)}` : entry.address
  }
  link.append(element("small", "", entry.more))
  link.onpointerdown = (event) => event.preventDefault() // the box keeps the focus
  return link
}

// A click on an option, by hand or by Enter: the beginning of a postcode fills the box, a town or postcode is handed to Near me.
function chosen(state, event) {
  const entry = state.options[links(state).indexOf(event.composedPath().find((node) => node.role === "option"))]
  if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (entry.fill) {
    state.input.value = entry.fill
    return look(state)
  }
  if (entry.hand) hand(entry.hand)
  unfold(state, false)
}

function pressed(state, event) {
  const many = state.options.length
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step && many) {
    event.preventDefault()
    unfold(state, true)
    lit(state, state.at < 0 && step < 0 ? many - 1 : (state.at + step + many) % many)
  } else if (event.key === "Enter") {
    event.preventDefault()
    if (many && !state.list.hidden) links(state)[Math.max(state.at, 0)].click()
  } else if (event.key === "Escape") {
    if (state.list.hidden) emptied(state)
    else unfold(state, false)
  }
}

function lit(state, number) {
  state.at = number
  for (const link of links(state)) link.setAttribute("aria-selected", String(link.id === `search-${number}`))
  links(state)[number].scrollIntoView({ block: "nearest" })
  state.input.setAttribute("aria-activedescendant", `search-${number}`)
}

function unfold(state, is) {
  state.list.hidden = !is
  state.input.setAttribute("aria-expanded", String(is))
  if (is) return
  state.at = -1
  state.input.removeAttribute("aria-activedescendant")
  for (const link of links(state)) link.setAttribute("aria-selected", "false")
}

function links(state) {
  return [...state.list.querySelectorAll("[role=option]")]
}

function emptied(state) {
  state.input.value = ""
  look(state)
  state.input.focus()
}

function element(tag, className, text = "") {
  return Object.assign(document.createElement(tag), { className, textContent: text })
}
