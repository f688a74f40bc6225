// Shows sheets one at a time over the whole screen. Streamlit calls the default function whenever the sheets change.
import { drawn, fitted } from "./drawn.js"
import { swiped, wayOf } from "./ways.js"

// What is shown stays as it was asked for: sheets that come later wait until it is asked for again.
const state = { latest: null, sheets: [], at: 0 }

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".present")
  state.latest = data
  const { ask, hint, before, next, leave } = data.words
  root.querySelector(".present-ask").textContent = ask
  root.querySelector(".present-about").textContent = hint
  root.querySelector("[data-step='-1']").textContent = before
  root.querySelector("[data-step='1']").textContent = next
  root.querySelector("[data-leave]").textContent = leave
  root.querySelector("dialog").setAttribute("aria-label", ask)
  if (!root.dataset.listens) listen(root)
}

function listen(root) {
  root.dataset.listens = "yes"
  const layer = root.querySelector("dialog"), stage = root.querySelector(".present-stage")
  root.querySelector(".present-ask").addEventListener("click", () => open(layer, stage))
  layer.addEventListener("keydown", (event) => {
    const to = wayOf(event, state.at, state.sheets.length, stage.scrollHeight > stage.clientHeight + 1)
    event.stopPropagation() // no key here is one of the page below
    if (to === null) return
    event.preventDefault()
    show(stage, to)
  })
  root.querySelector(".present-ways").addEventListener("click", ({ target }) => {
    if (target.dataset.step) show(stage, state.at + Number(target.dataset.step))
    else layer.close()
  })
  swiped(stage, (step) => show(stage, state.at + step))
  new ResizeObserver(() => fitted(stage)).observe(stage)
  layer.addEventListener("close", async () => {
    if (document.fullscreenElement) await document.exitFullscreen() // until then nothing outside it takes the focus
    stage.querySelector("section").replaceChildren()
    root.querySelector(".present-ask").focus()
  })
  // Escape leaves the full screen first, and the browser keeps that key to itself.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && layer.open) layer.close()
  })
}

function open(layer, stage) {
  state.sheets = state.latest.sheets
  layer.showModal()
  show(stage, 0)
  stage.requestFullscreen?.().catch(() => {}) // not everywhere; the layer covers the window without it
}

function show(stage, to) {
  state.at = Math.min(Math.max(to, 0), state.sheets.length - 1)
  const section = stage.querySelector("section")
  drawn(section, state.sheets[state.at])
  fitted(stage)
  stage.scrollTo(0, 0)
  section.querySelector("h2").focus({ preventScroll: true })
}
