// Keeps the shell (page, script, module, styles, letters) so that the app opens without a
// connection. It never sees, keeps or answers anything else: /v1/ and the rest of the server
// go straight to the network, since a worker's data must not stay in a cache.

const CACHE = "shell-{{version}}";
const PAGE = "/";
const FILES = new Set({{files}});
// Letters that few names have are in the shell from the day when a page asked for them.
const FONTS = new Set({{fonts}});
// The words of further languages are in no shell: the app keeps those that she chose.
const NAMED_BY_CONTENT = /^\/(?!texts-).*-[0-9a-f]{12}[._/]/;
const PAGE_TIMEOUT_MS = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const there = await caches.has(CACHE);
      try {
        const cache = await caches.open(CACHE);
        // The page by its name from the server, past the browser's own cache; the rest is named by content.
        await cache.addAll([new Request(PAGE, { cache: "reload" }), ...FILES]);
      } catch (error) {
        // An upgrade that did not come through leaves nothing, or it would pass for the shell
        // before the next one, and that one would be thrown away.
        if (!there) await caches.delete(CACHE);
        throw error;
      }
      // Safe at once: a page loads all its files when it opens, and the shell before this one
      // stays until the next (see below), so nobody is left between two versions.
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const shells = (await caches.keys()).filter((name) => name.startsWith("shell-"));
      const old = shells.filter((name) => name !== CACHE);
      // A page that was opening while this version came may still ask for the one before it.
      await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname === PAGE && request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (FILES.has(url.pathname) || NAMED_BY_CONTENT.test(url.pathname)) {
    event.respondWith(file(request));
  }
});

// The server's page when it comes in time, so that a new version is seen at the next start. A server
// that is being upgraded may refuse for a moment.
async function page(request) {
  const network = fetch(request);
  // When it fails after the kept page was given, nobody is waiting for it any more.
  network.catch(() => {});
  const late = new Promise((resolve) => setTimeout(resolve, PAGE_TIMEOUT_MS));
  try {
    const answer = await Promise.race([network, late]);
    if (answer && answer.status < 400) return answer;
  } catch {
    // No connection.
  }
  const cache = await caches.open(CACHE);
  return (await cache.match(PAGE)) ?? network;
}

// This version's file, or the file of the version before it that a page which is still opening asks for.
async function file(request) {
  const own = await caches.open(CACHE);
  const kept = await own.match(request.url);
  if (kept) return kept;
  const answer = (await caches.match(request.url)) ?? (await fetch(request));
  if (answer.ok && FONTS.has(new URL(request.url).pathname)) await own.put(request.url, answer.clone()).catch(() => {});
  return answer;
}
