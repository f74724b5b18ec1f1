// Where people stand who were moved by hand: told to Python, and kept here until it knows.

const PATIENCE = 400; // milliseconds without another move until Python is told

export class Moves {
  constructor(tell) {
    this.tell = tell;
    this.untold = new Map(); // id to { x, y }
    this.known = {}; // id to [x, y], as Python has it
    this.places = null;
  }

  // What Python knows; in another layout everybody has other places.
  read({ places = null, pins = {} }) {
    if (places !== this.places) this.clear();
    this.places = places;
    this.known = pins;
    for (const [id, { x, y }] of this.untold) {
      if (pins[id]?.[0] === x && pins[id]?.[1] === y) this.untold.delete(id);
    }
  }

  // Everybody who was moved.
  get people() {
    return new Set([...Object.keys(this.known), ...this.untold.keys()]);
  }

  // Move somebody; Python is told soon, or at once.
  move(id, { x, y }, soon) {
    this.untold.set(id, { x, y });
    clearTimeout(this.timer);
    if (soon) this.timer = setTimeout(() => this.tellNow(), PATIENCE);
    else this.tellNow();
  }

  tellNow() {
    clearTimeout(this.timer);
    const moved = [...this.untold].map(([id, { x, y }]) => [id, [x, y]]);
    if (moved.length) this.tell(this.places, Object.fromEntries(moved));
  }

  clear() {
    clearTimeout(this.timer);
    this.untold.clear();
  }
}
