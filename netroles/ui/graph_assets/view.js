// What part of the map the screen shows, how large, and which names stand on it.

import { HEADING_SIZES, placedBehind } from "./behind.js";
import { inside } from "./boxes.js";
import { placedLabels } from "./labels.js";
import { Shape } from "./shape.js";

const MARGIN = { side: 0.04, bottom: 24 }; // share of the width, pixels
const MOST_ENLARGED = 3;
const [NARROW, SMALLER] = [480, 0.85]; // on a map so many pixels wide marks are smaller
const STEP = 1.3; // one press of a zoom button
const NAMES_ON = 1.5; // zoomed in this much, everybody's name is on
const FEW = 20; // this many people or fewer are all named without asking
const GAP = 3; // pixels kept free around marks and names
const BOLDER = 1.08; // how much wider a text is in bold
const LABEL_SIZE = { small: 12, medium: 13, large: 14 }; // pixels by the map's width
// The whole map is never enlarged more than `closest`; marks of a map shrunk further than `least`
// are drawn larger instead; letters are so many times larger; so many pixels at the top are for
// the buttons.
const NEARBY = { closest: 1.4, least: 0.62, letters: 1, top: 48 };
const PROJECTED = { closest: 3, least: 1.15, letters: 1.5, top: 20 };

export class View {
  constructor(canvas) {
    this.canvas = canvas;
    this.network = null;
    this.fitted = this.enlarged = 1;
    this.untouched = true; // nobody has zoomed or moved the map yet
    this.below = 0; // pixels at the bottom that are not for people: for what is said there
    this.sizes = NEARBY;
    this.shape = new Shape();
    this.extent = [0, 0, 0, 0]; // of the layout, without the headings of sides
    this.headed = false; // whether there are any
    this.widths = new Map(); // text to width in a font of size 1
  }

  project(on) {
    this.sizes = on ? PROJECTED : NEARBY;
  }

  get labelSize() {
    const width = this.canvas.clientWidth;
    const size = width < 720 ? LABEL_SIZE.small : width < 1200 ? LABEL_SIZE.medium : LABEL_SIZE.large;
    return size * this.sizes.letters;
  }

  // Marks of a map shrunk further than this are drawn larger.
  get least() {
    return this.sizes.least * (this.canvas.clientWidth < NARROW ? SMALLER : 1);
  }

