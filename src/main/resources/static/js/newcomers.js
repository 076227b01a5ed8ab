// Every page for newcomers works without this file. It reads aloud, and leaves less behind.

// Where the phone has a voice for the language, a button reads the page, and shows where it is.
const listen = document.querySelector("[data-listen]");
const speech = window.speechSynthesis;
if (listen && speech) {
    const language = document.documentElement.lang.toLowerCase();
    const label = listen.querySelector("span");
    const words = label.textContent;
    const plain = (tag) => tag.toLowerCase().replace("_", "-");
    const voice = () => speech.getVoices().find((it) => plain(it.lang) === language || plain(it.lang).startsWith(`${language}-`));
    const offer = () => { listen.hidden = !voice(); };
    const pieces = () => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, label, legend, button)")]
        .filter((it) => it.checkVisibility?.() !== false && !it.querySelector("p, li, label, button") && !it.closest("[lang]:not(html)"));
    let going = false;
    const stop = () => {
        going = false;
        speech.cancel();
        label.textContent = words;
        document.querySelector(".speaking")?.classList.remove("speaking");
    };
    const say = ([piece, ...rest]) => {
        document.querySelector(".speaking")?.classList.remove("speaking");
        if (!piece || !going) return stop();
        const utterance = new SpeechSynthesisUtterance(piece.textContent.trim());
        utterance.voice = voice();
        utterance.lang = utterance.voice.lang;
        utterance.rate = 0.9;
        utterance.onend = () => say(rest);
        utterance.onerror = stop;
        piece.classList.add("speaking");
        piece.scrollIntoView({block: "nearest"});
        speech.speak(utterance);
    };
    listen.addEventListener("click", () => {
        if (going) return stop();
        going = true;
        label.textContent = listen.dataset.stop;
        speech.cancel();
        say(pieces());
    });
    speech.addEventListener?.("voiceschanged", offer);
    addEventListener("pagehide", stop);
    offer();
}

// The way out leaves no page behind to which one comes back, and shows nothing while it goes.
const leave = (address) => {
    document.body.hidden = true;
    location.replace(address);
};
for (const exit of document.querySelectorAll("[data-exit]")) {
    exit.addEventListener("click", (click) => {
        click.preventDefault();
        leave(exit.href);
    });
}
let presses = [];
addEventListener("keydown", (press) => {
    if (press.key !== "Escape") return;
    presses = [...presses, press.timeStamp].slice(-3);
    if (presses.length === 3 && press.timeStamp - presses[0] < 1500) leave(document.querySelector("[data-exit]").href);
});

// A page that a browser kept whole is asked for anew: what it showed may be somebody else's.
addEventListener("pageshow", (shown) => {
    if (shown.persisted) location.reload();
});

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
