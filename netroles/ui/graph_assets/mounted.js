// The map as a Streamlit component, in two parts: the picture, and what is so now (who is
// selected, which filters are on). A click changes the second alone, and Streamlit sends nothing
// again that has not changed. Either part may arrive first; nothing is drawn until both are there
// and belong to each other.

import { Graph } from "./graph.js";

const maps = new Map(); // key of a map to what is known of it: root, graph, digest, picture, now

export default function mount({ data, parentElement, setTriggerValue }) {
  const { key, digest, picture, now } = data;
  if (!maps.has(key)) maps.set(key, {});
  const map = maps.get(key);
  if (now) map.now = now;
  else {
    if (map.root !== parentElement) takeDown(map);
    map.root = parentElement;
    map.graph ??= new Graph(parentElement);
    map.graph.send = setTriggerValue;
    if (map.digest !== digest) map.picture = JSON.parse(picture);
    map.digest = digest;
  }
  if (map.graph && map.now?.of === map.digest) map.graph.show({ ...map.picture, ...map.now });
  // Streamlit may clean up after a call that a newer one has overtaken, so look first.
  return () => {
    if (!now && map.root === parentElement && !parentElement.host.isConnected) takeDown(map);
  };
}

// What is so now stays known: its part may stay on the page while the picture is mounted anew.
function takeDown(map) {
  map.graph?.remove();
  map.graph = map.root = map.picture = map.digest = undefined;
}
