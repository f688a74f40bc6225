// Finds where each name on a map can stand: within its own place and clear of every mark, or else beside the map's places with a line
// that leads to its own, unless that lies outside the picture. What is inside which place is looked up in a picture of the places, one pixel to a pixel.
const GAP = 2 // pixels kept free around a name
const STEP = 3 // pixels from one tried spot to the next
const OWN = 16 // colour steps between places, so that the soft edge between two is neither

// What a map looks like without its names: it changes with places and width, not with figures, so it is kept by whoever draws.
export function ground(shapes, view, px) {
  return {
    ...drawn(shapes, view, px),
    numbers: new Map(shapes.map(({ d }, turn) => [d, turn + 1])),
    own: new Map(),
    beyond: new Map(),
  }
}

// Each shape with its `lines` and `value`; obstacles are circles in map units; `taken` are boxes in pixels that belong to something else.
export function arrange(shapes, ground, obstacles, { view, px, sizes, font, taken }) {
  const pen = document.createElement("canvas").getContext("2d")
  const boxes = [...taken]
  const found = new Map()
  for (const shape of shapes) {
    const id = ground.numbers.get(shape.d)
    const home = pixel(shape.at, view, px)
    const round = obstacles.filter((one) => one.of !== shape).map((one) => [...pixel([one.x, one.y], view, px), one.radius / px])
    const free = (box) => round.every((circle) => apart(circle, box)) && boxes.every((other) => clear(other, box))
    const tries = forms(shape, sizes).map((form) => ({ ...form, ...measured(pen, form, font, Boolean(shape.value)) }))
    const own = kept(ground.own, id, () => spots(ground, home, id))
    const beyond = () => kept(ground.beyond, id, () => spots(ground, home, 0))
    let spotted
    for (const form of tries) spotted ??= spot(form, own, ground, id, free)
    if (isIn(home, ground)) { for (const form of tries) spotted ??= leading(spot(form, beyond(), ground, 0, free), own) }
    if (!spotted) continue
    boxes.push(spotted.box)
    found.set(shape, { ...spotted, at: mapped(spotted.at, view, px), to: spotted.to && mapped(spotted.to, view, px) })
  }
  return found
}

// The ways to write a name, the most readable first: over one another, in one line, smaller.
function forms({ lines, value }, sizes) {
  const stacked = [...lines, value].filter(Boolean)
  const single = [[...lines, value].filter(Boolean).join(" ")]
  const pair = [lines.join(" "), value].filter(Boolean)
  const ways = [stacked, pair, single].filter((way, turn, all) =>
    all.findIndex((one) => one.join("|") === way.join("|")) === turn
  )
  return sizes.flatMap((size) => ways.map((text) => ({ text, size })))
}

function measured(pen, { text, size }, font, isBold) {
  const wide = text.map((line, turn) => {
    pen.font = `${isBold && turn === text.length - 1 ? 700 : 400} ${size}px ${font}`
    return pen.measureText(line).width
  })
  return { wide: Math.max(...wide), tall: (text.length - 1) * 1.15 * size + 0.85 * size }
}

// Which place each pixel is in: 0 for none, and for the soft edges of places too.
function drawn(shapes, [left, top, width, height], px) {
  const [wide, tall] = [Math.round(width / px), Math.round(height / px)]
  const canvas = document.createElement("canvas")
  canvas.width = wide
  canvas.height = tall
  const pen = canvas.getContext("2d", { willReadFrequently: true })
  pen.setTransform(1 / px, 0, 0, 1 / px, -left / px, -top / px)
  shapes.forEach((shape, turn) => {
    pen.fillStyle = `rgb(${OWN * (turn % 15 + 1)}, ${OWN * Math.floor(turn / 15)}, ${(turn * 73) % 256})`
    pen.fill(new Path2D(shape.d))
  })
  const colours = pen.getImageData(0, 0, wide, tall).data
  const ids = new Uint8Array(wide * tall)
  for (let at = 0, from = 0; at < ids.length; at++, from += 4) {
    const alpha = colours[from + 3]
    if (!alpha) continue
    const turn = 15 * (colours[from + 1] / OWN) + colours[from] / OWN - 1
    ids[at] = alpha === 255 && Number.isInteger(turn) && (turn * 73) % 256 === colours[from + 2] ? turn + 1 : 255
  }
  return { ids, wide, tall }
}

// The tried spots with one number, those nearest to a point first.
function spots({ ids, wide, tall }, [x, y], id) {
  const all = []
  for (let top = 0; top < tall; top += STEP) {
    for (let left = 0; left < wide; left += STEP) {
      if (ids[top * wide + left] === id) all.push([left, top, Math.hypot(left - x, top - y)])
    }
  }
  return all.sort((a, b) => a[2] - b[2])
}

const kept = (found, id, find) => found.get(id) ?? found.set(id, find()).get(id)

function spot(form, all, ground, id, free) {
  for (const [x, y] of all) {
    const box = [x - form.wide / 2 - GAP, y - form.tall / 2 - GAP, x + form.wide / 2 + GAP, y + form.tall / 2 + GAP]
    if (within(box, ground, id) && free(box)) return { ...form, at: [x, y], box }
  }
}

function within([left, top, right, bottom], { ids, wide, tall }, id) {
  if (left < 0 || top < 0 || right >= wide || bottom >= tall) return false
  const [first, last] = [Math.floor(left), Math.ceil(right)]
  for (let y = Math.floor(top); y <= bottom; y += 2) {
    for (let x = first; x <= last; x += 2) if (ids[y * wide + x] !== id) return false
  }
  return true
}

// A name outside is joined to the nearest spot of its place.
function leading(spotted, own) {
  if (!spotted || !own.length) return spotted
  const [x, y] = spotted.at
  const to = own.reduce((a, b) => (Math.hypot(a[0] - x, a[1] - y) <= Math.hypot(b[0] - x, b[1] - y) ? a : b))
  return { ...spotted, to }
}

const isIn = ([x, y], { wide, tall }) => x >= 0 && y >= 0 && x < wide && y < tall
const pixel = ([x, y], [left, top], px) => [(x - left) / px, (y - top) / px]
const mapped = ([x, y], [left, top], px) => [left + x * px, top + y * px]
const clear = (a, b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1]
const apart = ([x, y, radius], [left, top, right, bottom]) =>
  Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) >= radius
