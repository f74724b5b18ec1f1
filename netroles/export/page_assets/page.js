// The page around the map: finding people, the card, the theme. All text is data and reaches the
// page as text alone. `Graph` is the map's own, as on the dashboard.

const taken = JSON.parse(document.getElementById("taken").textContent);
const people = new Map(taken.people.map((person) => [person.id, person]));
const place = document.getElementById("map");
const find = document.getElementById("find");
const found = document.getElementById("found");
const howMany = document.getElementById("how-many");
const theme = document.getElementById("theme");
const MOST_FOUND = 12;

document.getElementById("no-scripts").remove();

let selected = null;
let answers = 0;

const graph = new Graph(place);
graph.send = ({ what, value, number }) => {
  answers = number;
  if (what === "selected") select(value.person);
};

function show() {
  graph.show({ ...taken.picture, selected, answers, height: 560 });
}

// Somebody who was looked for: the list has done its work.
function take(id) {
  find.value = "";
  find.dispatchEvent(new Event("input"));
  select(id);
  howMany.textContent = `${people.get(id).name} selected.`;
}

function select(id) {
  selected = id;
  const person = people.get(id);
  document.getElementById("who").textContent = person ? person.name : "Nobody selected";
  document.getElementById("what").textContent = person
    ? person.facts.map(([heading, text]) => `${heading}: ${text}`).join("\n")
    : "Click on a person, or find one by name.";
  const met = (person ? person.contacts : []).map((contact) => personButton(people.get(contact)));
  document.getElementById("met").replaceChildren(...met);
  show();
}

function personButton(person, does = select) {
  const button = document.createElement("button");
  button.type = "button";
  button.dir = "auto";
  button.textContent = person.name;
  button.addEventListener("click", () => does(person.id));
  return button;
}

function matching(words) {
  const wanted = plain(words);
  if (!wanted) return [];
  const every = [...people.values()].filter(({ name }) => plain(name).includes(wanted));
  const starts = ({ name }) => Number(plain(name).startsWith(wanted));
  return every.sort((a, b) => starts(b) - starts(a));
}

// Łukasz is found by "lukasz" and Siân by "sian".
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l").trim();
}

find.addEventListener("input", () => {
  const every = matching(find.value);
  const entries = every.slice(0, MOST_FOUND).map((person) => {
    const entry = document.createElement("li");
    entry.append(personButton(person, take));
    return entry;
  });
  found.replaceChildren(...entries);
  found.hidden = !entries.length;
  const more = every.length > MOST_FOUND ? ` The first ${MOST_FOUND} are shown.` : "";
  howMany.textContent = find.value.trim() ? `${every.length} found.${more}` : "";
});

find.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    const [first] = matching(find.value);
    if (first) take(first.id);
  } else if (event.key === "ArrowDown") {
    found.querySelector("button")?.focus();
  } else if (event.key === "Escape") {
    find.value = "";
    find.dispatchEvent(new Event("input"));
  } else return;
  event.preventDefault();
});

found.addEventListener("keydown", (event) => {
  const buttons = [...found.querySelectorAll("button")];
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Escape") find.focus();
  else if (step) (buttons[buttons.indexOf(document.activeElement) + step] ?? find).focus();
  else return;
  event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input")) return;
  event.preventDefault();
  find.focus();
});

function wear(dark) {
  document.documentElement.classList.toggle("dark", dark);
  theme.setAttribute("aria-pressed", String(dark));
  show();
}

const preferred = matchMedia("(prefers-color-scheme: dark)");
preferred.addEventListener("change", () => wear(preferred.matches));
theme.addEventListener("click", () => wear(!document.documentElement.classList.contains("dark")));
wear(preferred.matches);
