// The shape of the map: people stand further apart, across or up and down, so that it fills its
// place on the screen, wide as a wall or narrow as a phone.

const MOST = 3.2; // a map stretched further looks torn

export class Shape {
  constructor() {
    this.across = this.down = 1;
  }

  // Takes the shape of a place so many pixels wide and high; says whether that is another one. A
  // map that needs less than its place, `closest` enlarged, is stretched no further than to fill it.
  fit([left, top, right, bottom], wide, high, closest) {
    const across = Math.max(wide, 1) / Math.max(right - left, 1);
    const down = Math.max(high, 1) / Math.max(bottom - top, 1);
    const scale = Math.min(across, down, closest);
    const stretched = (room) => rounded(Math.min(Math.max(room / scale, 1), MOST));
    const before = `${this.across} ${this.down}`;
    [this.across, this.down] = [stretched(across), stretched(down)];
    return before !== `${this.across} ${this.down}`;
  }

  // From a place as the layout has it to where it is drawn, and back. Rounded, so that whoever was
  // put somewhere by hand stands at the very same place when Python says it again.
  place({ x, y }) {
    return { x: rounded(x * this.across), y: rounded(y * this.down) };
  }

  back({ x, y }) {
    return { x: x / this.across, y: y / this.down };
  }

  // Where the layout has somebody who may have been moved by hand.
  home({ x, y, home_x: across = x, home_y: down = y }) {
    return this.place({ x: across, y: down });
  }

  box([left, top, right, bottom]) {
    return [left * this.across, top * this.down, right * this.across, bottom * this.down];
  }

  // What is drawn behind people.
  behind({ regions = [], headings = [], rings = [] }) {
    const stretched = (each) => {
      const now = { ...each };
      for (const key of ACROSS) if (key in now) now[key] *= this.across;
      for (const key of DOWN) if (key in now) now[key] *= this.down;
      return now;
    };
    return {
      regions: regions.map(stretched),
      headings: headings.map(stretched),
      rings: rings.map(stretched),
    };
  }
}

function rounded(value) {
  return Math.round(100 * value) / 100;
}

const ACROSS = ["left", "right", "x", "label_x", "across"];
const DOWN = ["top", "bottom", "y", "label_y", "down"];
