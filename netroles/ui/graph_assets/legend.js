// The legend: what is on the map, an entry each, with a sample of its mark or line.

// looks are those of the theme that is on; filters has the keys of entries that are buttons, and
// whether they filter now; filter(key, on) is called on a click.
export function drawLegend(list, { legend, filters = {} }, looks, dashes, filter) {
  const focused = list.getRootNode().activeElement?.dataset.filters;
  const entries = legend.map(({ kind, key, label, count }) => {
    const entry = document.createElement("li");
    const words = document.createElement("span");
    words.textContent = count === null ? label : `${label} (${count.toLocaleString("en-GB")})`;
    const parts = [words];
    if (kind === "tie") parts.unshift(sampleLine(key, looks));
    if (kind === "person") parts.unshift(sampleMark(looks.groups[key], dashes));
    const pressed = filters[key];
    if (pressed === undefined) entry.append(...parts);
    else entry.append(filterButton(key, pressed, parts, filter));
    return entry;
  });
  list.replaceChildren(...entries);
  if (focused) list.querySelector(`[data-filters="${CSS.escape(focused)}"]`)?.focus();
}

function filterButton(key, pressed, parts, filter) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.filters = key;
  button.setAttribute("aria-pressed", String(pressed));
  button.title = pressed ? "Show the others again" : "Show only these";
  button.append(...parts);
  button.addEventListener("click", () => filter(key, !pressed));
  return button;
}

function sampleLine(key, looks) {
  const crossing = key === "crossing";
  const dark = key === "moved" || key === "weakest";
  const stroke = crossing ? looks.crossing : dark ? looks.text : looks.tie;
  const line = { x1: 1, x2: 29, y1: 8, y2: 8, stroke, "stroke-width": 2.5 };
  if (key === "one_sided" || key === "weakest") line["stroke-dasharray"] = "6 5";
  if (key === "moved") line["stroke-dasharray"] = "2 3";
  const parts = [svg("line", line)];
  if (key === "moved") parts.push(svg("circle", { ...line, cx: 6, cy: 8, r: 5, fill: "none" }));
  if (key === "one_way") parts.push(svg("polygon", { points: "19,3 29,8 19,13", fill: stroke }));
  if (crossing) parts.push(svg("circle", { cx: 15, cy: 8, r: 4, fill: stroke }));
  return sample(30, parts);
}

function sampleMark({ shape, colour, hollow, dashed, scale }, dashes) {
  const radius = hollow ? 7 * scale : 6 * Math.min(scale, 1.15);
  const fill = hollow ? "none" : colour;
  const line = { fill, stroke: hollow ? colour : "none", "stroke-width": 2 };
  if (dashed) line["stroke-dasharray"] = dashes.join(" ");
  const points = POINTS[shape]?.map(([x, y]) => `${8 + radius * x},${8 + radius * y}`).join(" ");
  const mark = points
    ? svg("polygon", { points, ...line })
    : svg("circle", { cx: 8, cy: 8, r: radius, ...line });
  return sample(16, [mark]);
}

function sample(width, parts) {
  const picture = svg("svg", { width, height: 16, viewBox: `0 0 ${width} 16` });
  picture.setAttribute("aria-hidden", "true");
  picture.append(...parts);
  return picture;
}

const POINTS = {
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  triangle: [[0, -1], [1, 0.8], [-1, 0.8]],
  triangleDown: [[0, 1], [1, -0.8], [-1, -0.8]],
  hexagon: [[1, 0], [0.5, 0.87], [-0.5, 0.87], [-1, 0], [-0.5, -0.87], [0.5, -0.87]],
  star: [
    [0, -1], [0.25, -0.25], [1, -0.25], [0.39, 0.2], [0.62, 0.95],
    [0, 0.5], [-0.62, 0.95], [-0.39, 0.2], [-1, -0.25], [-0.25, -0.25],
  ],
};

function svg(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
