// One sheet: its sentence in large type, its picture or table, and in small type what to bear in mind, source and number.

const SQUARE = 1.5 // a picture less wide than this, for its height, stands beside the sentence where there is room
const LONG = 130 // letters of a sentence
const SMALLER = [1.05, 0.95, 0.85, 0.75] // sizes of a table, the first that fits is taken

export function drawn(section, sheet) {
  section.setAttribute("aria-label", `${sheet.number} · ${sheet.title}`)
  const heading = made("h2", "present-headline", sheet.headline)
  heading.tabIndex = -1
  const foot = made("div", "present-foot")
  foot.append(made("p", "present-caveat", sheet.caveat), made("p", "present-source", sheet.source))
  foot.append(made("p", "present-number", sheet.number))
  const picture = sheet.picture ? pictured(sheet) : tabled(sheet.table)
  section.className = "present-sheet"
  section.classList.toggle("present-beside", isSquare(picture))
  section.classList.toggle("present-tabled", !sheet.picture)
  section.classList.toggle("present-long", sheet.headline.length > LONG)
  section.replaceChildren(heading, picture, foot)
}

// The table of a sheet as large as the screen has room for it; one that has none at the least size scrolls.
export function fitted(stage) {
  const table = stage.querySelector(".present-table")
  if (!table) return
  for (const size of SMALLER) {
    table.style.fontSize = `${size}em`
    if (stage.scrollHeight <= stage.clientHeight) return
  }
}

function pictured({ shows, picture }) {
  const figure = made("figure", "present-figure")
  if (shows) figure.append(made("figcaption", "", shows))
  const box = made("div", "present-picture")
  box.innerHTML = picture
  const svg = box.querySelector("svg")
  svg.removeAttribute("width")
  svg.removeAttribute("height")
  svg.setAttribute("preserveAspectRatio", "xMinYMin meet")
  figure.append(box)
  return figure
}

function tabled({ caption, heads, rows }) {
  const table = made("table", "present-table")
  table.append(made("caption", "", caption), made("thead"), made("tbody"))
  table.tHead.append(row(heads, () => "col"))
  table.tBodies[0].append(...rows.map((cells) => row(cells, (at) => at ? "" : "row")))
  return table
}

function row(cells, scopeOf) {
  const line = made("tr")
  for (const [at, text] of cells.entries()) {
    const scope = scopeOf(at)
    const cell = made(scope ? "th" : "td", "", text)
    if (scope) cell.scope = scope
    line.append(cell)
  }
  return line
}

function isSquare(picture) {
  const view = picture.querySelector("svg")?.viewBox.baseVal
  return Boolean(view) && view.width / view.height < SQUARE
}

function made(name, look = "", text = "") {
  const node = document.createElement(name)
  if (look) node.className = look
  node.textContent = text
  return node
}