  // How wide and high the map may be, in pixels.
  get room() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    return [width * (1 - 2 * MARGIN.side), height - this.top - this.bottom];
  }

  // Pixels at the top that are not for people: for the buttons, and for headings, whose letters
  // do not shrink with the map.
  get top() {
    return this.sizes.top + (this.headed ? 1.4 * HEADING_SIZES[0] * this.labelSize : 0);
  }

  get bottom() {
    return MARGIN.bottom + this.below;
  }

  // Give the map of a picture the shape of its place; says whether it has another one now.
  reshape({ extent: [left, top, right, bottom], headings = [] }) {
    this.headed = headings.length > 0;
    const under = headings.map(({ top, label_y: line }) => 2 * line - top);
    this.extent = [left, this.headed ? Math.max(top, Math.min(...under)) : top, right, bottom];
    if (!this.canvas.clientWidth || !this.canvas.clientHeight) return false;
    return this.shape.fit(this.extent, ...this.room, this.sizes.closest);
  }

  // On a small screen the map shrinks, but marks stay large enough to see and to touch.
  fit([left, top, right, bottom], paint) {
    if (!this.canvas.clientWidth || !this.canvas.clientHeight) return;
    const [width, height] = this.room;
    this.fitted = Math.min(
      this.sizes.closest,
      width / Math.max(right - left, 1),
      height / Math.max(bottom - top, 1),
    );
    this.enlarged = Math.min(Math.max(this.least / this.fitted, 1), MOST_ENLARGED);
    paint();
    const down = (this.top - this.bottom) / 2 / this.fitted;
    this.network.moveTo({
      position: { x: (left + right) / 2, y: (top + bottom) / 2 - down },
      scale: this.fitted,
    });
    this.untouched = true;
  }

  zoom(how) {
    this.untouched = false;
    const scale = this.network.getScale() * (how === "closer" ? STEP : 1 / STEP);
    this.network.moveTo({ scale, animation: this.motion() });
  }

  // Somebody the keyboard goes to stays on the screen.
  follow({ x, y }) {
    if (!inside({ x, y }, this.seen(20))) this.moveTo({ position: { x, y } });
  }

  // Somebody who was looked for comes to the middle, unless all of the map is to be seen anyway;
  // where marks are too small to make out, nearer too.
  find({ x, y }) {
    const scale = this.network.getScale();
    const least = this.least / this.enlarged;
    const closer = scale > this.fitted * 1.02;
    if (scale < least * 0.98) this.moveTo({ position: { x, y }, scale: least });
    else if (closer || !inside({ x, y }, this.seen(20))) this.moveTo({ position: { x, y } });
  }

  moveTo(where) {
    if (!this.canvas.clientWidth) return;
    this.untouched = false;
    this.network.moveTo({ ...where, animation: this.motion() });
  }

  motion() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return still ? false : { duration: 200, easingFunction: "easeOutQuad" };
  }

  // The part of the map that is on the screen, without so many pixels at each side.
  seen(edge = 0) {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const { x: left, y: top } = this.network.DOMtoCanvas({ x: edge, y: edge });
    const { x: right, y: bottom } = this.network.DOMtoCanvas({ x: width - edge, y: height - edge });
    return { left, top, right, bottom };
  }

  // Where names stand, and what is written behind people. `box` is of a person: where the mark
  // is, and the name; asked are people whose names stand in any case, near those whom the
  // selected one is in contact with (null: nobody is selected), who come first; others says
  // whether anybody else is named.
  names(context, people, behind, { box, asked, near, others }) {
    const pixel = 1 / this.network.getScale();
    const size = this.labelSize * pixel;
    const measured = (text) => {
      if (!this.widths.has(text)) this.widths.set(text, context.measureText(text).width / size);
      return this.widths.get(text);
    };
    const ranked = [...people.values()].sort((a, b) => a.rank - b.rank);
    const marks = ranked.map(box);
    const written = placedBehind(behind, marks, {
      size: this.labelSize,
      pixel,
      width: (text) => measured(text) * BOLDER,
    });
    const closeEnough = this.network.getScale() > NAMES_ON * this.fitted;
    const everybody = others && (closeEnough || people.size <= FEW);
    const named = ranked.filter(
      ({ id, named }) => near?.has(id) || (others && (named || everybody)),
    );
    const first = ({ id, named }) => (near?.has(id) ? 2 : Number(named));
    named.sort((a, b) => first(b) - first(a) || a.rank - b.rank);
    const order = [
      ...asked.map((id) => ({ ...box(people.get(id)), wanted: true })),
      ...named.filter(({ id }) => !asked.includes(id)).map(box),
    ];
    const placed = placedLabels(order, marks, this.seen(), written.map(({ box }) => box), {
      width: (text) => measured(text) * size,
      height: size * 1.2,
      gap: GAP * pixel,
    });
    return { placed, behind: written };
  }
}

// All of some places, with all of each region in which there is one, its heading, and the rings.
export function frameOf(places, { regions, rings }) {
  const holding = regions.filter((box) => places.some((place) => inside(place, box)));
  const round = rings.map(({ x, y, across, down }) => ({
    left: x - across,
    right: x + across,
    top: y - down,
    bottom: y + down,
  }));
  return whole([...places.map(({ x, y }) => [x, y, x, y]), ...[...holding, ...round].map(sides)]);
}

// The least box around boxes [left, top, right, bottom].
export function whole(boxes) {
  return boxes.reduce((all, box) => [
    Math.min(all[0], box[0]),
    Math.min(all[1], box[1]),
    Math.max(all[2], box[2]),
    Math.max(all[3], box[3]),
  ]);
}

function sides({ left, top, right, bottom }) {
  return [left, top, right, bottom];
}
