// Every task can be finished without this file. Behaviours attach themselves by data attributes.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

// What is read aloud when it changes is left alone as long as it says the same.
document.addEventListener("htmx:oobBeforeSwap", (swap) => {
    const target = swap.detail.target;
    const spoken = target.getAttribute("role") === "status";
    swap.detail.shouldSwap = !spoken || target.textContent.trim() !== swap.detail.fragment.textContent.trim();
    // What a reader opened or closed stays so.
    for (const details of target.querySelectorAll("details[id]")) {
        swap.detail.fragment.querySelector(`#${details.id}`)?.toggleAttribute("open", details.open);
    }
});

// Whoever ticks the box is told what changed since they read a practice here. Nothing of it leaves the device.
for (const read of document.querySelectorAll("[data-read]")) {
    try {
        const key = `read:${read.dataset.read}`;
        const box = read.querySelector("input");
        const known = localStorage.getItem(key);
        const changed = document.querySelector("[data-changed]");
        if (known !== null && Number(known) < Number(read.dataset.version)) {
            changed.querySelector("a").search = `since=${Number(known)}`;
            changed.hidden = false;
        }
        const remember = () => box.checked ? localStorage.setItem(key, read.dataset.version) : localStorage.removeItem(key);
        box.checked = known !== null;
        remember();
        box.addEventListener("change", remember);
        read.hidden = false;
    } catch {
        // A browser that keeps nothing offers nothing.
    }
}

// What a device can do to hand a page on is offered beside the links that work everywhere.
for (const place of document.querySelectorAll("[data-share]")) {
    const url = place.dataset.share;
    const said = place.parentElement.querySelector("[data-said]");
    const ways = {
        share: navigator.share && (() => navigator.share({title: place.dataset.title, url})),
        copy: navigator.clipboard && (() => navigator.clipboard.writeText(url).then(() => {
            said.textContent = said.dataset.said;
        })),
    };
    for (const button of place.querySelectorAll("[data-way]")) {
        const way = ways[button.dataset.way];
        button.hidden = !way;
        // Whoever closes the sheet of their device has changed their mind.
        button.addEventListener("click", () => way().catch(() => {}));
    }
}

// Whose device goes by other clocks is offered those.
for (const offer of document.querySelectorAll("[data-zone]")) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const address = new URL(offer.querySelector("a").href);
    if (zone && zone !== offer.dataset.zone) {
        address.searchParams.set("zone", zone);
        address.hash = "programme";
        offer.querySelector("a").href = address;
        offer.hidden = false;
    }
}

// Without a connection nothing leaves the page: what was typed stays there, and is sent when whoever typed it tries again.
addEventListener("submit", (sending) => {
    const form = sending.target;
    form.querySelector(":scope > [data-lost]")?.remove();
    if (sending.defaultPrevented || navigator.onLine) return;
    sending.preventDefault();
    const lost = document.createElement("div");
    lost.className = "notice warning";
    lost.dataset.lost = "";
    lost.setAttribute("role", "alert");
    lost.append(Object.assign(document.createElement("p"), {textContent: document.body.dataset.offline}));
    form.prepend(lost);
});
