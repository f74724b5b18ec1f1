// Fetches the map's scripts once and hands every change on to them.
export default function (component) {
  const address = new URL(component.data.script, document.baseURI);
  const drawn = import(address).then(
    (map) => map.default(component),
    () => {
      const message = component.parentElement.querySelector(".message");
      if (!message) return;
      message.textContent = "The map cannot be drawn: a part of it did not load. Reload the page.";
      message.hidden = false;
    },
  );
  return () => drawn.then((remove) => remove?.());
}
