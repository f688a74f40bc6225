// The place a reader chose, kept on this device and nowhere else. An address that names a place always wins, and opening one
// changes nothing here: only a choice does, which is a change of place that Back or Forward did not bring.

const KEY = "send-place"
let wentBack = false
addEventListener("popstate", (event) => {
  wentBack = event.isTrusted
})

export function known() {
  try {
    return localStorage.getItem(KEY) ?? ""
  } catch { // a browser may refuse to keep anything
    return ""
  }
}

// `before` is undefined on the first page of a visit; the whole county is no place to remember.
export function remember(before, place) {
  const isChoice = before !== undefined && before !== place && !wentBack
  wentBack = false
  if (!isChoice) return
  try {
    if (place) localStorage.setItem(KEY, place)
    else localStorage.removeItem(KEY)
  } catch { // then it is not kept
  }
}
