// What stands behind # may be a secret of a letter: it leaves the address, and so the history,
// before anything is drawn. The app asks once for it.
if (location.hash.length > 1) {
  globalThis.openedLink = location.href;
  history.replaceState(null, "", "/");
}
