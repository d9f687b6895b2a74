// Numbers every element that the keyboard should reach, and gives how many there are.
() => {
  const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const radios = new Set();
  const stops = [...document.querySelectorAll(wanted)].filter((one) => {
    if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.type !== "radio") return true;
    const group = `${one.form?.id}/${one.name}`; // a group of radio buttons is one stop
    if (radios.has(group)) return false;
    radios.add(group);
    return true;
  });
  stops.forEach((one, number) => { one.dataset.stop = number; });
  return stops.length;
}
