// What somebody does on a board goes into an outbox on this device first, and stays there until it has arrived: through
// tunnels, restarts of the server and closed windows. What others do arrives by itself. Without this file it is forms.
const board = document.querySelector("[data-board]");
const path = board.dataset.board;
const language = document.documentElement.lang;
const blank = board.querySelector("template").content.firstElementChild;
const token = () => document.querySelector("input[name=_csrf]")?.value ?? "";
const number = new Intl.NumberFormat(language);
const day = new Intl.DateTimeFormat(language, {dateStyle: "long", timeZone: "UTC"});
const hour = new Intl.DateTimeFormat(language, {timeStyle: "short"});
let change = Number(board.dataset.change);
let hidden = !board.querySelector("[data-state=hidden]").hidden;

const kept = {
    read(name, none) {
        try {
            return JSON.parse(localStorage.getItem(`board:${path}:${name}`)) ?? none;
        } catch {
            return none;
        }
    },
    write(name, value) {
        try {
            localStorage.setItem(`board:${path}:${name}`, JSON.stringify(value));
        } catch {
            // A device that keeps nothing still sends.
        }
    },
};

const id = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

// The lines

const find = (line) => board.querySelector(`[data-line="${CSS.escape(line)}"]`);
const slot = (item, name) => item.querySelector(`:scope > [data-slot=${name}], :scope > :not(ul) [data-slot=${name}]`);
const set = (item, name, text) => {
    const place = slot(item, name);
    if (place && place.textContent !== text) {
        place.textContent = text;
    }
};

function item(line) {
    const known = find(line.id);
    if (known) {
        return known;
    }
    const made = blank.cloneNode(true);
    made.id = `line-${line.id}`;
    made.dataset.line = line.id;
    for (const form of made.querySelectorAll("form")) {
        form.setAttribute("action", `${path}/lines/${line.id}/votes`);
    }
    const mend = made.querySelector("[data-mend]");
    mend?.setAttribute("href", `${path}/lines/${line.id}`);
    if (board.dataset.mend !== "all" && !line.pending) {
        mend?.remove();
    }
    return made;
}

function show(line) {
    board.querySelector(`[data-under-line="${CSS.escape(line.id)}"]`)?.remove();
    if (line.removed) {
        find(line.id)?.remove();
        return;
    }
    const head = line.head && find(line.head);
    if (head) {
        find(line.id)?.remove();
        const under = document.createElement("li");
        under.dataset.underLine = line.id;
        const said = document.createElement("p");
        said.className = "said";
        said.dir = "auto";
        said.textContent = line.words;
        under.append(said);
        head.querySelector(":scope > [data-under]").append(under);
        return;
    }
    const shown = item(line);
    shown.dataset.version = line.version;
    set(shown, "words", line.words);
    set(shown, "named", line.words);
    set(shown, "votes", number.format(line.votes));
    set(shown, "who", line.who ?? "");
    set(shown, "due", line.due ? day.format(new Date(line.due)) : "");
    shown.querySelector(":scope > [data-meta]").hidden = !line.who && !line.due;
    slot(shown, "beside").hidden = !line.beside;
    slot(shown, "done").hidden = !line.done;
    slot(shown, "pending").hidden = !line.pending;
    shown.classList.toggle("done", Boolean(line.done));
    shown.classList.toggle("pending", Boolean(line.pending));
    if (!shown.isConnected) {
        board.querySelector(`[data-part="${CSS.escape(line.part)}"]`).append(shown);
    }
    notice(line.part);
}

function notice(part) {
    const none = board.querySelector(`[data-empty="${CSS.escape(part)}"]`);
    none.hidden = board.querySelector(`[data-part="${CSS.escape(part)}"]`).childElementCount > 0;
}

function state(name, shown) {
    board.querySelector(`[data-state=${name}]`).hidden = !shown;
}

