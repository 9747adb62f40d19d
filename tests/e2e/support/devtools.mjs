// The browser's own tools beside a page. One for each page, and never let go of: when one is, the
// browser takes the page's connection for come back.

const sessions = new WeakMap();

export function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page));
  return sessions.get(page);
}
