// Keys for the desk. Everything here can also be done without them; nothing here ever empties a field.
const SWITCH = "remit.single-keys";
const WAIT = 1200; // ms between "g" and its second letter
const WALK = "[data-walk] a.what, [data-walk] summary, table[data-walk] tbody th a";

let first = "";
let timer = 0;

const singleKeys = () => {
  try { return localStorage.getItem(SWITCH) !== "off"; } catch { return true; }
};

const writing = (element) =>
  element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])");

function walk(step) {
  const stops = [...document.querySelectorAll(WALK)].filter((stop) => stop.offsetParent !== null);
  if (!stops.length) return;
  const at = stops.indexOf(document.activeElement);
  const next = stops[Math.min(Math.max(at + step, 0), stops.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function filterTheList() {
  const field = document.querySelector("[data-key='/'], .filter input[type=search]");
  if (!field) return false;
  field.focus();
  field.select();
  return true;
}

function showKeys() {
  const keys = document.getElementById("keys");
  if (!keys) return;
  keys.open = !keys.open;
  if (keys.open) {
    keys.scrollIntoView({ block: "nearest" });
    keys.querySelector("summary").focus();
  }
}

function press(keys) {
  const target = document.querySelector(`[data-key="${CSS.escape(keys)}"]`);
  if (!target) return false;
  if (target.matches("a, button, summary")) target.click();
  else target.focus();
  return true;
}

const single = {
  "?": () => { showKeys(); return true; },
  "/": filterTheList,
  j: () => { walk(1); return true; },
  k: () => { walk(-1); return true; },
  g: () => {
    first = "g ";
    timer = setTimeout(() => { first = ""; }, WAIT);
    return true;
  },
};

function escape(event) {
  // A search field empties itself on Escape in some browsers: what was typed stays, the field is left.
  if (!writing(event.target)) return;
  event.preventDefault();
  event.target.blur();
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return; // a Chinese input method is at work
  if (event.key === "Escape") { escape(event); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!singleKeys() || writing(event.target)) return;
  const combined = first + event.key;
  clearTimeout(timer);
  const second = first !== "";
  first = "";
  const done = !second && single[event.key] ? single[event.key]() : press(combined);
  if (done) event.preventDefault();
});

const choice = document.querySelector("[data-keys-switch]");
if (choice) {
  const box = choice.querySelector("input");
  box.checked = singleKeys();
  choice.hidden = false;
  box.addEventListener("change", () => {
    try { localStorage.setItem(SWITCH, box.checked ? "on" : "off"); } catch { /* private window: holds for no longer than the page */ }
  });
}
