// The bar of every page: whose pages these are, and the menu. Streamlit calls the default function whenever page or place change.
import { address, follow } from "./follow.js"
import { closed, listen } from "./keys.js"
import { known, remember } from "./remembered.js"

// One bar on every page: what it was last drawn from, and the place it last told of. Streamlit keeps this module for the whole visit.
const state = {}
follow(state, () => closed(document.querySelector(".bar")))

export default function ({ parentElement, data, setTriggerValue }) {
  const bar = parentElement.querySelector(".bar")
  if (!bar.dataset.listens) listen(bar)
  remember(state.data?.place, data.place)
  if (state.data?.page !== data.page) state.told = ""
  state.data = data
  drawn(bar, data)
  const place = known()
  if (data.asks && !data.place && place && place !== state.told) {
    state.told = place
    setTriggerValue("remembered", place)
  }
}

function drawn(bar, { name, line, home, groups, page, place }) {
  bar.querySelector(".bar-name").textContent = name
  bar.querySelector(".bar-line").textContent = line
  const point = (link, word) => {
    link.setAttribute("href", address(word === home ? "./" : `./${word}`, place))
    if (word === page) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  }
  point(bar.querySelector(".bar-home"), home)
  const list = bar.querySelector(".bar-groups")
  if (list.children.length !== groups.length) list.replaceChildren(...groups.map(group))
  for (const link of list.querySelectorAll("a")) point(link, link.dataset.word)
  for (const button of list.querySelectorAll("button")) {
    button.toggleAttribute("data-current", button.parentElement.querySelector("a[aria-current]") !== null)
  }
}

function group({ name, pages }, number) {
  const item = document.createElement("li")
  item.className = "bar-group"
  if (pages.length === 1) {
    item.append(link(pages[0]))
    return item
  }
  const button = document.createElement("button")
  Object.assign(button, { type: "button", className: "bar-open", textContent: name })
  button.setAttribute("aria-expanded", "false")
  button.setAttribute("aria-controls", `bar-list-${number}`)
  const heading = document.createElement("span")
  Object.assign(heading, { id: `bar-head-${number}`, className: "bar-head", textContent: name })
  const list = document.createElement("ul")
  Object.assign(list, { id: `bar-list-${number}`, className: "bar-list" })
  list.setAttribute("aria-label", name)
  for (const page of pages) {
    const row = document.createElement("li")
    row.append(link(page))
    list.append(row)
  }
  item.append(button, heading, list)
  return item
}

function link({ word, name }) {
  const made = document.createElement("a")
  made.textContent = name
  made.dataset.word = word
  return made
}
