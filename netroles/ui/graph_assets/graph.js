// Draws a picture (netroles/charts/network_map.py) with vis-network.
//
// One graph lives as long as its place on the page: a change sends vis-network only what differs,
// so nobody's place and nobody's view of the map is lost. All text is data and reaches the page
// as text alone.

import { Drawing } from "./drawing.js";
import { HOW_TO, HOW_TO_MOVE, KEYS, followLink, nearest } from "./keys.js";
import { drawLegend } from "./legend.js";
import { visNetwork } from "./library.js";
import { DASHES, asHex, isDark, lineOf, markOf, update } from "./marks.js";
import { Moves } from "./moves.js";
import { View, frameOf, whole } from "./view.js";

const NEAR = { mouse: 8, touch: 22 }; // pixels beside a mark that still count as on it
const STRIDE = 16; // pixels that a key moves a person

export class Graph {
  constructor(root) {
    this.figure = root.querySelector(".map");
    this.canvas = root.querySelector(".canvas");
    this.message = root.querySelector(".message");
    this.aside = root.querySelector(".aside");
    this.legend = root.querySelector(".legend");
    this.notes = root.querySelector(".notes");
    this.spoken = root.querySelector(".spoken");
    this.buttons = Object.fromEntries(
      [...root.querySelectorAll(".buttons button")].map((each) => [each.dataset.does, each]),
    );
    this.view = new View(this.canvas);
    this.drawing = new Drawing(this);
    this.moves = new Moves((places, people) => this.act("moved", { places, people }));
    this.people = new Map(); // id to node of the picture, where the person stands now
    this.neighbours = new Map(); // id to set of ids
    this.chosen = null; // who is selected, on the map or not
    this.told = null; // whom the page said was selected, the last time it said so
    this.cursor = this.hovered = this.reveal = this.middle = null;
    this.acts = 0; // how often somebody did something here that the page was told
    this.placing = false; // the next click says where the selected person is to stand
    for (const [does, button] of Object.entries(this.buttons)) {
      button.addEventListener("click", () => this.does(does));
    }
    this.canvas.addEventListener("keydown", (event) => this.press(event));
    this.canvas.addEventListener("blur", () => this.leave());
    this.canvas.addEventListener("wheel", (event) => this.wheel(event), { capture: true });
    this.figure.addEventListener("fullscreenchange", () => this.fullScreenChanged());
    this.resized = new ResizeObserver(() => this.fill());
    this.resized.observe(this.canvas);
    this.unfollow = followLink(this.canvas);
  }

  async show(picture) {
    this.data = picture;
    const { description, height, pins, projector } = picture;
    this.canvas.style.setProperty("--map-height", `${height}px`);
    const howTo = pins ? `${HOW_TO} ${HOW_TO_MOVE}` : HOW_TO;
    this.canvas.setAttribute("aria-label", `${description} ${howTo}`);
    this.figure.classList.toggle("projected", Boolean(projector));
    this.view.project(Boolean(projector));
    try {
      this.vis ??= await visNetwork();
    } catch {
      this.say("The map cannot be drawn: a part of it did not load. Reload the page.");
      return;
    }
    if (this.removed || this.data !== picture) return;
    this.theme();
    this.drawAside();
    this.view.reshape(picture);
    this.read(picture);
    this.select(picture);
    this.drawLegend();
    this.notes.textContent = (picture.notes ?? []).join(" ");
    this.say(picture.nodes.length ? "" : picture.description);
    if (!this.network) this.start();
    this.drawButtons();
    this.paint();
    const fitted = JSON.stringify([picture.extent, Boolean(projector)]);
    if (this.view.untouched || fitted !== this.fitted) this.fit();
    this.fitted = fitted;
    // Who is in the middle of the rings is seen with all of them.
    const seen = this.reveal === this.middle && this.view.untouched;
    if (this.people.has(this.reveal) && !seen) this.view.find(this.people.get(this.reveal));
    this.reveal = null;
  }

