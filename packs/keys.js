// Goes through the sheets: arrow keys, Page Up and Page Down, Home and End, or the two buttons. Without it the page is one to scroll.
const sheets = [...document.querySelectorAll(".sheet")]
const steps = document.querySelector(".steps")
const where = steps.querySelector("output")

function current() {
  const middle = innerHeight / 2
  return sheets.findLastIndex((sheet) => sheet.getBoundingClientRect().top <= middle)
}

function tell(at) {
  where.textContent = `${at + 1} of ${sheets.length}`
}

function go(to) {
  const at = Math.min(Math.max(to, 0), sheets.length - 1)
  sheets[at].tabIndex = -1
  sheets[at].focus({ preventScroll: true })
  sheets[at].scrollIntoView()
  tell(at)
}

const ways = {
  ArrowRight: () => current() + 1,
  PageDown: () => current() + 1,
  ArrowLeft: () => current() - 1,
  PageUp: () => current() - 1,
  Home: () => 0,
  End: () => sheets.length - 1,
}

addEventListener("keydown", (event) => {
  const way = ways[event.key]
  // A wide table slides under the arrow keys, and with another key held down the browser means something else.
  if (!way || event.altKey || event.ctrlKey || event.metaKey || event.target.closest(".wide")) return
  event.preventDefault()
  go(way())
})
steps.addEventListener("click", (event) => {
  const step = event.target.closest("button")?.dataset.step
  if (step) go(current() + Number(step))
})
addEventListener("scroll", () => tell(current()), { passive: true })
steps.hidden = false
tell(current())
