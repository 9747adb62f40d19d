// Starts the app. A file of its own, because the page's policy forbids inline scripts.
import init from "./{{app.js}}";

const upgrade = { ready: false };

// What the app asks before it starts anew in a newer version (src/platform/web/upgrade.rs).
globalThis.upgrade = {
  isReady: () => upgrade.ready,
  isTyping: () =>
    [...document.querySelectorAll("input, textarea")].some((it) => !["radio", "checkbox"].includes(it.type) && it.value !== ""),
};

const started = init().catch((error) => {
  // The app leaves its event loop by an exception that is not a failure.
  if (document.getElementById("main").hasChildNodes()) return;
  console.error(error);
  globalThis.cannotStart();
});

// The worker only makes the page open without a connection; the app runs without it too. It comes
// once the module is here: some browsers would download that twice at once, for both.
if ("serviceWorker" in navigator) {
  const worker = navigator.serviceWorker;
  const registered = started.then(() => worker.register("/sw.js", { updateViaCache: "none" })).catch(() => null);
  // A page on a home screen is left open for weeks, and browsers look for a newer worker only when
  // a page is opened.
  const look = () => registered.then((it) => it?.update()).catch(() => {});
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  addEventListener("online", look);
  worker.addEventListener("controllerchange", () => compare().catch(() => {}));
}

// Whether the page that the new worker keeps is made of other files than this one.
async function compare() {
  const newest = (await caches.keys()).filter((name) => name.startsWith("shell-")).at(-1);
  const kept = newest && (await (await caches.open(newest)).match("/"));
  if (!kept) return;
  const text = await kept.text();
  const files = [...document.head.querySelectorAll("[src], [href]")].map((it) => it.getAttribute("src") ?? it.getAttribute("href"));
  upgrade.ready = files.some((it) => !text.includes(it));
  if (upgrade.ready) dispatchEvent(new Event("upgradeready"));
}
