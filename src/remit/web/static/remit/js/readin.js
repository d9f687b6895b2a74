// The page being read in: being in a field shows its words in the text, and the other way round.
// Without this file the same places are joined by ordinary links.
const draft = document.querySelector("[data-draft]");
const text = document.querySelector(".page-text");
const still = matchMedia("(prefers-reduced-motion: reduce)");

const of = (root, name) => [...root.querySelectorAll(`[data-finding="${CSS.escape(name)}"]`)];
const control = (found) => found.querySelector("input:not([type=hidden], [name=accepted]), textarea, select");
const accepted = (found) => found.querySelector("input[name=accepted]");

function show(name, move) {
  document.querySelectorAll(".here").forEach((element) => element.classList.remove("here"));
  for (const element of [...of(text, name), ...of(draft, name)]) element.classList.add("here");
  const [place] = of(text, name);
  if (move && place) place.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
}

function enter(name) {
  const [found] = of(draft, name);
  if (!found) return;
  found.closest("details:not([open])")?.setAttribute("open", "");
  control(found)?.focus();
  found.scrollIntoView({ block: "nearest" });
}

function colour(found) {
  const on = accepted(found)?.checked ?? false;
  found.classList.toggle("accepted", on);
  of(text, found.dataset.finding).forEach((place) => place.classList.toggle("accepted", on));
  count();
}

function count() {
  const left = draft.querySelector("[data-left]");
  if (left) left.textContent = String(draft.querySelectorAll(".found.unsure:not(.accepted)").length);
}

function next(found) {
  const open = [...draft.querySelectorAll(".found")].filter((other) => !other.classList.contains("accepted"));
  const later = open.find((other) => found.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const stop = later ?? open[0];
  if (stop) enter(stop.dataset.finding);
  else draft.querySelector("[data-confirm]")?.focus();
}

function accept(event) {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
  const found = event.target.closest(".found");
  if (!found || event.target.matches("a, button, summary")) return;
  if (event.target.matches("textarea") && !(event.ctrlKey || event.metaKey)) return; // Enter is a new line there
  event.preventDefault(); // the whole draft is confirmed by its button, never by a stray Enter
  const box = accepted(found);
  if (!box) return;
  box.checked = true;
  colour(found);
  next(found);
}

if (draft && text) {
  draft.addEventListener("focusin", (event) => {
    const found = event.target.closest(".found");
    if (found) show(found.dataset.finding, true);
  });
  draft.addEventListener("keydown", accept);
  draft.addEventListener("change", (event) => {
    if (event.target.name === "accepted") colour(event.target.closest(".found"));
  });
  text.addEventListener("click", (event) => {
    const place = event.target.closest("[data-finding]");
    if (!place) return;
    event.preventDefault();
    enter(place.dataset.finding);
  });
  text.addEventListener("focusin", (event) => {
    const place = event.target.closest("[data-finding]");
    if (place) show(place.dataset.finding, false);
  });
  for (const found of draft.querySelectorAll(".found")) {
    // Tab skips to the next finding; the helpers stay in reach of the pointer and the screen reader, and Enter accepts.
    found.querySelectorAll(".how-sure a, .how-sure input").forEach((helper) => { helper.tabIndex = -1; });
    colour(found);
  }
}
