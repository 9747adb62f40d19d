// What stands behind # (a login, a client's number) never reaches a server; so the page itself
// carries it on to the app and to the web page. Anything of another form is left behind.
const asked = /^#((?:start|client)\?[a-z]+=[0-9%+. ]{1,60})$/.exec(location.hash)?.[1];

if (asked) {
  const [what, rest] = asked.split("?");
  document.getElementById("web").href = `/#${asked}`;
  const app = document.getElementById("app");
  // Only a start names its server.
  if (app) app.href = what === "start" ? `${app.href}&${rest}` : `jobtracker://${asked}`;
  for (const link of document.querySelectorAll("[hreflang]")) link.hash = asked;
}
