// What is written behind people: the names of settings, sides and rings.

import { Boxes, FIRM, SOFT, around } from "./boxes.js";

// What is written behind people, where it has room: { text, x, y, size, align, box }, a line each.
// The sizes of letters and lines are in pixels on the screen, `pixel` is one of them in the map's
// units; width is that of a text in letters of size 1. A name goes where its region has room, in
// two or three lines if need be and in smaller letters, or on the region's upper edge. One that
// finds no such room sticks out of its region, where nobody and no other region is, or stands over
// as few marks as can be: a region nobody can tell is worse. Only one that would fill its region
// is shortened, and one of which hardly anything would be left is left out.
export function placedBehind({ regions, headings, rings }, marks, { size, pixel, width }) {
  const taken = new Boxes(4 * size * pixel);
  for (const { x, y, radius, named } of marks) {
    taken.add(around(x, y, radius, radius), named ? FIRM : SOFT);
  }
  const written = [];
  const write = ({ lines, letters, wide, high }, { x, y }, align) => {
    taken.add(around(x, y, wide / 2, high / 2), WRITTEN);
    lines.forEach((text, number) => {
      const line = y - high / 2 + (number + 0.5) * LINE * letters;
      const box = around(x, line, wide / 2, (LINE * letters) / 2);
      written.push({ text, x: align === "left" ? x - wide / 2 : x, y: line, size: letters, align, box });
    });
  };
  const boxOf = ({ wide, high }, { x, y }) => around(x, y, wide / 2, high / 2);
  const isFree = (each, spot) => !taken.meets(boxOf(each, spot));
  const block = (lines, letters) => ({
    lines,
    letters,
    wide: Math.max(...lines.map(width)) * letters,
    high: LINE * letters * lines.length,
  });

  writeHeadings(headings, { size: size * pixel, width, block, isFree, write });
  const alone = standingAlone(regions, INTO * pixel);
  for (const region of regions) {
    const { label, left, top, right, bottom, corner } = region;
    const edge = Math.max(EDGE * pixel, Math.min(ROUNDED * corner, MOST_EDGE * pixel));
    const room = right - left - 2 * edge;
    const sizes = SIZES.map((share) => share * size)
      .filter((each) => each >= LEAST_SIZE && bottom - top >= 2.2 * each * pixel)
      .map((each) => each * pixel);
    const mostLines = (letters) => Math.min(MOST_LINES, (bottom - top) / (LINE * letters) - 1);
    const whole = sizes.flatMap((letters) => {
      const lines = broken(label, room / letters, width);
      return lines && lines.length <= mostLines(letters) ? [block(lines, letters)] : [];
    });
    const wider = sizes
      .flatMap((letters) =>
        ways(label)
          .filter((lines) => lines.length <= mostLines(letters))
          .map((lines) => block(lines, letters)),
      )
      .filter(({ wide }) => wide > room)
      .sort((one, other) => one.wide - other.wide);
    const short = sizes.slice(-1).flatMap((letters) => {
      const text = cut(label, room / letters, width);
      return text ? [block([text], letters)] : [];
    });
    const small = whole.filter(({ wide, high }) => wide * high <= FILLS * room * (bottom - top));
    const isClear = (each, spot) => isFree(each, spot) && alone(region, boxOf(each, spot));
    const found =
      firstOf(whole, (each) => alongTop(region, each, edge), isFree) ??
      firstOf(whole, (each) => anywhere(region, each, edge), isFree) ??
      firstOf(whole.slice(-1), (each) => onEdge(region, each, edge), isFree) ??
      firstOf(wider, (each) => stickingOut(region, each, edge), isClear) ??
      lightest(small, (each) => anywhere(region, each, edge), (each, spot) => taken.weighs(boxOf(each, spot))) ??
      firstOf(short, (each) => anywhere(region, each, edge), isFree);
    if (found) write(...found, "left");
  }
  for (const ring of rings) {
    const each = block([ring.label], size * pixel);
    const spot = alongRing(ring).find((at) => isFree(each, at));
    if (spot) write(each, spot, "center");
  }
  return written;
}

