// What is wider than the window, beyond what lies in a box of its own that scrolls.
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const boxed = (element) => {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
      if (getComputedStyle(one).overflowX !== "visible") return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 1 && !boxed(one));
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className}`;
  return [`at ${width} px the page is ${document.documentElement.scrollWidth} px wide: ${wide.slice(-2).map(name).join(", ")}`];
}