// Heads before what stands under them.
function apply(told) {
    told.lines.sort((one, other) => Number(Boolean(one.head)) - Number(Boolean(other.head)));
    told.lines.forEach(show);
    change = Math.max(change, told.change);
    state("closed", told.closed);
    state("hidden", told.hidden);
    state("clock", Boolean(told.until));
    if (told.until) {
        board.querySelector("[data-until]").textContent = hour.format(new Date(told.until));
    }
    if (hidden && !told.hidden) {
        readAll();
    }
    hidden = told.hidden;
}

async function readAll() {
    const answer = await fetch(`${path}/data`, {headers: {Accept: "application/json"}});
    if (answer.ok) {
        apply(await answer.json());
    }
}

// The outbox

let outbox = kept.read("outbox", []);
let sending = false;
let pause = 1000;

function tellWaiting() {
    kept.write("outbox", outbox);
    state("waiting", outbox.length > 1 || (outbox.length === 1 && pause > 1000));
    board.querySelector("[data-waiting]").textContent = number.format(outbox.length);
}

function refuse(act) {
    const refused = board.querySelector("[data-refused]");
    const words = document.createElement("li");
    words.className = "typed";
    words.dir = "auto";
    words.textContent = act.fields.words ?? "";
    if (act.fields.words) {
        refused.querySelector("ul").append(words);
        refused.hidden = false;
    }
    if (act.fields.line) {
        find(act.fields.line)?.remove();
    }
}

async function send() {
    if (sending) {
        return;
    }
    sending = true;
    while (outbox.length > 0) {
        const act = outbox[0];
        try {
            const answer = await fetch(act.url, {
                method: "POST",
                headers: {Accept: "application/json"},
                body: new URLSearchParams({...act.fields, _csrf: token()}),
            });
            if (answer.status >= 500 || answer.status === 429) {
                throw new Error(String(answer.status));
            }
            outbox.shift();
            pause = 1000;
            state("away", false);
            if (answer.ok) {
                const told = await answer.json();
                [told.line, told.beside].filter(Boolean).forEach(show);
            } else {
                refuse(act);
            }
        } catch {
            state("away", true);
            pause = Math.min(pause * 2, 15000);
            setTimeout(send, pause);
            tellWaiting();
            sending = false;
            return;
        }
        tellWaiting();
    }
    sending = false;
}

function put(url, fields) {
    outbox.push({url, fields: {...fields, act: id()}});
    tellWaiting();
    send();
}

// The forms

const composer = board.querySelector(".composer");
if (composer) {
    const words = composer.querySelector("[name=words]");
    words.value ||= kept.read("draft", "");
    words.addEventListener("input", () => kept.write("draft", words.value));
    composer.addEventListener("submit", (sent) => {
        const fields = Object.fromEntries(new FormData(composer));
        // What is empty or too long is for the server to say, with all that belongs to it.
        if (!fields.words.trim() || fields.words.length > 2000) {
            return;
        }
        sent.preventDefault();
        const {_csrf, _form, ...typed} = fields;
        const line = id();
        show({id: line, part: typed.part, words: typed.words.trim(), who: typed.who, due: typed.due, version: 0, votes: 0, pending: true});
        put(path, {...typed, line});
        words.value = "";
        kept.write("draft", "");
        words.focus();
    });
    words.addEventListener("keydown", (key) => {
        if (key.key === "Enter" && !key.shiftKey && !key.isComposing) {
            key.preventDefault();
            composer.requestSubmit();
        }
    });
}

board.addEventListener("submit", (sent) => {
    const button = sent.target.querySelector(".vote");
    if (!button) {
        return;
    }
    sent.preventDefault();
    const votes = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(votes));
    sent.target.querySelector("[name=votes]").value = String(!votes);
    put(sent.target.getAttribute("action"), {votes: String(votes)});
});

addEventListener("online", send);
for (const act of outbox.filter((it) => it.fields.line && it.fields.part)) {
    show({...act.fields, id: act.fields.line, version: 0, votes: 0, pending: true});
}
send();

// What others do

if ("EventSource" in window) {
    const stream = new EventSource(`${path}/changes?after=${change}`);
    stream.addEventListener("message", (told) => apply(JSON.parse(told.data)));
    stream.addEventListener("open", send);
} else {
    setInterval(readAll, 5000);
}
