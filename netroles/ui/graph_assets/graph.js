// Draws a picture (netroles/charts/network_map.py) with vis-network inside a Streamlit component.
//
// Streamlit calls the default function on every change of the data. One graph lives as long as
// its place on the page: a change sends vis-network only what differs, so nobody's place and
// nobody's view of the map is lost. All text is data and reaches the page as text alone.

import { inside, placedBehind, placedLabels } from "./labels.js";

const graphs = new WeakMap();

export default function draw({ data, parentElement, setTriggerValue }) {
  if (!graphs.has(parentElement)) graphs.set(parentElement, new Graph(parentElement));
  const graph = graphs.get(parentElement);
  graph.filter = (key, click) => setTriggerValue("filtered", { key, click });
  graph.tell = (person, click) => setTriggerValue("selected", { person, click });
  graph.show(data);
  // Streamlit may clean up after a call that a newer one has overtaken, so look first.
  return () => {
    if (parentElement.host.isConnected) return;
    graph.remove();
    graphs.delete(parentElement);
  };
}

const LABEL_SIZE = { small: 12, medium: 13, large: 14 }; // pixels by the map's width
const GAP = 3; // pixels kept free around marks and names
const NEAR = { mouse: 8, touch: 22 }; // pixels beside a mark that still count as on it
const MARGIN = { side: 0.06, top: 40, bottom: 30 }; // share of the width, pixels
const CLOSEST = 1.4; // the whole map is never enlarged more than this
const LEAST_ZOOM = 0.62; // marks of a map shrunk further than this are drawn larger instead
const MOST_ENLARGED = 3;
const NAMES_ON = 1.5; // zoomed in this much, everybody's name is on
const FEW = 20; // this many people or fewer are all named without asking
const BOLDER = 1.08; // how much wider a text is in bold
const FADED = 0.15;
// Said of every tie, so that an arrow goes that a tie had before.
const NO_ARROWS = Object.fromEntries(
  ["from", "middle", "to"].map((end) => [end, { enabled: false }]),
);
const DASHES = [3, 2];
const STEP = 1.3; // one press of a zoom button

class Graph {
  constructor(root) {
    this.canvas = root.querySelector(".canvas");
    this.message = root.querySelector(".message");
    this.legend = root.querySelector(".legend");
    this.notes = root.querySelector(".notes");
    this.spoken = root.querySelector(".spoken");
    this.people = new Map(); // id to node of the picture
    this.neighbours = new Map(); // id to set of ids
    this.widths = new Map(); // text to width in a font of size 1
    this.selected = this.cursor = this.hovered = this.reveal = this.chosen = null;
    this.clicks = 0;
    this.enlarged = 1;
    this.untouched = true; // nobody has zoomed or moved the map yet
    for (const button of root.querySelectorAll(".buttons button")) {
      button.addEventListener("click", () => this.move(button.dataset.does));
    }
    this.canvas.addEventListener("keydown", (event) => this.press(event));
    this.canvas.addEventListener("blur", () => this.point(null));
    this.canvas.addEventListener("wheel", (event) => this.wheel(event), { capture: true });
    this.resized = new ResizeObserver(() => this.fill());
    this.resized.observe(this.canvas);
  }

  async show(picture) {
    this.data = picture;
    this.canvas.style.setProperty("--map-height", `${picture.height}px`);
    this.canvas.setAttribute("aria-label", `${picture.description} ${HOW_TO}`);
    try {
      this.vis ??= await visNetwork();
    } catch {
      this.say("The map cannot be drawn: a part of it did not load. Reload the page.");
      return;
    }
    if (this.removed || this.data !== picture) return;
    this.theme();
    this.read(picture);
    this.select(picture);
    this.drawLegend();
    this.notes.textContent = (picture.notes ?? []).join(" ");
    this.say(picture.nodes.length ? "" : picture.description);
    if (!this.network) this.start();
    this.paint();
    const extent = picture.extent.join();
    if (this.untouched || extent !== this.extent) this.fit(picture.extent);
    this.extent = extent;
  }

