// Boxes on the map: what covers what.

// What a name may not cover at all, and what it covers only where there is no other room: marks
// of people who are not named themselves.
export const SOFT = 1;
export const FIRM = 2;

export function inside({ x, y }, { left, right, top, bottom }) {
  return x > left && x < right && y > top && y < bottom;
}

export function holds(outer, box) {
  const sideways = box.left >= outer.left && box.right <= outer.right;
  return sideways && box.top >= outer.top && box.bottom <= outer.bottom;
}

export function around(x, y, halfWidth, halfHeight) {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

// Boxes on a grid, so that only near ones are compared.
export class Boxes {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  add(box, firmness) {
    const added = { ...box, firmness };
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(added);
    }
  }

  // How firm the firmest thing is that a box would cover; 0 where there is nothing.
  meets(box) {
    let firmest = 0;
    for (const { firmness } of this.covered(box)) firmest = Math.max(firmest, firmness);
    return firmest;
  }

  // How firm all that it would cover is, taken together.
  weighs(box) {
    let sum = 0;
    for (const { firmness } of new Set(this.covered(box))) sum += firmness;
    return sum;
  }

  // What a box would cover; something large is said more than once.
  *covered(box) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const beside = other.right <= box.left || other.left >= box.right;
        if (!beside && other.bottom > box.top && other.top < box.bottom) yield other;
      }
    }
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