// The headings of sides, all in letters of one size, stand on their regions, whatever room the
// layout left for them.
function writeHeadings(headings, { size, width, block, isFree, write }) {
  const at = ({ top, label_x: x, label_y: y }, { letters }) => ({ x, y: 2 * y - top - 0.8 * letters });
  const withGap = ({ letters, wide, high }) => ({ high, wide: wide + 2 * HEADING_GAP * letters });
  const isApart = (share) => {
    const blocks = headings.map(({ label }) => block([label], share * size));
    const ends = headings.map((each, number) => {
      const { x } = at(each, blocks[number]);
      const half = withGap(blocks[number]).wide / 2;
      return [x - half, x + half];
    });
    const free = headings.every((each, number) =>
      isFree(withGap(blocks[number]), at(each, blocks[number])),
    );
    return free && ends.every(([, right], number) => right <= (ends[number + 1]?.[0] ?? right));
  };
  const share = HEADING_SIZES.find(isApart);
  const letters = (share ?? HEADING_SIZES.at(-1)) * size;
  for (const each of headings) {
    const { label, left, right } = each;
    const text = share ? label : cut(label, (right - left) / letters, width);
    if (text) write(block([text], letters), at(each, { letters }), "center");
  }
}

// The first of some texts that has a spot that will do, and that spot.
function firstOf(blocks, spots, willDo) {
  for (const each of blocks) {
    const spot = spots(each).find((at) => willDo(each, at));
    if (spot) return [each, spot];
  }
  return null;
}

// The text and spot that weigh least on what is there; null where there is a text in each.
function lightest(blocks, spots, weight) {
  let [best, least] = [null, WRITTEN];
  for (const each of blocks) {
    for (const spot of spots(each)) {
      const now = weight(each, spot);
      if (now < least) [best, least] = [[each, spot], now];
    }
  }
  return best;
}

// Whether a text that sticks out of its region is in no other one, by more than a little, and
// within the map: alone(region, box).
function standingAlone(regions, little) {
  const [first, last] = [
    Math.min(...regions.map(({ left }) => left)),
    Math.max(...regions.map(({ right }) => right)),
  ];
  return (region, { left, top, right, bottom }) =>
    left >= first &&
    right <= last &&
    regions.every(
      (other) =>
        other === region ||
        other.right - little <= left ||
        other.left + little >= right ||
        other.bottom - little <= top ||
        other.top + little >= bottom,
    );
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
const WRITTEN = 1000; // how firm a text is: more than all the marks that another one may cover
const FILLS = 0.3; // how much of a region a name over its people fills at most
const INTO = 8; // pixels that a name which sticks out may reach into another region

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

// A text in lines of at most so many words each, from one line to one word a line.
function ways(text) {
  const words = text.split(" ");
  const found = [[text]];
  for (let most = words.length - 1; most > 0; most -= 1) {
    const lines = [];
    for (let from = 0; from < words.length; from += most) {
      lines.push(words.slice(from, from + most).join(" "));
    }
    found.push(lines);
  }
  return found;
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

// On the upper edge, half in the region: where people stand close under each other.
function onEdge({ top, ...region }, each, edge) {
  return alongTop({ ...region, top: top - edge - each.high / 2 }, each, edge);
}

// From the left of a region, around its middle and up to its right, from the top downwards.
function stickingOut({ left, top, right, bottom }, { wide, high, letters }, edge) {
  const middles = [left + edge + wide / 2, (left + right) / 2, right - edge - wide / 2];
  const spots = [];
  for (let at = top + edge; at + high + edge <= bottom; at += letters / 2) {
    spots.push(...middles.map((x) => ({ x, y: at + high / 2 })));
  }
  return spots;
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
