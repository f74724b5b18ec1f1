// vis-network is one script for the whole page; it puts itself into window.vis. A page that is
// saved as one file brings it along.

let library;

export function visNetwork() {
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
