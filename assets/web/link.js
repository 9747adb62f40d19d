// What stands behind # may be a secret of a letter: it leaves the address, and so the history,
// before anything is drawn. The app asks once for it.
if (location.hash.length > 1) {
  globalThis.openedLink = location.href;
  history.replaceState(null, "", "/");
}

// A page from just before an upgrade asks for files that are gone. Loaded once more it is the newer
// one; if that does not help, it says so.
globalThis.cannotStart = () => {
  if (performance.getEntriesByType("navigation")[0]?.type !== "reload" && !globalThis.openedLink) {
    location.reload();
    return;
  }
  const say = () => {
    document.getElementById("splash-spinner")?.remove();
    const failed = document.getElementById("splash-failed");
    // Those of the phone stand first.
    const own = navigator.languages.map((it) => it.split("-")[0]);
    const rank = (it) => (own.indexOf(it.lang.split("-")[0]) + 1 || own.length + 1);
    failed.append(...[...failed.children].sort((one, other) => rank(one) - rank(other)));
    failed.hidden = false;
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", say);
  else say();
};
addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && globalThis.cannotStart(), true);
