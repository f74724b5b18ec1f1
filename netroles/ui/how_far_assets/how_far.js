// How far long work is. The browser asks the server and draws this bar alone: a run of the page
// for each look would bring along what every control held a moment ago, and so take back what
// somebody has just clicked. Once there is more to show, one run of the page is asked for.

const EVERY = 700; // milliseconds between two looks
const LONGER = 10; // times: a page that was asked for is given time to come
const latest = new WeakMap(); // where a bar stands to the call that looks for it

export default function mount({ data, parentElement, setTriggerValue }) {
  const me = {};
  let pause = EVERY;
  // Streamlit may clean up after a call that a newer one has overtaken.
  const overtaken = () => latest.get(parentElement) !== me || !parentElement.isConnected;
  const wait = () => setTimeout(look, pause);

  async function look() {
    if (overtaken()) return;
    const now = await whatServerSays(data.address);
    if (overtaken()) return;
    if (now?.state === "at work" && now.steps === data.steps) show(parentElement, now);
    else if (now) {
      setTriggerValue("more", `${now.state} ${now.steps}`);
      pause *= LONGER;
    }
    wait();
  }

  latest.set(parentElement, me);
  show(parentElement, data);
  wait();
  return () => {
    if (!overtaken()) latest.delete(parentElement);
  };
}

function show(place, { doing, share }) {
  place.querySelector(".words").textContent = doing;
  place.querySelector("progress").value = share;
}

// Work that the server does not know is over; null where it does not answer at all.
async function whatServerSays(address) {
  try {
    const said = await fetch(new URL(address, document.baseURI), { cache: "no-store" });
    return said.ok ? await said.json() : { state: "over", steps: 0 };
  } catch {
    return null;
  }
}