  remove() {
    this.removed = true;
    this.resized.disconnect();
    this.network?.destroy();
  }

  // What changed on the page or in the data

  theme() {
    const style = getComputedStyle(this.canvas);
    this.ground = asHex(style.getPropertyValue("--st-background-color")) ?? "#ffffff";
    this.text = style.color;
    this.accent = style.getPropertyValue("--st-primary-color") || this.text;
    this.font = style.fontFamily;
    this.looks = this.data.looks[isDark(this.ground) ? "dark" : "light"];
  }

  read(picture) {
    this.people = new Map(picture.nodes.map((node) => [node.id, node]));
    const { regions = [], headings = [], rings = [] } = picture;
    this.behind = { regions, headings, rings };
    this.neighbours = new Map(picture.nodes.map((node) => [node.id, new Set()]));
    for (const edge of picture.edges) {
      this.neighbours.get(edge.from).add(edge.to);
      this.neighbours.get(edge.to).add(edge.from);
    }
    for (const pointer of ["cursor", "hovered"]) {
      if (!this.people.has(this[pointer])) this[pointer] = null;
    }
  }

  // The browser knows of a click before Python does: an answer to an earlier click, on its way
  // when somebody clicked again, must not take the newer click back.
  select({ selected, answers }) {
    const overtaken = answers !== null && answers < this.clicks;
    if (selected !== this.chosen && !overtaken) {
      this.reveal = selected === this.selected ? null : selected;
      this.selected = selected;
    }
    this.chosen = selected;
    if (!this.people.has(this.selected)) this.selected = null;
  }

  start() {
    this.nodes = new this.vis.DataSet();
    this.edges = new this.vis.DataSet();
    this.drawn = { nodes: new Map(), edges: new Map() };
    this.network = new this.vis.Network(
      this.canvas,
      { nodes: this.nodes, edges: this.edges },
      this.data.options,
    );
    // vis-network looks people up in these, and somebody may be called "constructor".
    for (const known of [this.network.body.nodes, this.network.clustering.clusteredNodes]) {
      Object.setPrototypeOf(known, null);
    }
    this.network.canvas.frame.setAttribute("aria-hidden", "true");
    this.network.canvas.frame.tabIndex = -1;
    this.network.on("click", (event) => this.click(event));
    this.network.on("hoverNode", ({ node }) => this.hover(node));
    this.network.on("blurNode", () => this.hover(null));
    this.network.on("zoom", () => (this.untouched = false));
    this.network.on("dragEnd", () => {
      this.untouched = false;
      this.placeNames();
    });
    this.network.on("animationFinished", () => this.placeNames());
    this.network.on("beforeDrawing", (context) => this.drawUnder(context));
    this.network.on("afterDrawing", (context) => this.drawOver(context));
  }

  // Send vis-network what differs from what it has.
  paint() {
    const near = this.selected === null ? null : this.neighbours.get(this.selected);
    const bright = (id) => near === null || id === this.selected || near.has(id);
    const nodes = this.data.nodes.map((node) => this.mark(node, bright(node.id)));
    const edges = this.data.edges.map((edge) =>
      this.line(edge, near === null || edge.from === this.selected || edge.to === this.selected),
    );
    update(this.nodes, this.drawn.nodes, nodes);
    update(this.edges, this.drawn.edges, edges);
    this.placeNames();
    if (this.people.has(this.reveal)) this.bringIntoView(this.reveal);
    this.reveal = null;
  }

  mark({ id, x, y, size, title, group }, bright) {
    const { shape, colour, hollow, dashed, scale } = this.looks.groups[group];
    return {
      id,
      x,
      y,
      shape,
      title,
      size: size * scale * this.enlarged,
      borderWidth: hollow ? 2 : 1,
      shapeProperties: { borderDashes: dashed && DASHES },
      color: plainColour(hollow ? this.ground : colour, hollow ? colour : this.ground),
      opacity: bright ? 1 : FADED,
      chosen: false,
    };
  }

