// The keyboard on the map: which key does what, and who stands where an arrow key points.

export const HOW_TO =
  "Arrow keys go from person to person, Enter selects, Escape clears, plus and minus zoom.";
export const HOW_TO_MOVE = "Shift and an arrow key move a person.";

export const KEYS = {
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

// The page's link "Go to the map" gives the map the focus. Returns what takes this back.
export function followLink(canvas) {
  const enter = (event) => {
    if (!event.target.closest?.(".to-the-map")) return;
    event.preventDefault();
    canvas.focus({ preventScroll: true });
    canvas.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  document.addEventListener("click", enter);
  return () => document.removeEventListener("click", enter);
}

// Whoever stands best in a direction: near, and not far off the line.
export function nearest(here, people, direction) {
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
