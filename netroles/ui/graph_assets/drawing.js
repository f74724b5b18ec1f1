// What is drawn on the canvas beside the marks and ties of vis-network: regions and rings behind
// everybody, and over them names, the ring around the selected person, the ring of the keyboard.

import { drawTethers, withAlpha } from "./marks.js";

export class Drawing {
  constructor(graph) {
    this.graph = graph;
    this.labels = undefined; // where names stand; undefined when it has to be found anew
  }

  under(context) {
    const { network, looks, behind, people, moves, text } = this.graph;
    const pixel = 1 / network.getScale();
    context.lineWidth = pixel;
    context.strokeStyle = withAlpha(looks.tie, 0.6);
    for (const { x, y, across, down, shade } of behind.rings) {
      context.beginPath();
      context.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
      this.fill(context, shade);
    }
    for (const { left, top, right, bottom, corner, shade } of behind.regions) {
      context.beginPath();
      context.roundRect(left, top, right - left, bottom - top, corner);
      this.fill(context, shade);
    }
    drawTethers(context, people.values(), moves.people, { pixel, colour: text });
  }

  fill(context, shade) {
    context.fillStyle = this.graph.looks.shades[shade];
    context.fill();
    context.stroke();
  }

  over(context) {
    const { network, view, selected, cursor, text: ink, accent, font } = this.graph;
    const scale = network.getScale();
    const pixel = 1 / scale;
    this.ring(context, selected, 3 * pixel, ink);
    this.ring(context, cursor, 3 * pixel, accent);
    const size = view.labelSize * pixel;
    context.font = `400 ${size}px ${font}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5 * pixel;
    if (this.labels?.scale !== scale) this.labels = { scale, ...this.names(context) };
    for (const { text, x, y, size: letters, align } of this.labels.behind) {
      context.textAlign = align;
      context.font = `600 ${letters}px ${font}`;
      this.write(context, text, x, y);
    }
    context.textAlign = "center";
    for (const { id, x, y, text } of this.labels.placed) {
      context.font = `${id === selected ? 600 : 400} ${size}px ${font}`;
      this.write(context, text, x, y);
    }
  }

  write(context, text, x, y) {
    context.strokeStyle = this.graph.ground;
    context.fillStyle = this.graph.text;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  ring(context, id, width, colour) {
    const person = this.graph.people.get(id);
    if (!person) return;
    const { x, y, radius } = this.box(person);
    context.beginPath();
    context.arc(x, y, radius + 2 * width, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }

  placeNames() {
    this.labels = undefined;
    this.graph.network?.redraw();
  }

  names(context) {
    const { view, people, behind, near, isCentred, cursor, hovered, selected } = this.graph;
    const asked = [...new Set([cursor, hovered, selected])].filter((id) => people.has(id));
    const box = (node) => this.box(node);
    const others = near === null || isCentred;
    return view.names(context, people, behind, { box, asked, near, others });
  }

  // Whoever is dragged takes their name along.
  shiftName(id, across, down) {
    for (const name of this.labels?.placed.filter((each) => each.id === id) ?? []) {
      [name.x, name.y] = [name.x + across, name.y + down];
    }
  }

  box({ id, x, y, size, group, label, name, named }) {
    const { looks, view, hovered, cursor, selected } = this.graph;
    const radius = size * looks.groups[group].scale * view.enlarged;
    const all = id === hovered || id === cursor || id === selected;
    return { id, x, y, radius, named, text: all ? name : label };
  }
}
