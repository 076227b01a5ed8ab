// Answers for the pages of missions when there is no network, with a sheet that one visit left here.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
    if (event.request.method !== "GET") {
        return;
    }
    event.respondWith(fetch(event.request).catch(async () => {
        const cache = await caches.open("missions");
        const kept = event.request.mode === "navigate"
            ? await cache.match("/missions/offline")
            : await cache.match(event.request);
        return kept ?? Response.error();
    }));
});
