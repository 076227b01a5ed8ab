// Answers for the page of checking when there is no network, from what one visit left here.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
    if (event.request.method !== "GET") {
        return;
    }
    event.respondWith(fetch(event.request).catch(async () => {
        const cache = await caches.open("check");
        const kept = event.request.mode === "navigate"
            ? await cache.match("/check/offline")
            : await cache.match(event.request);
        return kept ?? Response.error();
    }));
});
