// The list as a table that a phone stacks.
import { far, figure } from "./near.js"

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

export function table(list) {
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
        figure(item.roll),
        figure(item.places),
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

export function made(tag, text = "", parent = null, role = "") {
  const element = document.createElement(tag)
  if (text) element.textContent = text
  if (role) element.setAttribute("role", role)
  parent?.append(element)
  return element
}