  remove() {
    this.removed = true;
    this.moves.clear();
    this.unfollow();
    this.resized.disconnect();
    this.network?.destroy();
  }

  // Tell the page what somebody did; its answers say how many of these they know of.
  act(what, value) {
    this.acts += 1;
    this.send({ what, value, number: this.acts });
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
    const { shape } = this.view;
    this.people = new Map(
      picture.nodes.map((node) => [node.id, { ...node, ...shape.place(node), home: shape.home(node) }]),
    );
    this.moves.read(picture);
    for (const [id, place] of this.moves.untold) {
      if (this.people.has(id)) Object.assign(this.people.get(id), shape.place(place));
    }
    this.behind = shape.behind(picture);
    this.middle = inTheMiddle(picture);
    this.neighbours = new Map(picture.nodes.map((node) => [node.id, new Set()]));
    for (const edge of picture.edges) {
      this.neighbours.get(edge.from).add(edge.to);
      this.neighbours.get(edge.to).add(edge.from);
    }
    if (!this.people.has(this.cursor)) this.cursor = null;
    if (!this.people.has(this.hovered)) this.hovered = null;
    this.hideTooltip();
  }

  // It may be about somebody, or a tie, that is there no more; and it covers what was clicked.
  hideTooltip() {
    const tooltip = this.canvas.querySelector(".vis-tooltip");
    if (tooltip) tooltip.style.visibility = "hidden";
  }

  // The browser knows of a click before Python does: an answer to an earlier click, on its way
  // when somebody clicked again, must not take the newer click back.
  select({ selected, answers }) {
    const overtaken = answers < this.acts;
    if (selected !== this.told && !overtaken) {
      this.reveal = selected === this.chosen ? null : selected;
      this.chosen = selected;
    }
    if (!overtaken) this.told = selected;
    if (this.selected === null) this.placing = false;
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
    this.view.network = this.network;
    this.network.canvas.frame.setAttribute("aria-hidden", "true");
    this.network.canvas.frame.tabIndex = -1;
    this.network.on("click", (event) => this.click(event));
    this.network.on("hoverNode", ({ node }) => this.hover(node));
    this.network.on("blurNode", () => this.hover(null));
    this.network.on("zoom", () => (this.view.untouched = false));
    this.network.on("dragging", ({ nodes }) => this.drag(nodes));
    this.network.on("dragEnd", ({ nodes }) => this.drop(nodes));
    this.network.on("animationFinished", () => this.drawing.placeNames());
    this.network.on("beforeDrawing", (context) => this.drawing.under(context));
    this.network.on("afterDrawing", (context) => this.drawing.over(context));
  }

  // Send vis-network what differs from what it has.
  paint() {
    const interaction = { ...this.data.options.interaction, dragNodes: Boolean(this.data.pins) };
    const moving = JSON.stringify(interaction);
    if (moving !== this.moving) this.network.setOptions({ interaction });
    this.moving = moving;
    const near = this.near;
    const bright = (id) => this.isCentred || near === null || id === this.selected || near.has(id);
    const { looks, ground } = this;
    const { enlarged } = this.view;
    const nodes = [...this.people.values()].map((node) =>
      markOf(node, { looks, ground, enlarged, bright: bright(node.id) }),
    );
    const of = ({ from, to }) => near === null || from === this.selected || to === this.selected;
    const edges = this.data.edges.map((edge) => lineOf(edge, { looks, enlarged, bright: of(edge) }));
    update(this.nodes, this.drawn.nodes, nodes);
    update(this.edges, this.drawn.edges, edges);
    this.drawing.placeNames();
  }

  // The selected person, where they are on the map.
  get selected() {
    return this.people.has(this.chosen) ? this.chosen : null;
  }

  // Whom the selected person is in contact with; null where nobody is selected.
  get near() {
    return this.selected === null ? null : this.neighbours.get(this.selected);
  }