  line({ id, from, to, width, title, crossing, dashes, arrows }, bright) {
    const enlarged = Math.min(this.enlarged, 2);
    const ends = Object.entries(arrows || {}).map(([end, arrow]) => [
      end,
      { ...arrow, scaleFactor: arrow.scaleFactor * enlarged },
    ]);
    return {
      id,
      from,
      to,
      title,
      arrows: { ...NO_ARROWS, ...Object.fromEntries(ends) },
      width: width * enlarged,
      dashes: dashes && dashes.map((length) => length * enlarged),
      color: {
        color: crossing ? this.looks.crossing : this.looks.tie,
        hover: crossing ? this.looks.crossing : this.looks.tie,
        opacity: bright ? 1 : FADED,
        inherit: false,
      },
      chosen: false,
    };
  }

  // Regions and rings, behind everybody

  drawUnder(context) {
    const pixel = 1 / this.network.getScale();
    context.lineWidth = pixel;
    context.strokeStyle = withAlpha(this.looks.tie, 0.4);
    for (const { x, y, across, down, shade } of this.behind.rings) {
      context.beginPath();
      context.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
      this.fillBehind(context, shade);
    }
    for (const { left, top, right, bottom, corner, shade } of this.behind.regions) {
      context.beginPath();
      context.roundRect(left, top, right - left, bottom - top, corner);
      this.fillBehind(context, shade);
    }
  }

  fillBehind(context, shade) {
    context.fillStyle = this.looks.shades[shade];
    context.fill();
    context.stroke();
  }

  // Names, the ring around the selected person, the ring of the keyboard

