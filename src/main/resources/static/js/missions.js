// A sheet goes into an outbox on this phone first, and stays there until it has arrived: in cellars, after the battery went
// flat, and when somebody has to sign in again. It carries a number of its own, so that it counts once however often it is
// sent. Without this file it is a form.
const DAYS = 14;
const own = document.querySelector("[data-missions]");
const section = document.querySelector("[data-sheet]");

const kept = {
    read(name) {
        try {
            return JSON.parse(localStorage.getItem(`missions:${name}`)) ?? [];
        } catch {
            return [];
        }
    },
    write(name, value) {
        localStorage.setItem(`missions:${name}`, JSON.stringify(value));
    },
    with(name, path, value) {
        const others = kept.read(name).filter((it) => it.path !== path);
        kept.write(name, value ? [...others, value] : others);
    },
};

const id = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

function show(state) {
    for (const place of document.querySelectorAll("[data-pocket]")) {
        place.hidden = place.dataset.pocket !== state;
    }
}

function link(path, words) {
    const item = document.createElement("li");
    const way = document.createElement("a");
    const name = document.createElement("bdi");
    name.textContent = words;
    way.href = path;
    way.append(name);
    item.append(way);
    return item;
}

// Who is at this phone; without a network, who was the last time.
const who = own?.dataset.who ?? kept.read("who")[0] ?? "";

// Sending

async function send(sheet) {
    const page = await fetch("/missions", {cache: "no-store"});
    if (page.status >= 500) {
        throw new Error(String(page.status));
    }
    const read = new DOMParser().parseFromString(await page.text(), "text/html");
    const there = read.querySelector("[data-missions]");
    if (there === null || there.dataset.who !== sheet.who) {
        return "sign-in";
    }
    const answer = await fetch(`${sheet.path}/sheet`, {
        method: "POST",
        body: new URLSearchParams({...sheet.fields, _csrf: read.querySelector("input[name=_csrf]").value}),
    });
    if (answer.status >= 500 || answer.status === 429) {
        throw new Error(String(answer.status));
    }
    if (answer.ok) {
        return new URL(answer.url).pathname.startsWith("/missions") ? "sent" : "sign-in";
    }
    return "refused";
}

// Tells what became of each, and shows the worst of it.
async function sendAll() {
    const outcomes = {};
    for (const sheet of kept.read("outbox").filter((it) => it.who === who)) {
        try {
            outcomes[sheet.path] = await send(sheet);
        } catch {
            outcomes[sheet.path] = "kept";
        }
        if (outcomes[sheet.path] === "sent") {
            kept.with("outbox", sheet.path, null);
            kept.with("known", sheet.path, null);
        }
    }
    const told = Object.values(outcomes);
    show(["sign-in", "refused", "kept"].find((it) => told.includes(it)));
    const list = document.querySelector("[data-pocket-list]");
    list?.replaceChildren(...kept.read("outbox").filter((it) => outcomes[it.path] === "refused").map((it) => link(it.path, it.when)));
    return outcomes;
}

async function again() {
    const outcomes = await sendAll();
    const here = section?.dataset.sheet;
    if (here && outcomes[here] === "sent") {
        location.assign(here);
    }
}

// The form

const lacks = (fields) => !fields.began || !fields.ended
    || (!fields.nobody && !(fields.signer?.trim() && fields.function?.trim() && fields.signed));

function fill(form, fields) {
    for (const [name, value] of Object.entries(fields)) {
        const field = form.elements[name];
        if (field?.type === "checkbox") {
            field.checked = true;
        } else if (field) {
            field.value = value;
        }
    }
}

function attend(form) {
    form.addEventListener("submit", async (sent) => {
        const {_csrf, _form, ...fields} = Object.fromEntries(new FormData(form));
        if (lacks(fields)) {
            // What is missing is for the server to say; without it, here.
            if (!navigator.onLine) {
                sent.preventDefault();
                show("lacking");
            }
            return;
        }
        const path = section.dataset.sheet;
        const when = document.querySelector("[data-mission]")?.dataset.when ?? document.querySelector("[data-known-when]")?.textContent;
        try {
            kept.with("outbox", path, {path, who, when, fields});
        } catch {
            // A phone that keeps nothing still sends.
            return;
        }
        sent.preventDefault();
        const outcome = (await sendAll())[path];
        if (outcome === "sent" || (outcome === "refused" && !own)) {
            location.assign(path);
        } else if (outcome === "refused") {
            // The server says what is wrong beside what was typed.
            kept.with("outbox", path, {path, who, when, fields, tried: true});
            form.submit();
        } else {
            form.querySelector("button").disabled = true;
        }
    });
}

const form = section?.querySelector("form");
if (form) {
    if (section.dataset.sheet === "") {
        const missions = kept.read("known").filter((it) => it.who === who);
        document.querySelector("[data-known]").append(...missions.map((it) => {
            const item = link(it.path, it.when);
            item.className = "card flow";
            return item;
        }));
        document.querySelector("[data-none]").hidden = missions.length > 0;
        const here = missions.find((it) => it.path === location.pathname);
        if (here) {
            section.dataset.sheet = here.path;
            section.hidden = false;
            document.querySelector("[data-known-when]").textContent = here.when;
            document.querySelector("[data-known-where]").textContent = here.where;
            form.querySelector("[data-travels]").hidden = here.travels !== "yes";
            fill(form, {began: here.began, ended: here.ended, sheet: id()});
        }
    }
    const waiting = kept.read("outbox").find((it) => it.path === section.dataset.sheet && it.who === who);
    if (waiting) {
        fill(form, waiting.fields);
    }
    attend(form);
}

// What is needed without a network

try {
    const signed = document.querySelector("[data-signed]")?.dataset.signed;
    if (signed) {
        kept.with("known", signed, null);
        if (kept.read("outbox").some((it) => it.path === signed && it.tried)) {
            kept.with("outbox", signed, null);
        }
    }
    if (own) {
        kept.write("who", [who]);
        kept.write("known", kept.read("known").filter((it) => Number(it.until) > Date.now() - DAYS * 86_400_000));
    }
    const mission = document.querySelector("[data-mission]");
    if (mission) {
        kept.with("known", mission.dataset.mission, {...mission.dataset, path: mission.dataset.mission, who});
    }
} catch {
    // A phone that keeps nothing signs with a network.
}

addEventListener("online", again);
// Somebody who has just come back up the stairs has a network that does not carry yet.
setInterval(() => {
    if (navigator.onLine && kept.read("outbox").length > 0) {
        again();
    }
}, 5_000);
if (!document.querySelector("[aria-invalid=true]")) {
    again();
}

try {
    if (own && "serviceWorker" in navigator && "caches" in window) {
        await navigator.serviceWorker.register("/missions/worker.js", {scope: "/missions"});
        const page = await fetch(own.dataset.missions, {credentials: "omit"});
        const text = await page.clone().text();
        const parts = new DOMParser().parseFromString(text, "text/html").querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], header img");
        const cache = await caches.open("missions");
        await cache.addAll([...new Set([...parts].map((part) => part.getAttribute("href") ?? part.getAttribute("src")))]);
        await cache.put("/missions/offline", page);
        own.dataset.kept = "yes";
    }
} catch {
    // A phone that keeps nothing signs with a network.
}