  // Whether the selected person is in the middle of the rings, which say who is how near: there
  // the others need not fade, and the further rings are to be read too.
  get isCentred() {
    return this.selected !== null && this.selected === this.middle;
  }

  drawLegend() {
    drawLegend(this.legend, this.data, this.looks, DASHES, (key, on) =>
      this.act("filtered", { key, on }),
    );
  }

  drawButtons() {
    const { pins, projector } = this.data;
    const { tidy, place, projector: project, full } = this.buttons;
    const moved = pins ? this.moves.people.size : 0;
    tidy.hidden = !moved;
    tidy.querySelector("span").textContent = `(${moved} moved)`;
    place.hidden = !pins || this.selected === null;
    place.setAttribute("aria-pressed", String(this.placing));
    project.hidden = projector === undefined;
    project.setAttribute("aria-pressed", String(Boolean(projector)));
    project.textContent = projector ? "Leave projector" : "Projector";
    full.hidden = !document.fullscreenEnabled;
    this.drawAside();
    this.canvas.classList.toggle("placing", this.placing);
  }

  // What is said while nobody is selected is said of all of the map, which leaves room for it.
  drawAside() {
    const { aside, selected } = this.data;
    const name = this.people.get(this.selected)?.name;
    const told = this.placing ? `Where is ${name} to stand? Click there.` : aside;
    if (this.aside.textContent !== (told ?? "")) this.aside.textContent = told ?? "";
    this.aside.hidden = !told;
    this.view.below = aside && (selected ?? null) === null ? this.aside.offsetHeight + 8 : 0;
  }

  // The view

  // All of the network, so that a filter does not change what part of it the screen shows; with
  // whoever was moved out of it.
  fit() {
    const moved = [...this.moves.people].filter((id) => this.people.has(id));
    const places = moved.map((id) => this.people.get(id)).map(({ x, y }) => [x, y, x, y]);
    const extent = this.view.shape.box(this.view.extent);
    this.view.fit(whole([extent, ...places]), () => this.paint());
  }

  showAll() {
    const places = [...this.people.values()];
    if (!places.length) return;
    this.view.fit(frameOf(places, this.behind), () => this.paint());
    this.view.untouched = false;
  }

  // The map's place on the page has a size, or another one: a tab was opened, a window dragged.
  fill() {
    if (!this.network || !this.canvas.clientWidth) return;
    this.network.setSize("100%", "100%");
    this.drawAside();
    if (this.view.reshape(this.data)) {
      this.read(this.data);
      this.paint();
    }
    if (this.view.untouched) this.fit();
    else this.drawing.placeNames();
  }

  async fullScreen() {
    if (this.isFull) await document.exitFullscreen();
    else await this.figure.requestFullscreen();
  }

  get isFull() {
    return this.figure.getRootNode().fullscreenElement === this.figure;
  }

  fullScreenChanged() {
    const label = this.isFull ? "Leave full screen" : "Full screen";
    this.buttons.full.setAttribute("aria-label", label);
    this.buttons.full.title = this.isFull ? label : "Full screen; Escape leaves it";
    this.view.untouched = true;
    this.fill();
  }

  does(what) {
    if (!this.network) return;
    if (what === "all") this.showAll();
    else if (what === "tidy") this.tidy();
    else if (what === "place") this.place(!this.placing);
    else if (what === "full") this.fullScreen();
    else if (what === "projector") this.act("projected", { on: !this.data.projector });
    else this.view.zoom(what);
  }

  // Mouse and touch

  click({ pointer, event }) {
    if (this.placing) {
      this.put(this.selected, this.network.DOMtoCanvas(pointer.DOM), false);
      this.place(false);
      return;
    }
    const touch = event.pointerType === "touch" || event.srcEvent?.pointerType === "touch";
    this.choose(this.personAt(pointer.DOM, touch ? NEAR.touch : NEAR.mouse));
  }