  drawOver(context) {
    const scale = this.network.getScale();
    const pixel = 1 / scale;
    this.ring(context, this.selected, 3 * pixel, this.text);
    this.ring(context, this.cursor, 3 * pixel, this.accent);
    const size = this.labelSize * pixel;
    context.font = `400 ${size}px ${this.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5 * pixel;
    if (this.labels?.scale !== scale) this.labels = { scale, ...this.place(context, pixel) };
    context.fillStyle = context.strokeStyle = this.text;
    for (const { text, x, y, size, align } of this.labels.behind) {
      context.textAlign = align;
      context.font = `600 ${size}px ${this.font}`;
      context.strokeStyle = this.ground;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
    context.textAlign = "center";
    for (const { id, x, y, text } of this.labels.placed) {
      context.strokeStyle = this.ground;
      context.fillStyle = this.text;
      context.font = `${id === this.selected ? 600 : 400} ${size}px ${this.font}`;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }

  placeNames() {
    this.labels = undefined;
    this.network?.redraw();
  }

  place(context, pixel) {
    const size = this.labelSize * pixel;
    const measured = (text) => {
      if (!this.widths.has(text)) this.widths.set(text, context.measureText(text).width / size);
      return this.widths.get(text);
    };
    const width = (text) => measured(text) * size;
    const behind = placedBehind(this.behind, {
      size: this.labelSize,
      pixel,
      width: (text) => measured(text) * BOLDER,
    });
    const near = this.selected === null ? null : this.neighbours.get(this.selected);
    const closeEnough = this.network.getScale() > NAMES_ON * this.fitted;
    const everybody = near === null && (closeEnough || this.people.size <= FEW);
    const asked = [...new Set([this.cursor, this.hovered, this.selected])].filter((id) =>
      this.people.has(id),
    );
    const people = [...this.people.values()].sort((a, b) => a.rank - b.rank);
    const named = people.filter(({ id, named }) =>
      near === null ? named || everybody : near.has(id),
    );
    if (everybody) named.sort((a, b) => b.named - a.named || a.rank - b.rank);
    const order = [
      ...asked.map((id) => ({ ...this.box(this.people.get(id)), wanted: true })),
      ...named.filter(({ id }) => !asked.includes(id)).map((node) => this.box(node)),
    ];
    const marks = people.map((node) => this.box(node));
    const written = behind.map(({ box }) => box);
    const placed = placedLabels(order, marks, this.seen(), written, {
      width,
      height: size * 1.2,
      gap: GAP * pixel,
    });
    return { placed, behind };
  }

  box({ id, x, y, size, group, label, name }) {
    const radius = size * this.looks.groups[group].scale * this.enlarged;
    const whole = id === this.hovered || id === this.cursor || id === this.selected;
    return { id, x, y, radius, text: whole ? name : label };
  }

  ring(context, id, width, colour) {
    if (!this.people.has(id)) return;
    const { x, y, radius } = this.box(this.people.get(id));
    context.beginPath();
    context.arc(x, y, radius + 2 * width, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }

  get labelSize() {
    const width = this.canvas.clientWidth;
    return width < 720 ? LABEL_SIZE.small : width < 1200 ? LABEL_SIZE.medium : LABEL_SIZE.large;
  }

  // The part of the map that is on the screen.
  seen() {
    const { clientWidth, clientHeight } = this.canvas;
    const { x: left, y: top } = this.network.DOMtoCanvas({ x: 0, y: 0 });
    const { x: right, y: bottom } = this.network.DOMtoCanvas({ x: clientWidth, y: clientHeight });
    return { left, top, right, bottom };
  }

  // The view

  // On a small screen the map shrinks, but marks stay large enough to see and to touch.
  fit([left, top, right, bottom]) {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (!width || !height) return;
    this.fitted = Math.min(
      CLOSEST,
      (width * (1 - 2 * MARGIN.side)) / Math.max(right - left, 1),
      (height - MARGIN.top - MARGIN.bottom) / Math.max(bottom - top, 1),
    );
    this.enlarged = Math.min(Math.max(LEAST_ZOOM / this.fitted, 1), MOST_ENLARGED);
    this.paint();
    const down = (MARGIN.top - MARGIN.bottom) / 2 / this.fitted;
    this.network.moveTo({
      position: { x: (left + right) / 2, y: (top + bottom) / 2 - down },
      scale: this.fitted,
    });
    this.untouched = true;
  }

  showAll() {
    const places = [...this.people.values()];
    if (!places.length) return;
    const [left, right] = ends(places.map(({ x }) => x));
    const [top, bottom] = ends(places.map(({ y }) => y));
    this.fit(this.withBehind({ left, top, right, bottom }, places));
    this.untouched = false;
  }

  // With all of each region in which somebody is shown, its heading, and the rings.
  withBehind({ left, top, right, bottom }, places) {
    const { regions, headings, rings } = this.behind;
    const holding = [...regions, ...headings].filter((box) =>
      places.some((place) => inside(place, box)),
    );
    const round = rings.map(({ x, y, across, down }) => ({
      left: x - across,
      right: x + across,
      top: y - down,
      bottom: y + down,
    }));
    const every = [{ left, top, right, bottom }, ...holding, ...round];
    return [
      Math.min(...every.map((box) => box.left)),
      Math.min(...every.map((box) => box.top)),
      Math.max(...every.map((box) => box.right)),
      Math.max(...every.map((box) => box.bottom)),
    ];
  }

  // The map's place on the page has a size, or another one: a tab was opened, a window dragged.
  fill() {
    if (!this.network || !this.canvas.clientWidth) return;
    this.network.setSize("100%", "100%");
    if (this.untouched) this.fit(this.data.extent);
    else this.placeNames();
  }

  move(how) {
    if (!this.network) return;
    if (how === "all") {
      this.showAll();
      return;
    }
    this.untouched = false;
    const scale = this.network.getScale() * (how === "closer" ? STEP : 1 / STEP);
    this.network.moveTo({ scale, animation: this.motion() });
  }

  bringIntoView(id) {
    const { x, y } = this.people.get(id);
    const at = this.network.canvasToDOM({ x, y });
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (!width) return;
    const inside = at.x > 20 && at.x < width - 20 && at.y > 20 && at.y < height - 20;
    if (!inside) this.network.moveTo({ position: { x, y }, animation: this.motion() });
  }

  motion() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return still ? false : { duration: 200, easingFunction: "easeOutQuad" };
  }

  // Mouse and touch

  click({ pointer, event }) {
    const touch = event.pointerType === "touch" || event.srcEvent?.pointerType === "touch";
    this.choose(this.personAt(pointer.DOM, touch ? NEAR.touch : NEAR.mouse));
  }

  personAt(point, near) {
    const scale = this.network.getScale();
    const at = this.network.DOMtoCanvas(point);
    let found = null;
    let best = near;
    for (const node of this.people.values()) {
      const gap = Math.hypot(node.x - at.x, node.y - at.y) - this.box(node).radius;
      if (gap * scale < best) [found, best] = [node.id, Math.max(gap * scale, 0)];
    }
    return found;
  }

  choose(person) {
    if (person === this.selected) return;
    this.selected = person;
    this.clicks += 1;
    this.paint();
    this.announce(person);
    this.tell(person, this.clicks);
  }

  hover(person) {
    this.hovered = person;
    this.canvas.style.cursor = person === null ? "" : "pointer";
    this.placeNames();
  }

  // The wheel scrolls the page until somebody works on the map.
  wheel(event) {
    const working = event.ctrlKey || event.metaKey || this.canvas.matches(":focus-within");
    if (!working) event.stopPropagation();
  }

  // Keyboard

  press(event) {
    const does = KEYS[event.key];
    if (does === undefined || !this.network || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (typeof does === "number") this.step(does);
    else if (does === "choose") this.choose(this.cursor);
    else if (does === "clear") {
      this.point(null);
      this.choose(null);
    } else this.move(does);
  }

  // Go to somebody in a direction: a contact where there is one, else whoever stands there.
  step(direction) {
    const here = this.people.get(this.cursor ?? this.selected);
    if (!here) {
      const [first] = [...this.people.values()].sort((a, b) => a.rank - b.rank);
      if (first) this.point(first.id);
      return;
    }
    const contacts = [...this.neighbours.get(here.id)].map((id) => this.people.get(id));
    const next =
      nearest(here, contacts, direction) ?? nearest(here, this.people.values(), direction);
    if (next) this.point(next.id);
  }

  point(person) {
    this.cursor = person;
    if (!this.network) return;
    if (person !== null) {
      this.announce(person);
      this.bringIntoView(person);
    }
    this.placeNames();
  }

  // In words

  announce(person) {
    const told = this.people.get(person)?.title.replaceAll("\n", ", ") ?? "Nobody selected";
    const chosen = person !== null && person === this.selected;
    this.spoken.textContent = chosen ? `Selected: ${told}` : told;
  }

  say(text) {
    this.message.textContent = text;
    this.message.hidden = !text;
  }

  drawLegend() {
    const focused = this.legend.getRootNode().activeElement?.dataset.filters;
    const entries = this.data.legend.map(({ kind, key, label, count }) => {
      const entry = document.createElement("li");
      const words = document.createElement("span");
      words.textContent = count === null ? label : `${label} (${count})`;
      const parts = kind === "note" ? [words] : [this.sample(kind, key), words];
      const pressed = this.data.filters?.[key];
      if (pressed === undefined) entry.append(...parts);
      else entry.append(this.filterButton(key, pressed, parts));
      return entry;
    });
    this.legend.replaceChildren(...entries);
    if (focused) this.legend.querySelector(`[data-filters="${CSS.escape(focused)}"]`)?.focus();
  }

  filterButton(key, pressed, parts) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.filters = key;
    button.setAttribute("aria-pressed", String(pressed));
    button.title = pressed ? "Show the others again" : "Show only these";
    button.append(...parts);
    button.addEventListener("click", () => this.filter(key, (this.clicks += 1)));
    return button;
  }

  sample(kind, key) {
    const [wide, high] = kind === "tie" ? [30, 16] : [16, 16];
    const picture = svg("svg", { width: wide, height: high, viewBox: `0 0 ${wide} ${high}` });
    picture.setAttribute("aria-hidden", "true");
    if (kind === "tie") {
      const crossing = key === "crossing";
      const stroke = crossing ? this.looks.crossing : this.looks.tie;
      const line = { x1: 1, x2: 29, y1: 8, y2: 8, stroke, "stroke-width": 2.5 };
      if (key === "one_sided") line["stroke-dasharray"] = "6 5";
      picture.append(svg("line", line));
      if (crossing) picture.append(svg("circle", { cx: 15, cy: 8, r: 4, fill: stroke }));
      return picture;
    }
    const { shape, colour, hollow, dashed, scale } = this.looks.groups[key];
    const radius = hollow ? 7 * scale : 6 * Math.min(scale, 1.15);
    const fill = hollow ? "none" : colour;
    const line = { fill, stroke: hollow ? colour : "none", "stroke-width": 2 };
    if (dashed) line["stroke-dasharray"] = DASHES.join(" ");
    const points = POINTS[shape]?.map(([x, y]) => `${8 + radius * x},${8 + radius * y}`).join(" ");
    picture.append(
      points
        ? svg("polygon", { points, ...line })
        : svg("circle", { cx: 8, cy: 8, r: radius, ...line }),
    );
    return picture;
  }
}

const HOW_TO =
  "Arrow keys go from person to person, Enter selects, Escape clears, plus and minus zoom.";

const KEYS = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
  Enter: "choose",
  " ": "choose",
  Escape: "clear",
  "+": "closer",
  "=": "closer",
  "-": "further",
  0: "all",
};

const POINTS = {
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  triangle: [[0, -1], [1, 0.8], [-1, 0.8]],
};

let library;

// vis-network is one script for the whole page; it puts itself into window.vis. A page that is
// saved as one file brings it along.
function visNetwork() {
  if (window.vis) return Promise.resolve(window.vis);
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("vis-network.js", import.meta.url);
    script.onload = () => resolve(window.vis);
    script.onerror = () => {
      library = undefined;
      script.remove();
      reject(new Error("vis-network did not load"));
    };
    document.head.append(script);
  });
  return library;
}

// Make `set` hold `wanted`. `sent` remembers what each item was; a place is sent again only when
// it is another one, because sending it would take back where somebody was put.
function update(set, sent, wanted) {
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

// Whoever stands best in a direction: near, and not far off the line.
function nearest(here, people, direction) {
  let found = null;
  let best = Infinity;
  for (const person of people) {
    const [x, y] = [person.x - here.x, person.y - here.y];
    const along = x * Math.cos(direction) + y * Math.sin(direction);
    const beside = Math.abs(y * Math.cos(direction) - x * Math.sin(direction));
    if (along <= 0 || beside > 1.2 * along) continue;
    if (along + 2 * beside < best) [found, best] = [person, along + 2 * beside];
  }
  return found;
}

// A colour #rrggbb that lets through what is behind it.
function withAlpha(colour, alpha) {
  return colour + Math.round(alpha * 255).toString(16).padStart(2, "0");
}

function ends(numbers) {
  return [
    numbers.reduce((a, b) => Math.min(a, b), Infinity),
    numbers.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
}

function plainColour(background, border) {
  const colour = { background, border };
  return { ...colour, highlight: colour, hover: colour };
}

function svg(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// Any CSS colour as #rrggbb, as a canvas understands it.
function asHex(colour) {
  const context = document.createElement("canvas").getContext("2d");
  context.fillStyle = colour.trim();
  return colour.trim() ? context.fillStyle : null;
}

function isDark(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
