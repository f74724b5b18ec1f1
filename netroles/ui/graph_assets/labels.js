// Where names stand on the map, so that no name covers another name or somebody's mark.

import { Boxes, FIRM, SOFT, around, holds, inside } from "./boxes.js";

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
