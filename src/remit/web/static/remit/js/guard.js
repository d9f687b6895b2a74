// A form marked data-guard is not left by accident while it holds text that was not sent.
const changed = new Set();

function watch(event) {
  const form = event.target.form;
  if (form?.matches("[data-guard]")) changed.add(form);
}

document.addEventListener("input", watch);
document.addEventListener("change", watch);
document.addEventListener("submit", (event) => changed.delete(event.target));
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail?.successful) changed.delete(event.target.closest("form"));
});
addEventListener("beforeunload", (event) => {
  const left = [...changed].some((form) => form.isConnected);
  if (left) event.preventDefault();
});

// Paper shows what is folded; afterwards it is as it was.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  opened.forEach((fold) => { fold.open = true; });
});
addEventListener("afterprint", () => {
  opened.forEach((fold) => { fold.open = false; });
  opened = [];
});

// After a refused form the reader starts at the summary of what was wrong.
document.querySelector(".error-summary")?.focus();
