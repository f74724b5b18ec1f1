// Watches the canvases of a page, and of every frame in it, for benchmarks.map. It looks from
// outside, the same way at every contestant: when did the picture change last, where does a mark
// stand, where is the ground, how many frames were drawn.
//
// Times are milliseconds since 1970, so that frames can be compared with each other.
{
  const LOOK_EVERY = 50;
  const now = () => performance.timeOrigin + performance.now();
  const canvases = new Map(); // canvas to { drawn: when, look: what it looked like }
  const watch = (window.watch = { changed: null, quiet: 0, pressed: null, frames: 0, said: null });
  const context = CanvasRenderingContext2D.prototype;
  const { getImageData } = context;
  let frame = null; // the one that was drawn in last

  for (const name of ["clearRect", "fill", "stroke", "fillRect", "fillText", "drawImage"]) {
    const original = context[name];
    context[name] = function (...given) {
      const { canvas } = this;
      if (!canvases.has(canvas)) canvases.set(canvas, { look: 0 });
      canvases.get(canvas).drawn = now();
      const { currentTime } = document.timeline;
      if (currentTime !== frame) watch.frames += 1;
      frame = currentTime;
      return original.apply(this, given);
    };
  }

  // Tables of Streamlit are canvases too.
  const isPicture = (canvas) =>
    canvas.isConnected && canvas.width > 100 && canvas.dataset.testid !== "data-grid-canvas";
  const pictures = () => [...canvases.keys()].filter(isPicture);
  const pixels = (canvas) => {
    const all = getImageData.call(canvas.getContext("2d"), 0, 0, canvas.width, canvas.height);
    return new Uint32Array(all.data.buffer);
  };

  // What a canvas looks like in one number; 0 where nothing is drawn.
  const look = (canvas) => {
    let sum = 0;
    for (const pixel of pixels(canvas)) sum = (Math.imul(sum, 31) + pixel) | 0;
    return sum;
  };

  setInterval(() => {
    watch.quiet += 1;
    for (const canvas of pictures()) {
      const seen = canvases.get(canvas);
      if (seen.drawn === seen.looked) continue;
      seen.looked = seen.drawn;
      const looks = look(canvas);
      if (looks === seen.look) continue;
      seen.look = looks;
      watch.changed = seen.drawn;
      watch.quiet = 0;
    }
  }, LOOK_EVERY);

  for (const kind of ["pointerdown", "mousedown"]) {
    window.addEventListener(kind, () => (watch.pressed = now()), { capture: true });
  }

  // When what an element says becomes something else than it is now.
  watch.listen = (selector) => {
    const text = () => document.querySelector(selector)?.textContent ?? "";
    const before = text();
    watch.said = null;
    const look = () => {
      if (text() !== before && text()) watch.said = now();
      else requestAnimationFrame(look);
    };
    look();
  };

  // Where a square of so many pixels has one colour: one of those given, or, with none given, one
  // that fills more than the rest. The middles, in the page's pixels, nearest to the middle first.
  watch.squares = (size, colours) => {
    const [canvas] = pictures().sort((one, other) => painted(other) - painted(one));
    if (!canvas) return [];
    const box = canvas.getBoundingClientRect();
    const { width, height } = canvas;
    const ratio = width / box.width;
    const all = pixels(canvas);
    const wanted = colours ? new Set(colours.map(asPixel)) : ground(all);
    const isSquare = (x, y) => {
      const colour = all[y * width + x];
      if (!wanted.has(colour)) return false;
      for (let row = y; row < y + size; row += 1) {
        const from = row * width + x;
        for (let i = from; i < from + size; i += 1) if (all[i] !== colour) return false;
      }
      return true;
    };
    const found = [];
    for (let y = size; y < height - 2 * size; y += size >> 1) {
      for (let x = size; x < width - 2 * size; x += size >> 1) {
        if (isSquare(x, y)) found.push([(x + size / 2) / ratio, (y + size / 2) / ratio]);
      }
    }
    const away = ([x, y]) => Math.hypot(x - box.width / 2, y - box.height / 2);
    return found.sort((a, b) => away(a) - away(b)).map(([x, y]) => [x + box.left, y + box.top]);
  };

  const asPixel = (colour) => {
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  };

  // A library may have several canvases, one on the other, of which one has the marks.
  const painted = (canvas) => pixels(canvas).reduce((sum, pixel) => sum + (pixel !== 0), 0);

  const ground = (all) => {
    const counts = new Map();
    for (let i = 0; i < all.length; i += 7) counts.set(all[i], (counts.get(all[i]) ?? 0) + 1);
    const [[most]] = [...counts].sort(([, a], [, b]) => b - a);
    return new Set([most]);
  };
}
