// Opening and closing the menu: by click, by keyboard, by leaving it.

export function listen(bar, signal) {
  const menu = bar.querySelector(".bar-menu")
  menu.addEventListener("click", () => menu.setAttribute("aria-expanded", menu.ariaExpanded !== "true"), { signal })
  bar.addEventListener("click", (event) => {
    const button = event.target.closest(".bar-open")
    if (button) opened(bar, button, button.ariaExpanded !== "true")
  }, { signal })
  bar.addEventListener("keydown", (event) => pressed(bar, event), { signal })
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !relatedTarget.closest(".bar")) closed(bar)
  }, { signal })
  document.addEventListener("pointerdown", (event) => {
    if (!event.composedPath().includes(bar)) closed(bar)
  }, { signal })
}

// Close all that is open; the focus goes to what had opened it.
export function closed(bar) {
  const focused = bar.querySelector("nav a:focus")
  const button = focused?.closest(".bar-group").querySelector(".bar-open")
  for (const open of bar.querySelectorAll("[aria-expanded=true]")) open.setAttribute("aria-expanded", "false")
  if (!focused || isShown(focused)) return
  const back = isShown(button) ? button : bar.querySelector(".bar-menu")
  back.focus()
}

function opened(bar, button, isOpen) {
  for (const other of bar.querySelectorAll(".bar-open")) other.setAttribute("aria-expanded", String(other === button && isOpen))
}

function pressed(bar, event) {
  const at = event.target
  if (event.key === "Escape") {
    const menu = bar.querySelector(".bar-menu")
    const inside = at.closest("nav") && !isShown(at.closest(".bar-group")?.querySelector(".bar-open"))
    closed(bar)
    if (inside) menu.focus()
    return
  }
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (!step || !at.closest("nav")) return
  event.preventDefault()
  if (event.key === "ArrowDown" && at.matches(".bar-open")) opened(bar, at, true)
  const isAcross = event.key === "ArrowLeft" || event.key === "ArrowRight"
  const stops = [...bar.querySelectorAll(isAcross ? ".bar-group > :is(a, button)" : "nav :is(a, button)")].filter(isShown)
  const from = isAcross ? at.closest(".bar-group").firstElementChild : at
  const next = stops[(stops.indexOf(from) + step + stops.length) % stops.length]
  next?.focus()
}

function isShown(element) {
  return Boolean(element?.getClientRects().length)
}
