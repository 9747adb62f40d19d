// What whoever drives the window finds on the screen, by what a worker reads there.
const READABLE_WITHIN_MS = 20_000;

const reachable = (it) => it.closest("[inert]") === null && it.getClientRects().length > 0;
const text = (it) => it.innerText.replace(/\s+/g, " ").trim();
const said = (it) => (it.getAttribute("aria-label") ?? text(it)).replace(/[\u2066-\u2069]/g, "");
const all = (selector) => [...document.querySelectorAll(selector)].filter(reachable);

const titled = (title) => all("h1").some((it) => said(it) === title);
const shown = (part) => said(document.body).includes(part);
const button = (label) =>
  all("button").find((it) => said(it) === label && it.getAttribute("aria-disabled") !== "true");
const row = (part) => all("button.row, .home-client, li.row, a.row").find((it) => said(it).includes(part));
const field = (label) => {
  const found = all("label").find((it) => said(it) === label);
  return found && document.getElementById(found.htmlFor);
};
const type = (it, value) => {
  it.focus();
  it.value = value;
  it.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return true;
};
const tap = (it) => {
  it?.click();
  return Boolean(it);
};

// Waits until `look` finds something; null when it never does.
const until = async (look) => {
  const late = performance.now() + READABLE_WITHIN_MS;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > late) return null;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