  personAt(point, near) {
    const scale = this.network.getScale();
    const at = this.network.DOMtoCanvas(point);
    let found = null;
    let best = near;
    for (const node of this.people.values()) {
      const gap = Math.hypot(node.x - at.x, node.y - at.y) - this.drawing.box(node).radius;
      if (gap * scale < best) [found, best] = [node.id, Math.max(gap * scale, 0)];
    }
    return found;
  }

  choose(person) {
    if (person === this.chosen) return;
    this.chosen = person;
    this.placing = false;
    this.hideTooltip();
    this.paint();
    this.drawButtons();
    this.announce(person);
    this.act("selected", { person });
  }

  hover(person) {
    this.hovered = person;
    this.canvas.style.cursor = person === null ? "" : "pointer";
    this.drawing.placeNames();
  }

  // The wheel scrolls the page until somebody works on the map.
  wheel(event) {
    const working = event.ctrlKey || event.metaKey || this.canvas.matches(":focus-within");
    if (!working && !this.isFull) event.stopPropagation();
  }

  // Putting people elsewhere: dragged, by a click on where they are to stand, or with the keyboard

  drag(people) {
    const at = this.network.getPositions(people);
    for (const id of people) {
      const person = this.people.get(id);
      this.drawing.shiftName(id, at[id].x - person.x, at[id].y - person.y);
      Object.assign(person, at[id]);
    }
  }

  drop(people) {
    this.view.untouched = false;
    const { left, right, top, bottom } = this.view.seen(20);
    for (const id of people) {
      // Dropped beside the map somebody stands at its edge: nobody is lost from sight.
      const { x, y } = this.network.getPosition(id);
      const place = { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) };
      this.put(id, place, false);
    }
    if (people.length) this.network.unselectAll();
    this.drawing.placeNames();
  }

  put(id, { x, y }, soon) {
    const place = { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
    this.view.untouched = false;
    Object.assign(this.people.get(id), place);
    this.moves.move(id, this.view.shape.back(place), soon);
    this.paint();
    this.drawButtons();
  }

  place(now) {
    this.placing = now;
    this.drawButtons();
    if (!now) return;
    this.canvas.focus();
    this.spoken.textContent = `${this.aside.textContent} Escape leaves it.`;
  }

  tidy() {
    this.moves.clear();
    this.act("tidied", { places: this.moves.places });
    this.canvas.focus();
  }

  shift(direction) {
    const person = this.people.get(this.cursor ?? this.selected);
    if (!person) return;
    const by = STRIDE / this.network.getScale();
    const [x, y] = [person.x + by * Math.cos(direction), person.y + by * Math.sin(direction)];
    this.put(person.id, { x, y }, true);
    this.view.follow(person);
    this.spoken.textContent = `${person.name} moved ${WAYS[direction]}`;
  }

  // Keyboard

  press(event) {
    const does = KEYS[event.key];
    if (does === undefined || !this.network || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (typeof does === "number" && event.shiftKey && this.data.pins) this.shift(does);
    else if (typeof does === "number") this.step(does);
    else if (does === "choose") this.choose(this.cursor);
    else if (does !== "clear") this.does(does);
    else if (this.placing) this.place(false);
    else {
      this.point(null);
      this.choose(null);
    }
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
      this.view.follow(this.people.get(person));
    }
    this.drawing.placeNames();
  }

  leave() {
    this.moves.tellNow();
    this.point(null);
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
}

// Who stands where the middle of the rings is; null where there are none.
function inTheMiddle({ nodes, rings = [] }) {
  const [ring] = rings;
  const isThere = ({ x, y, home_x: across = x, home_y: down = y }) =>
    Math.hypot(across - ring.x, down - ring.y) < 1;
  return (ring && nodes.find(isThere)?.id) ?? null;
}

const WAYS = {
  [KEYS.ArrowRight]: "right",
  [KEYS.ArrowLeft]: "left",
  [KEYS.ArrowUp]: "up",
  [KEYS.ArrowDown]: "down",
};
