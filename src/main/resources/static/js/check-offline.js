// Checks what a square holds on this device: the same rules as on the server (Claim.java).
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BODY = 57;
const DAY = 86_400_000;

function bytes(text) {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const read = Uint8Array.from(plain, (c) => c.charCodeAt(0));
    const again = btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    if (read.length !== BODY + 64 || read[0] !== 1 || again !== text) {
        throw new SyntaxError();
    }
    return read;
}

function multikey(key) {
    let rest = [0xed, 1, ...key].reduce((all, byte) => all * 256n + BigInt(byte), 0n);
    let text = "";
    for (; rest > 0n; rest /= 58n) {
        text = ALPHABET[Number(rest % 58n)] + text;
    }
    return "z" + text;
}

function number(view) {
    const bits = view.getBigUint64(1);
    const signs = Array.from({length: 12}, (_, i) => SIGNS[Number(bits >> BigInt(5 * (11 - i)) & 31n)]).join("");
    return signs.match(/.{4}/g).join("-");
}

async function holds(read) {
    const key = await crypto.subtle.importKey("raw", read.slice(9, 41), "Ed25519", false, ["verify"]);
    const said = new Uint8Array([...new TextEncoder().encode("express-claim-1 "), ...read.slice(0, BODY)]);
    return crypto.subtle.verify("Ed25519", key, read.slice(BODY), said);
}

function show(outcome) {
    document.getElementById("offline-UNABLE").hidden = true;
    document.getElementById(`offline-${outcome}`).hidden = false;
}

function say(facts) {
    for (const [name, value] of Object.entries(facts)) {
        const place = document.querySelector(`[data-said=${name}]`);
        place.textContent = value;
        place.closest("div").hidden = value === "";
    }
    document.getElementById("said").hidden = false;
}

function date(time) {
    return new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "long", timeZone: "UTC"}).format(time);
}

async function check() {
    const claim = new URLSearchParams(location.search).get("claim");
    if (!claim) {
        return;
    }
    let read;
    try {
        read = bytes(claim);
    } catch {
        show("UNREADABLE");
        return;
    }
    if (!await holds(read)) {
        show("CHANGED");
        return;
    }
    const known = await (await fetch("/check/known")).json();
    const issuer = known.issuers[multikey(read.slice(9, 41))];
    if (issuer === undefined) {
        show("UNKNOWN_ISSUER");
        return;
    }
    const view = new DataView(read.buffer);
    const [issued, until, list, index] = [41, 45, 49, 53].map((at) => view.getInt32(at));
    const now = Date.now();
    if (known.revoked[list]?.includes(index)) {
        show("REVOKED");
    } else if (until !== 0 && now >= (until + 1) * DAY) {
        show("EXPIRED");
    } else {
        show(now < issued * DAY ? "NOT_YET" : "VALID");
    }
    say({
        issuer,
        number: number(view),
        issued: date(issued * DAY),
        until: until === 0 ? "" : date(until * DAY),
        known: date(new Date(known.at)),
    });
}

// Where the signature cannot be examined the page says so.
check().catch(() => {});
