// People and ties of a picture as vis-network takes them, and only what differs sent to it.

export const DASHES = [3, 2];
export const FADED = 0.15;
const TETHERED = 5; // pixels: radius of the ring where somebody stood before they were moved

// Said of every tie, so that an arrow goes that a tie had before.
const NO_ARROWS = Object.fromEntries(
  ["from", "middle", "to"].map((end) => [end, { enabled: false }]),
);

export function markOf({ id, x, y, size, title, group }, { looks, ground, enlarged, bright }) {
  const { shape, colour, hollow, dashed, scale } = looks.groups[group];
  return {
    id,
    x,
    y,
    shape,
    title,
    size: size * scale * enlarged,
    borderWidth: hollow ? 2 : 1,
    shapeProperties: { borderDashes: dashed && DASHES },
    color: plainColour(hollow ? ground : colour, hollow ? colour : ground),
    opacity: bright ? 1 : FADED,
    chosen: false,
  };
}

export function lineOf(edge, { looks, enlarged, bright }) {
  const { id, from, to, width, title, crossing, marked, dashes, arrows } = edge;
  const colour = marked ? looks.text : crossing ? looks.crossing : looks.tie;
  const thicker = Math.min(enlarged, 2);
  const heads = Object.entries(arrows || {}).map(([end, arrow]) => [
    end,
    { ...arrow, scaleFactor: arrow.scaleFactor * thicker },
  ]);
  return {
    id,
    from,
    to,
    title,
    arrows: { ...NO_ARROWS, ...Object.fromEntries(heads) },
    width: width * thicker,
    dashes: dashes && dashes.map((length) => length * thicker),
    color: {
      color: colour,
      hover: colour,
      opacity: bright ? 1 : FADED,
      inherit: false,
    },
    chosen: false,
  };
}

// From where the layout has somebody to where they were put by hand: a ring there, and a thread.
export function drawTethers(context, people, moved, { pixel, colour }) {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = 1.5 * pixel;
  context.beginPath();
  for (const { id, x, y, home, home_x: told } of people) {
    if (told === undefined && !moved.has(id)) continue;
    context.moveTo(home.x + TETHERED * pixel, home.y);
    context.arc(home.x, home.y, TETHERED * pixel, 0, 2 * Math.PI);
    context.moveTo(home.x, home.y);
    context.lineTo(x, y);
  }
  context.setLineDash([2 * pixel, 3 * pixel]);
  context.stroke();
  context.restore();
}

// Make `set` hold `wanted`. `sent` remembers what each item was; a place is sent again only when
// it is another one, because sending it would take back where somebody was put.
export function update(set, sent, wanted) {
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = [...sent.keys()].filter((id) => !ids.has(id));
  for (const id of gone) sent.delete(id);
  if (gone.length) set.remove(gone);
  const changed = [];
  for (const { x, y, ...rest } of wanted) {
    const before = sent.get(rest.id);
    const now = { place: `${x} ${y}`, rest: JSON.stringify(rest) };
    if (before?.place === now.place && before.rest === now.rest) continue;
    sent.set(rest.id, now);
    const moved = x !== undefined && before?.place !== now.place;
    changed.push(moved ? { ...rest, x, y } : rest);
  }
  if (changed.length) set.update(changed);
}

// A colour #rrggbb that lets through what is behind it.
export function withAlpha(colour, alpha) {
  return colour + Math.round(alpha * 255).toString(16).padStart(2, "0");
}

// Any CSS colour as #rrggbb, as a canvas understands it.
export function asHex(colour) {
  const context = document.createElement("canvas").getContext("2d");
  context.fillStyle = colour.trim();
  return colour.trim() ? context.fillStyle : null;
}

export function isDark(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function plainColour(background, border) {
  const colour = { background, border };
  return { ...colour, highlight: colour, hover: colour };
}
