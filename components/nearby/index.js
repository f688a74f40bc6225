// What we know, opened up for looking up in: postcodes, towns, wards and schools, each with its point.

export function opened(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  return new Response(stream).json()
}

export function index(raw) {
  const { sectors, units, wards, ward, lsoa, east, north } = raw.postcodes
  const [cornerEast, cornerNorth, metres] = raw.corner
  let first = 0
  const known = sectors.map((name, number) => {
    const sector = { name, tight: tight(name), units: units[number], first }
    first += units[number].length / 2
    return sector
  })
  const total = (steps, corner) => {
    const sums = new Float64Array(steps.length)
    steps.reduce((sum, step, at) => (sums[at] = sum + step), 0)
    return sums.map((sum) => corner + sum * metres)
  }
  const district = Object.fromEntries(raw.districts.map((item) => [item.name, item]))
  const easts = total(east, cornerEast)
  const norths = total(north, cornerNorth)
  const named = [
    ...raw.places.map(([level, name, inside, area, x, y]) => ({
      level,
      name,
      inside,
      area,
      x,
      y,
      more: place(level, name, inside),
    })),
    ...raw.schools.map(([urn, name, what, town, inside, area, x, y]) => ({
      level: "school",
      urn,
      name,
      inside,
      area,
      x,
      y,
      more: [what, town || inside].join(" · "),
    })),
  ]
  const order = ["town", "district", "ward", "school"]
  for (const item of named) {
    item.key = plain(`${item.name} ${item.level === "school" ? item.more : item.inside}`)
    item.own = plain(item.name)
    item.rank = order.indexOf(item.level)
  }
  const outcodes = new Set(known.map((sector) => sector.name.split(" ")[0]))
  const around = Object.entries(raw.around).flatMap(([council, inside]) =>
    Object.entries(inside).map(([name, letters]) => ({ council, name, tight: tight(name), letters }))
  )
  const point = (at) => {
    const [name, inside] = wards[ward[at]].split("|")
    return { level: "postcode", ward: name, inside, area: lsoa[at], x: easts[at], y: norths[at] }
  }
  return { ...raw, known, around, outcodes, named, district, point }
}

function place(level, name, inside) {
  return level === "district" || name === inside ? level : `${level} in ${inside}`
}

export function tight(text) {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "")
}

export function plain(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[’'`\u0300-\u036f]/g, "").replace(/\bsaint\b/g, "st").replace(
    /[^a-z0-9]+/g,
    " ",
  ).trim()
}
