// Fills one form of the page with what cannot be, and sends it past the browser's own checks. False: nothing to fill.
(index) => {
  const forms = [...document.querySelectorAll("main form[method=post i], main form[method=post]")];
  const form = forms[index];
  if (!form) return false;
  const fields = [...form.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), textarea")];
  if (!fields.length) return false;
  form.noValidate = true;
  form.removeAttribute("data-guard");
  form.closest("details")?.setAttribute("open", "");
  for (const field of fields) {
    const kind = field.type;
    if (["date", "number", "email", "url"].includes(kind)) {
      field.type = "text";
      field.value = kind === "date" ? "2024-13-45" : "no such thing";
    } else field.value = kind === "password" ? "x" : "";
  }
  for (const field of form.querySelectorAll("select")) field.value = "";
  setTimeout(() => form.requestSubmit(form.querySelector("button.primary, button[data-confirm]") ?? form.querySelector("button, [type=submit]")), 50);
  return true;
}
