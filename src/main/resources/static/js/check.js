// After one visit this device checks squares without a network: the page, its parts, and what is known are kept.
const place = document.querySelector("[data-check-offline]");
try {
    if (place && "serviceWorker" in navigator && "caches" in window) {
        await navigator.serviceWorker.register("/check/worker.js", {scope: "/check"});
        const page = await fetch(place.dataset.checkOffline);
        const text = await page.clone().text();
        const parts = new DOMParser().parseFromString(text, "text/html").querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], main img, header img");
        const cache = await caches.open("check");
        await cache.put("/check/offline", page);
        await cache.addAll([...new Set([...parts].map((part) => part.getAttribute("href") ?? part.getAttribute("src")))]);
        await cache.put("/check/known", await fetch("/check/known"));
        place.dataset.kept = "yes";
    }
} catch {
    // A device that keeps nothing checks with a network.
}
