// What can be seen to be wrong with a page, as sentences.
() => {
  const faults = [];
  const headings = document.querySelectorAll("h1");
  if (headings.length !== 1) faults.push(`${headings.length} h1`);
  if (!document.title.trim() || document.title.trim().startsWith("·")) faults.push("no title");
  const first = document.querySelector("a, button, input, select, textarea");
  if (!first?.matches("a.skip") || !document.querySelector(first.getAttribute("href"))) faults.push("the skip link is not first");
  for (const link of document.querySelectorAll("a[href^='#']")) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (id && !document.getElementById(id)) faults.push(`a link leads to #${id}, which is not on the page`);
  }
  // What is hidden must not make the page longer than what stands on it.
  const last = Math.max(...[...document.querySelectorAll("body > *")].map((one) => one.getBoundingClientRect().bottom + scrollY));
  const empty = document.documentElement.scrollHeight - Math.max(last, innerHeight);
  if (empty > 40) faults.push(`below the last thing on the page lie ${Math.round(empty)} px of nothing`);
  // Words of the other language outside an element that says so (a reason is in the words of whoever gave it); names of people and addresses are short.
  const spoken = document.documentElement.lang.slice(0, 2);
  const foreign = spoken === "zh" ? /(?:[A-Za-z][a-z’']+[ ,]+){3,}[A-Za-z]/ : /[\u4e00-\u9fff]{5,}/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    // What is quoted is said in its own language.
    const text = walker.currentNode.textContent.replace(/“[^”]*”|《[^》]*》/g, "“”").trim();
    const parent = walker.currentNode.parentElement;
    if (!text || parent.closest("script, style, datalist, code, textarea, .reason")) continue;
    const said = (parent.closest("[lang]")?.lang ?? "").slice(0, 2);
    if (said === spoken && foreign.test(text)) faults.push(`not in ${spoken}, and not marked: ${text.slice(0, 60)}`);
    if (/\bNone\b|%\([a-z]+\)s|\{[{%]|Traceback/.test(text)) faults.push(`not meant for readers: ${text.slice(0, 60)}`);
  }
  return faults;
}
