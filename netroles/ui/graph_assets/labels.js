// Where names stand on the map, so that no name covers another name or somebody's mark.

// The names of people, a line each: { id, x, y, text }, in the map's own units, x and y in its
// middle.
//
// people: [{ id, x, y, radius, text, wanted }] in the order in which they get room; wanted means
// that the name stands even where it covers something. marks: everybody, to keep clear of. seen:
// the part of the map on the screen, which no name may be cut off by. written: boxes of other text
// that stands on the map. width(text) and height are
// the size of a line, gap is what stays free around a name.
//
// A name that finds no room in one line may find it in two; else it does not stand at all.
export function placedLabels(people, marks, seen, written, { width, height, gap }) {
  const taken = new Boxes(4 * height);
  for (const box of written) taken.add(box, FIRM);
  const kept = new Set(people.map(({ id }) => id));
  for (const { id, x, y, radius } of marks) {
    taken.add(around(x, y, radius, radius), kept.has(id) ? FIRM : SOFT);
  }
  const labels = [];
  const place = (person, lines, firmness) => {
    const wide = Math.max(...lines.map(width));
    const spots = around8(person, wide / 2 + gap, (lines.length * height) / 2, gap);
    const whole = spots.filter((box) => !inside(person, seen) || holds(seen, box));
    const free = whole.find((box) => taken.meets(box) < firmness);
    const spot = free ?? (person.wanted ? (whole[0] ?? spots[0]) : null);
    if (!spot) return false;
    taken.add(spot, FIRM);
    lines.forEach((text, number) => {
      const y = spot.top + (number + 0.5) * height;
      labels.push({ id: person.id, x: (spot.left + spot.right) / 2, y, text });
    });
    return true;
  };
  const inOne = (person) => [person.text];
  const inTwo = (person) => halves(person.text, width);
  let without = people;
  for (const [lines, firmness] of [[inOne, SOFT], [inTwo, SOFT], [inOne, FIRM], [inTwo, FIRM]]) {
    without = without.filter((person) => {
      const found = lines(person);
      return !found || !place(person, found, firmness);
    });
  }
  return labels;
}

// A name in two lines about equally long; null where it is one word.
function halves(text, width) {
  const words = text.split(" ");
  const both = words.slice(1).map((_, at) => [
    words.slice(0, at + 1).join(" "),
    words.slice(at + 1).join(" "),
  ]);
  const longer = (lines) => Math.max(...lines.map(width));
  return both.reduce((best, each) => (best && longer(best) <= longer(each) ? best : each), null);
}

// What is written behind people, where it has room: { text, x, y, size, align, box }, a line each.
// The sizes of letters and lines are in pixels on the screen, `pixel` is one of them in the map's
// units; width is that of a text in letters of size 1. Nothing is written over a mark: a name goes
// where its region has room, in two or three lines if need be and in smaller letters. Only one
// that finds no such room is shortened, and one of which hardly anything would be left, or that
// would fill its region, is left out.
export function placedBehind({ regions, headings, rings }, marks, { size, pixel, width }) {
  const taken = new Boxes(4 * size * pixel);
  for (const { x, y, radius } of marks) taken.add(around(x, y, radius, radius), FIRM);
  const written = [];
  const write = ({ lines, letters, wide, high }, { x, y }, align) => {
    taken.add(around(x, y, wide / 2, high / 2), FIRM);
    lines.forEach((text, number) => {
      const line = y - high / 2 + (number + 0.5) * LINE * letters;
      const box = around(x, line, wide / 2, (LINE * letters) / 2);
      written.push({ text, x: align === "left" ? x - wide / 2 : x, y: line, size: letters, align, box });
    });
  };
  const isFree = ({ wide, high }) => ({ x, y }) => !taken.meets(around(x, y, wide / 2, high / 2));
  const block = (lines, letters) => ({
    lines,
    letters,
    wide: Math.max(...lines.map(width)) * letters,
    high: LINE * letters * lines.length,
  });

  // A side's heading stands on its regions, whatever room the layout left for it.
  for (const { label, left, top, right, label_x: x, label_y: y } of headings) {
    const tries = HEADING_SIZES.map((share) => block([label], share * size * pixel));
    const at = ({ letters }) => ({ x, y: 2 * y - top - 0.8 * letters });
    const apart = ({ letters, wide, high }) => ({ high, wide: wide + 2 * HEADING_GAP * letters });
    const free = tries.find((each) => isFree(apart(each))(at(each)));
    const text = free ? null : cut(label, (right - left) / tries.at(-1).letters, width);
    const found = free ?? (text && block([text], tries.at(-1).letters));
    if (found) write(found, at(found), "center");
  }
  for (const region of regions) {
    const { label, left, top, right, bottom, corner } = region;
    const edge = Math.max(EDGE * pixel, Math.min(ROUNDED * corner, MOST_EDGE * pixel));
    const room = right - left - 2 * edge;
    const sizes = SIZES.map((share) => share * size)
      .filter((each) => each >= LEAST_SIZE && bottom - top >= 2.2 * each * pixel)
      .map((each) => each * pixel);
    const whole = sizes.flatMap((letters) => {
      const lines = broken(label, room / letters, width);
      const most = Math.min(MOST_LINES, (bottom - top) / (LINE * letters) - 1);
      return lines && lines.length <= most ? [block(lines, letters)] : [];
    });
    const short = sizes.slice(-1).flatMap((letters) => {
      const text = cut(label, room / letters, width);
      return text ? [block([text], letters)] : [];
    });
    for (const [tries, spots] of [[whole, alongTop], [whole, anywhere], [short, anywhere]]) {
      const found = tries
        .map((each) => [each, spots(region, each, edge).find(isFree(each))])
        .find(([, spot]) => spot);
      if (!found) continue;
      write(...found, "left");
      break;
    }
  }
  for (const ring of rings) {
    const each = block([ring.label], size * pixel);
    const spot = alongRing(ring).find(isFree(each));
    if (spot) write(each, spot, "center");
  }
  return written;
}

