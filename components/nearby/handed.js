// A place chosen on one page for another: handed over inside this browser's tab, so that it is neither sent nor in the address,
// and forgotten once it is taken. A browser that keeps nothing hands nothing over.
const KEPT = "send-near"

export function hand({ name, level, inside }) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ name, level, inside }))
  } catch {
    // the other page then asks as if it were opened anew
  }
}

export function handed() {
  try {
    const text = sessionStorage.getItem(KEPT)
    sessionStorage.removeItem(KEPT)
    const place = JSON.parse(text)
    return typeof place?.name === "string" ? place : null
  } catch {
    return null
  }
}
