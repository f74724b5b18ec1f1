// The map as a Streamlit component, in two parts: the picture, and what is so now (who is
// selected, which filters are on). A click changes the second alone, and Streamlit sends nothing
// again that has not changed. Either part may arrive first; nothing is drawn until both are there
// and belong to each other.

import { Graph } from "./graph.js";

const maps = new Map(); // key of a map to what is known of it
const onPage = new WeakMap(); // where a map stands on the page to what is known of it

export default function mount({ data, parentElement, setTriggerValue }) {
  const { key, digest, picture, now } = data;
  if (!maps.has(key)) maps.set(key, { untold: [] });
  const map = maps.get(key);
  if (now) map.now = now;
  else {
    if (onPage.get(parentElement) !== map) {
      takeDown(map);
      takeDown(onPage.get(parentElement) ?? map);
    }
    onPage.set(parentElement, map);
    map.root = parentElement;
    map.graph ??= new Graph(parentElement);
    map.life ??= `${Date.now()} ${Math.random()}`;
    map.graph.send = (act) => tell(map, act, setTriggerValue);
    if (map.digest !== digest) map.picture = JSON.parse(picture);
    map.digest = digest;
  }
  if (map.graph && map.now?.of === map.digest) show(map);
  // Streamlit may clean up after a call that a newer one has overtaken, so look first.
  return () => {
    if (!now && map.root === parentElement && !parentElement.host.isConnected) takeDown(map);
  };
}

function show(map) {
  const { life, acts } = map.now.answers;
  const answers = life === map.life ? acts : 0;
  map.untold = map.untold.filter(({ number }) => number > answers);
  map.graph.show({ ...map.picture, ...map.now, answers });
}

// Of two acts close together Streamlit may hand on the second alone, or take back in the second
// run what the first one chose, so each time all are told that no answer knows of yet.
function tell(map, act, setTriggerValue) {
  map.untold.push(act);
  setTriggerValue("acted", { life: map.life, acts: [...map.untold] });
}

// What is so now stays known: its part may stay on the page while the picture is mounted anew.
function takeDown(map) {
  map.graph?.remove();
  map.graph = map.root = map.picture = map.digest = map.life = undefined;
  map.untold = [];
}
