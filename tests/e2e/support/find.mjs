// Runs inside the page, in any engine: finds what `support/driven.mjs` asks for, by role and name,
// by label, by text, or by CSS. It has nothing from outside itself.

/** The elements that a chain of steps leads to, as `{kind, …}`. */
export function find(steps) {
  // Where a word may break is no part of it.
  const tidy = (text) => text.replace(/\u00AD/g, "").replace(/\s+/g, " ").trim();
  const matches = (text, { source, flags, exact }) => {
    if (flags !== undefined) return new RegExp(source, flags).test(text);
    const wanted = tidy(source);
    return exact ? text === wanted : text.toLowerCase().includes(wanted.toLowerCase());
  };
  const shown = (it) => it.getClientRects().length > 0 && getComputedStyle(it).visibility !== "hidden";
  const reached = (it) => !it.closest("[inert], [aria-hidden='true'], [hidden]") && getComputedStyle(it).display !== "none";

  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
    const label = node.getAttribute("aria-label") ?? node.getAttribute("alt");
    if (label !== null) return label;
    const inside = [...node.childNodes].map(words).join("");
    return getComputedStyle(node).display.startsWith("inline") ? inside : ` ${inside} `;
  };
  const name = (it) => {
    const by = it.getAttribute("aria-labelledby");
    if (by) return tidy(by.split(/\s+/).map((id) => words(document.getElementById(id))).join(" "));
    if (it.labels?.length && !it.hasAttribute("aria-label")) return tidy([...it.labels].map(words).join(" "));
    return tidy(words(it));
  };

  const ROLES = {
    button: "button, [role=button]",
    heading: "h1, h2, h3",
    radio: "input[type=radio]",
    searchbox: "input[type=search]",
    link: "a[href]",
  };
  const inside = (roots, css) => [...new Set(roots.flatMap((it) => [...it.querySelectorAll(css)]))];
  const kinds = {
    css: (roots, { css }) => inside(roots, css),
    role: (roots, { role, level, name: wanted }) =>
      inside(roots, level ? `h${level}` : (ROLES[role] ?? `[role=${role}]`)).filter(
        (it) => reached(it) && (!wanted || matches(name(it), wanted)),
      ),
    label: (roots, { text }) =>
      inside(roots, "input, textarea, select, [aria-label]").filter((it) => reached(it) && matches(name(it), text)),
    text: (roots, { text }) => {
      const has = (it) => matches(tidy(it.textContent), text);
      return inside(roots, "body *").filter((it) => has(it) && ![...it.children].some(has));
    },
    visible: (found) => found.filter(shown),
    or: (_, { chains }) => inOrder([...new Set(chains.flatMap(follow))]),
    nth: (found, { at }) => found.slice(at, at + 1),
  };
  const inOrder = (all) => all.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  const follow = (chain) => chain.reduce((found, step) => kinds[step.kind](found, step), [document]);
  return follow(steps);
}
