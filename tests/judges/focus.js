// The element that has the focus: its number, and whether one can see that it has it.
() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const group = one.type === "radio" ? document.querySelector(`input[type=radio][name="${CSS.escape(one.name)}"][data-stop]`) : one;
  const drawn = (style) => style.outlineStyle === "auto" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  const around = [one, one.closest("label"), one.closest("li"), one.closest(".row")].filter(Boolean);
  const seen = around.some((each) => drawn(getComputedStyle(each)) || drawn(getComputedStyle(each, "::after")));
  return { stop: group?.dataset.stop ?? null, seen, what: `${one.tagName.toLowerCase()} ${(one.textContent || one.name || one.id || "").trim().slice(0, 40)}` };
}
