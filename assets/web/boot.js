// Starts the app. A file of its own, because the page's policy forbids inline scripts.
import init from "./{{app.js}}";

// The worker only makes the page open without a connection; the app runs without it too.
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch(() => {});
}

init().catch((error) => {
  // The app leaves its event loop by an exception that is not a failure.
  if (document.getElementById("main").hasChildNodes()) return;
  console.error(error);
  document.getElementById("splash-spinner").remove();
  document.getElementById("splash-failed").hidden = false;
});
