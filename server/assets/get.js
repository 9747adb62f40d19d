// What stands behind # (a login, a client's number) never reaches a server; so the page itself
// carries it on to the app and to the web page. Anything of another form is left behind.
const FORM =
  /^#((start|client)\?([a-z]+=[0-9%+. ]{1,60}))(&voucher=jtv_[0-9a-f]{32})?$/;
const [, asked, what, rest, voucher = ""] = FORM.exec(location.hash) ?? [];

// A letter's secret leaves the address, and so the history, before anything is drawn.
if (voucher) history.replaceState(null, "", `#${asked}`);

document.addEventListener("DOMContentLoaded", () => {
  if (!asked) return;
  document.getElementById("web").href = `/#${asked}${voucher}`;
  const app = document.getElementById("app");
  // Only a start names its server.
  if (app) app.href = what === "start" ? `${app.href}&${rest}${voucher}` : `jobtracker://${asked}`;
  for (const link of document.querySelectorAll("[hreflang]")) link.hash = `${asked}${voucher}`;
});
