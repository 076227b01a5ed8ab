// Sessions are taken up and put down in the timetable, by mouse, pen or finger. What is put down is a form like any other:
// the server's answer is shown as it is, with the clashes it tells. Without this file each session has a page of its own.
const THRESHOLD = 5;
const table = () => document.querySelector("[data-placing]");
let taken = null;

const arm = () => {
    for (const shown of document.querySelectorAll("[data-grip], [data-how]")) {
        shown.hidden = false;
    }
};
arm();

const say = (text) => {
    table().querySelector("[data-heard]").textContent = text;
    const seen = table().querySelector("[data-refused]");
    seen.textContent = text;
    seen.hidden = !text;
};

const place = (x, y) => document.elementFromPoint(x, y)?.closest("[data-placing] td[data-time]");

document.addEventListener("pointerdown", (event) => {
    const card = event.target.closest?.("[data-session]");
    const grip = event.target.closest?.("[data-grip]");
    if (!card || taken || event.button !== 0 || (event.pointerType !== "mouse" && !grip)) {
        return;
    }
    taken = {card, pointer: event.pointerId, x: event.clientX, y: event.clientY, ghost: null, over: null};
});

document.addEventListener("pointermove", (event) => {
    if (!taken || event.pointerId !== taken.pointer) {
        return;
    }
    const x = event.clientX - taken.x;
    const y = event.clientY - taken.y;
    if (!taken.ghost && Math.hypot(x, y) < THRESHOLD) {
        return;
    }
    event.preventDefault();
    if (!taken.ghost) {
        const box = taken.card.getBoundingClientRect();
        taken.ghost = taken.card.cloneNode(true);
        taken.ghost.removeAttribute("data-session");
        taken.ghost.classList.add("ghost");
        taken.ghost.setAttribute("aria-hidden", "true");
        Object.assign(taken.ghost.style, {width: `${box.width}px`, top: `${box.top}px`, left: `${box.left}px`});
        document.body.append(taken.ghost);
        taken.card.classList.add("taken");
        document.body.classList.add("moving");
        taken.rolling = setInterval(roll, 30);
        say("");
    }
    taken.y2 = event.clientY;
    taken.ghost.style.transform = `translate(${x}px, ${y}px)`;
    const over = place(event.clientX, event.clientY);
    if (over !== taken.over) {
        taken.over?.classList.remove("over");
        over?.classList.add("over");
        taken.over = over;
    }
});

// Whoever holds a session at the edge of the window sees more of the table.
const roll = () => {
    const edge = Math.min(80, innerHeight / 5);
    scrollBy(0, taken.y2 < edge ? -12 : taken.y2 > innerHeight - edge ? 12 : 0);
};

const putBack = () => {
    clearInterval(taken.rolling);
    document.body.classList.remove("moving");
    taken.ghost?.remove();
    taken.over?.classList.remove("over");
    taken.card.classList.remove("taken");
    taken = null;
};

document.addEventListener("pointerup", (event) => {
    if (!taken || event.pointerId !== taken.pointer) {
        return;
    }
    const {card, ghost} = taken;
    const over = ghost && place(event.clientX, event.clientY);
    putBack();
    if (!ghost) {
        return;
    }
    // Whoever lets go over the link of a card did not mean to follow it.
    const stop = (click) => {
        click.preventDefault();
        click.stopPropagation();
    };
    addEventListener("click", stop, {capture: true, once: true});
    setTimeout(() => removeEventListener("click", stop, {capture: true}), 0);
    if (!over) {
        say(table().querySelector("[data-heard]").dataset.nowhere);
    } else if (over === card.closest("td")) {
        say(table().querySelector("[data-heard]").dataset.same);
    } else {
        send(card, over);
    }
});

document.addEventListener("pointercancel", () => taken && putBack());

document.addEventListener("keydown", (event) => {
    if (taken && event.key === "Escape") {
        putBack();
    }
});

async function send(card, over) {
    const form = table().querySelector("form");
    for (const name of ["date", "time", "room"]) {
        form.elements[name].value = over.dataset[name];
    }
    form.elements.edition.value = card.dataset.edition;
    const address = `${table().dataset.placing}${card.dataset.session}/placements`;
    const moved = card.dataset.session;
    card.classList.add("taken");
    try {
        const answer = await fetch(address, {method: "POST", body: new URLSearchParams(new FormData(form))});
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!page.querySelector("[data-placing]")) {
            throw new Error("no timetable");
        }
        show(page, answer, moved);
    } catch {
        card.classList.remove("taken");
        say(table().querySelector("[data-heard]").dataset.away);
    }
}

function show(page, answer, moved) {
    const scroll = [...document.querySelectorAll(".table")].map((it) => it.scrollLeft);
    const at = scrollY;
    document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
    arm();
    [...document.querySelectorAll(".table")].forEach((it, i) => {
        it.scrollLeft = scroll[i] ?? 0;
    });
    scrollTo(0, at);
    if (answer.redirected) {
        history.replaceState(null, "", answer.url);
    }
    document.querySelector(`[data-session="${CSS.escape(moved)}"] a`)?.focus({preventScroll: true});
    const told = document.querySelector(answer.ok ? "main > .notice.success" : ".error-summary");
    const clashes = document.querySelector("[data-clashes]");
    const heard = [answer.ok ? told : told?.querySelector("ul"), answer.ok ? clashes?.querySelector("h2") : null];
    const text = heard.map((it) => it?.textContent.trim()).filter(Boolean).join(" ");
    table().querySelector("[data-heard]").textContent = text;
    if (!answer.ok) {
        say(text);
    }
}
