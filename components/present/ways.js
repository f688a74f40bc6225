// Which sheet a key, a tap or a swipe means.

const SWIPE = 40, STILL = 10 // pixels that a finger moves

// The number of the sheet that a key leads to; none for any other key. Where a sheet scrolls, up and down are left to that.
export function wayOf(event, at, sheets, scrolls) {
  if (event.altKey || event.ctrlKey || event.metaKey || (event.key === " " && event.target.closest("button"))) return null
  const ways = { ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1, Home: 0, End: sheets - 1 }
  ways[" "] = event.shiftKey ? at - 1 : at + 1
  if (!scrolls) Object.assign(ways, { ArrowDown: at + 1, ArrowUp: at - 1 })
  return event.key in ways ? ways[event.key] : null
}

// A swipe turns the page as in a book; a tap on the left half goes back, elsewhere on.
export function swiped(stage, then) {
  let down = null
  stage.addEventListener("pointerdown", (event) => {
    down = event.isPrimary && !event.button && !event.target.closest("button") ? event : null
  })
  stage.addEventListener("pointercancel", () => down = null)
  stage.addEventListener("pointerup", (event) => {
    if (!down) return
    const across = event.clientX - down.clientX, along = event.clientY - down.clientY
    down = null
    if (Math.abs(across) > SWIPE && Math.abs(across) > Math.abs(along)) then(across < 0 ? 1 : -1)
    else if (Math.hypot(across, along) < STILL) then(event.clientX < stage.clientWidth / 2 ? -1 : 1)
  })
}
