// The answer to one place: its sentences, the list, the map.
import { phaseOf } from "./age.js"
import { drawMap } from "./map.js"
import { far, near, SHOWN, SHOWN_ON_A_PHONE } from "./near.js"
import { made, table } from "./table.js"
import { count } from "./understand.js"

const SINGLE = ["special school,", "unit in", "school of another council,", "independent special school,"]

export function answered(state) {
  const { box, place, know } = state
  const find = (name) => box.querySelector(name)
  const asked = {
    need: find(".near-need").selectedIndex - 1,
    phase: phaseOf(know, state.age),
    byRoad: find(".near-order").selectedIndex === 1,
    kinds: [...box.querySelectorAll(".near-kinds input:checked")].map((tick) => Number(tick.value)),
  }
  const { list, silent } = near(know, place, asked)
  state.found = list
  state.answer.hidden = false
  find(".near-title").textContent = `Near ${place.name}`
  find(".near-where").textContent = where(know, place)
  find(".near-finding").replaceChildren(...nearest(know, place, asked).map((text) => made("p", text)))
  find(".near-of-age").textContent = ofAge(list, state.age, asked)
  const most = matchMedia("(max-width: 640px)").matches ? SHOWN_ON_A_PHONE : SHOWN
  state.shown = state.all ? list : list.slice(0, most)
  find(".near-list-of").replaceChildren(table(state.shown))
  const more = find(".near-more")
  more.hidden = list.length <= most
  more.textContent = state.all ? `Show the nearest ${most} only` : `Show all ${list.length}`
  find(".near-save").hidden = !list.length
  find(".near-left-out").textContent = leftOut(silent)
  const { area } = know.district[place.inside]
  const also = know.districts.filter((item) => item.area === area && item.name !== place.inside).map((item) => item.name)
  find(".near-area").textContent = `${place.inside} is in the county’s ${area} area, with ${
    also.join(" and ")
  }. ${know.area_says}`
  state.zoom = 1
  drawMap(state)
  tell(state, `${place.name}: ${count(list.length, "school or unit fits", "schools and units fit")}, nearest first.`)
}

// What is nearest for the age asked for; for each phase in turn when none was: a school that starts at 11 is none for a child of 6.
export function nearest(know, place, asked) {
  const phases = asked.phase < 0 ? know.ages.slice(1).map((_, phase) => phase) : [asked.phase]
  const need = asked.need < 0 ? "" : `, ${know.needs[asked.need].toLowerCase()}`
  return phases.map((phase) => {
    const { list } = near(know, place, { ...asked, phase })
    const firsts = know.kinds.map((_, kind) => list.filter((item) => item.kind === kind && item.is_open)).filter((all) =>
      all.length
    )
    const forWhom = `for ${know.ages[phase + 1].children}${need}`
    return firsts.length
      ? `Nearest ${forWhom}: ${firsts.map((all) => first(all, asked.byRoad)).join("; ")}.`
      : `Nothing we know of among what you chose is ${forWhom}. Try another need or kind.`
  })
}

// The first of one kind whose ages are known, and what may be nearer: one of unknown ages, or by road one without an estimate.
function first(list, byRoad) {
  const nearer = list[0]
  const item = list.find((one) => one.is_sure_of_ages)
  if (!item) return `${SINGLE[nearer.kind]} ${nearer.name}, ${away(nearer)} (we do not know which ages it takes)`
  const unsure = nearer === item ? "" : ` (nearer, but we do not know which ages it takes: ${nearer.name}, ${away(nearer)})`
  const unmeasured = byRoad && item.minutes && list.find((one) => !one.minutes && one.metres < item.metres)
  const also = unmeasured ? ` (nearer in a straight line, by road not worked out: ${unmeasured.name}, ${away(unmeasured)})` : ""
  return `${SINGLE[item.kind]} ${item.name}, ${away(item)}${unsure}${also}`
}

function away(item) {
  return `${far(item.metres)}${item.minutes ? `, about ${item.minutes} min by road` : ""}`
}

// Which ages the list is for, and for how many of it no source says the ages.
export function ofAge(list, age, { phase }) {
  const silent = list.filter((item) => !item.is_sure_of_ages).length
  const unknown = silent
    ? ` Of ${silent} of them we do not know which ages ${silent === 1 ? "it takes" : "they take"}: ask the school.`
    : ""
  return phase < 0
    ? `You have not chosen an age, so the list below is of all ages, and a school in it may not take your child. Choose the age above.${unknown}`
    : `The list below is of what takes ${age.children}.${unknown}`
}

// How many of the kinds chosen are not in the list, as no source says which need they are for.
export function leftOut(silent) {
  const which = silent === 1 ? "it is" : "they are"
  return silent
    ? `Left out: ${
      count(silent, "school or unit", "schools or units")
    } of the kinds you chose: no source we hold says which need ${which} for.`
    : ""
}

export function tell(state, text) {
  state.says.textContent = text
}

function where(know, place) {
  const area = `${know.district[place.inside].area} ${know.county}`
  if (place.level === "postcode") return `${place.name} is in ${place.ward} ward, ${place.inside} district, ${area}.`
  if (place.level === "school") return `${place.name} is in ${place.inside} district, ${area}. Measured from the school.`
  const middle = place.level === "town" ? "the middle of the schools with this post town" : "the middle of its live postcodes"
  return `${
    place.level === "district" ? `${place.name} is a district` : `${place.name} is in ${place.inside} district`
  }, ${area}. Measured from ${middle}; a postcode is more exact.`
}
