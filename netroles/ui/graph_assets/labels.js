// Where names stand on the map, so that no name covers another name or somebody's mark.

// One label a person at most: { id, x, y, text }, in the map's own units, x and y in its middle.
//
// people: [{ id, x, y, radius, text, wanted }] in the order in which they get room; wanted means
// that the name stands even where it covers something. marks: everybody, to keep clear of. seen:
// the part of the map on the screen, which no name may be cut off by. written: boxes of other text
// that stands on the map. width(text) and height are
// the size of a name, gap is what stays free around it.
//
// A name that finds no room does not stand at all.
export function placedLabels(people, marks, seen, written, { width, height, gap }) {
  const taken = new Boxes(4 * height);
  for (const box of written) taken.add(box, FIRM);
  const kept = new Set(people.map(({ id }) => id));
  for (const { id, x, y, radius } of marks) {
    taken.add(around(x, y, radius, radius), kept.has(id) ? FIRM : SOFT);
  }
  const labels = [];
  const place = (person, firmness) => {
    const spots = around8(person, width(person.text) / 2 + gap, height / 2, gap);
    const whole = spots.filter((box) => !inside(person, seen) || holds(seen, box));
    const free = whole.find((box) => taken.meets(box) < firmness);
    const spot = free ?? (person.wanted ? (whole[0] ?? spots[0]) : null);
    if (!spot) return false;
    taken.add(spot, FIRM);
    const [x, y] = [(spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2];
    labels.push({ id: person.id, x, y, text: person.text });
    return true;
  };
  const without = people.filter((person) => !place(person, SOFT));
  for (const person of without) place(person, FIRM);
  return labels;
}

// What is written behind people, where it has room: { text, x, y, size, align, box }. The sizes of
// letters and lines are in pixels on the screen, `pixel` is one of them in the map's units; width
// is that of a text in letters of size 1. A name too long for its region is shortened; one of which
// hardly anything would be left is left out, and so is one that would fill its region.
export function placedBehind({ regions, headings, rings }, { size, pixel, width }) {
  const written = [];
  const write = (text, x, y, room, letters, align) => {
    const whole = fitted(text, room / letters, width);
    if (!whole) return;
    const wide = width(whole) * letters;
    const middle = align === "left" ? x + wide / 2 : x;
    const box = around(middle, y, wide / 2, letters * 0.6);
    written.push({ text: whole, x, y, size: letters, align, box });
  };
  const letters = size * pixel;
  for (const { label, left, top, right, bottom, label_x: x, label_y: y } of regions) {
    if (bottom - top < 2.2 * letters) continue;
    const aside = Math.max(x - left, 4 * pixel);
    const line = Math.max(y, top + 0.8 * letters);
    write(label, left + aside, line, right - left - 2 * aside, letters, "left");
  }
  // The line of a heading ends where regions begin.
  for (const { label, left, top, right, label_x: x, label_y: y } of headings) {
    const line = Math.min(y, 2 * y - top - 0.9 * letters);
    write(label, x, line, HEADING_ROOM * (right - left), 1.15 * letters, "center");
  }
  for (const { label, across, label_x: x, label_y: y } of rings) {
    write(label, x, y, 2 * across, letters, "center");
  }
  return written;
}

const HEADING_ROOM = 1.5; // how much wider than its side a heading may be: sides are far apart
const LEAST_LEFT = 4; // letters of a name that must be left of it to say something

function fitted(text, room, width) {
  if (width(text) <= room) return text;
  const marks = [...text];
  let kept = marks.length - 1;
  while (kept >= LEAST_LEFT && width(`${marks.slice(0, kept).join("")}…`) > room) kept -= 1;
  return kept < LEAST_LEFT ? null : `${marks.slice(0, kept).join("").trimEnd()}…`;
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