export const HEADING_SIZES = [1.15, 1, 0.87]; // of the letters of a side's heading
const HEADING_GAP = 0.4; // letters between two headings, at least, and as much again for the other one
const LEAST_LEFT = 4; // letters of a name that must be left of it to say something
const SIZES = [1, 0.87, 0.8]; // of the letters of a region's name
const LEAST_SIZE = 9.5; // pixels
const LINE = 1.2; // from line to line, in letters
const MOST_LINES = 3;
const STEPS = 8; // from the left to the right of a region
const [EDGE, MOST_EDGE] = [4, 8]; // pixels between the edge of a region and its name
const ROUNDED = 0.4; // how much of a rounded corner is kept free

// The text without its last words, or else its last letters; null where nothing would be left.
function cut(text, room, width) {
  if (width(text) <= room) return text;
  const words = text.split(" ");
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const shorter = `${words.slice(0, kept).join(" ")}…`;
    if (width(shorter) <= room) return shorter;
  }
  const marks = [...words[0]];
  let kept = marks.length - 1;
  while (kept >= LEAST_LEFT && width(`${marks.slice(0, kept).join("")}…`) > room) kept -= 1;
  return kept < LEAST_LEFT ? null : `${marks.slice(0, kept).join("")}…`;
}

// The text in lines, broken between words; null where a word alone is too long.
function broken(text, room, width) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (width(word) > room) return null;
    if (lines.length && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// Places for a text in a region, by its middle: along the top, from left to right.
function alongTop({ left, top, right }, { wide, high }, edge) {
  const first = left + edge + wide / 2;
  const room = right - edge - wide / 2 - first;
  const steps = room > 0 ? STEPS : 0;
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: first + (step / STEPS) * room,
    y: top + edge + high / 2,
  }));
}

// Where the name of a ring may stand: above the middle, then further and further around.
function alongRing({ x, y, across, down, label_y: line }) {
  const share = (y - line) / down;
  const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8];
  return steps.map((step) => ({
    x: x + share * across * Math.sin((step * Math.PI) / 8),
    y: y - share * down * Math.cos((step * Math.PI) / 8),
  }));
}

// Along the top, the bottom, and in between.
function anywhere(region, { wide, high, letters }, edge) {
  const spots = [];
  const lowest = region.bottom - high - 2 * edge;
  for (let top = region.top; top < lowest; top += letters / 2) {
    spots.push(...alongTop({ ...region, top }, { wide, high }, edge));
  }
  return [...alongTop({ ...region, top: lowest }, { wide, high }, edge), ...spots];
}

// What a name may not cover at all, and what it covers only where there is no other room: marks
// of people who are not named themselves.
const SOFT = 1;
const FIRM = 2;

// The places for a name, the best first: under the mark, above, aside underneath, aside above,
// beside it.
function around8({ x, y, radius }, halfWidth, halfHeight, gap) {
  const down = radius + gap + halfHeight;
  const aside = radius + gap + halfWidth;
  return [
    [0, down],
    [0, -down],
    [halfWidth, down],
    [-halfWidth, down],
    [halfWidth, -down],
    [-halfWidth, -down],
    [aside, 0],
    [-aside, 0],
  ].map(([dx, dy]) => around(x + dx, y + dy, halfWidth, halfHeight));
}

export function inside({ x, y }, { left, right, top, bottom }) {
  return x > left && x < right && y > top && y < bottom;
}

function holds(outer, box) {
  const sideways = box.left >= outer.left && box.right <= outer.right;
  return sideways && box.top >= outer.top && box.bottom <= outer.bottom;
}

function around(x, y, halfWidth, halfHeight) {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

// Boxes on a grid, so that only near ones are compared.
class Boxes {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  add(box, firmness) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push({ ...box, firmness });
    }
  }

  // How firm the firmest thing is that a box would cover; 0 where there is nothing.
  meets(box) {
    let firmest = 0;
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const beside = other.right <= box.left || other.left >= box.right;
        const apart = beside || other.bottom <= box.top || other.top >= box.bottom;
        if (!apart) firmest = Math.max(firmest, other.firmness);
      }
    }
    return firmest;
  }

  *keys(box) {
    const cell = this.cell;
    for (let i = Math.floor(box.left / cell); i <= Math.floor(box.right / cell); i += 1) {
      for (let j = Math.floor(box.top / cell); j <= Math.floor(box.bottom / cell); j += 1) {
        yield `${i}:${j}`;
      }
    }
  }
}
