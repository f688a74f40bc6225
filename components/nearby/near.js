// What is near a place, how far, and which way.
export const SHOWN = 8
export const SHOWN_ON_A_PHONE = 3
export const MILE = 1609.344
const NO_MINUTES = 32

// Providers that fit, nearest first, each with metres as the crow flies; and those left out because no source says what for.
// One whose ages no source says fits every age, as on the pages about kinds of school.
export function near(know, place, { need = -1, phase = -1, kinds = [0, 1], byRoad = false }) {
  const shown = know.provision.filter((item) => kinds.includes(item.kind) && !(item.urn === place.urn && item.kind === 0))
  const fits = shown.filter((item) => phase < 0 || item.phases === null || item.phases.includes(phase))
  const silent = need < 0 ? [] : fits.filter((item) => !item.needs.length)
  const list = fits
    .filter((item) => need < 0 || needsAt(item, phase).includes(need))
    .map((item) => ({
      ...item,
      metres: Math.hypot(item.at[0] - place.x, item.at[1] - place.y),
      minutes: minutes(know, place, item),
    }))
    .sort((a, b) => (byRoad ? (a.minutes ?? 999) - (b.minutes ?? 999) : 0) || a.metres - b.metres)
  return { list, silent: silent.length }
}

// What a school is for at one phase: a few have another label for children of primary age.
function needsAt({ needs, primary_needs: primary }, phase) {
  if (!primary) return needs
  return phase < 0 ? [...needs, ...primary] : phase ? needs : primary
}

function minutes(know, place, item) {
  const letter = know.minutes[item.travel]?.charCodeAt(place.area) ?? NO_MINUTES
  return letter > NO_MINUTES ? letter - NO_MINUTES : null
}

export function far(metres) {
  const one = (number) => (number < 9.95 ? number.toFixed(1) : Math.round(number).toString())
  return `${one(metres / MILE)} miles (${one(metres / 1000)} km)`
}

// A number of pupils or places with its date, and with the standing of places that are not in force.
export function figure(part) {
  if (!part) return ""
  const [number, standing, dated] = part
  const said = standing && standing !== "in force" ? `${standing}, ` : ""
  return `${number.toLocaleString("en-GB")} (${said}${dated})`
}

export function bearing([x, y], place) {
  const names = [
    "to the east",
    "to the north-east",
    "to the north",
    "to the north-west",
    "to the west",
    "to the south-west",
    "to the south",
    "to the south-east",
  ]
  return names[(Math.round(Math.atan2(y - place.y, x - place.x) / (Math.PI / 4)) + 8) % 8]
}
