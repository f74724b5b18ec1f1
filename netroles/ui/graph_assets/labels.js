// Where names stand on the map, so that no name covers another name or somebody's mark.

const GAP = 3; // pixels kept free around marks and names

// One label a person at most: { id, x, y, text }, in the map's own units, x in the middle.
//
// people: [{ id, x, y, radius, text, wanted }] in the order in which they get room; wanted means
// that the name stands even where it covers something. width(text) and height are the size of a
// name. A name stands under its mark, else above, to one side underneath or above, beside it, and
// else not at all.
export function placedLabels(people, marks, width, height, gap) {
  const taken = new Boxes(Math.max(4 * height, 1));
  for (const mark of marks) taken.add(around(mark.x, mark.y, mark.radius + gap, mark.radius + gap));
  const labels = [];
  for (const person of people) {
    const half = width(person.text) / 2 + gap;
    const aside = person.radius + gap + half;
    const [below, above] = [1, -1].map(
      (way) => person.y + way * (person.radius + gap + height / 2),
    );
    const spots = [
      [person.x, below],
      [person.x, above],
      [person.x + half, below],
      [person.x - half, below],
      [person.x + half, above],
      [person.x - half, above],
      [person.x + aside, person.y],
      [person.x - aside, person.y],
    ];
    const boxes = spots.map(([x, y]) => around(x, y, half, height / 2));
    let spot = boxes.findIndex((box) => !taken.meets(box));
    if (spot < 0 && person.wanted) spot = 0;
    if (spot < 0) continue;
    taken.add(boxes[spot]);
    labels.push({ id: person.id, x: spots[spot][0], y: spots[spot][1], text: person.text });
  }
  return labels;
}

export { GAP };

function around(x, y, halfWidth, halfHeight) {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

// Boxes on a grid, so that only near ones are compared.
class Boxes {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  meets(box) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const beside = other.right <= box.left || other.left >= box.right;
        if (!beside && other.bottom > box.top && other.top < box.bottom) return true;
      }
    }
    return false;
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
