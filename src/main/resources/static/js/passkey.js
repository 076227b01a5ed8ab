// Passkeys. A button with data-passkey runs the ceremony that its data-options describe, and sends its form with the
// answer. Where the browser cannot do it, or without this script, the button is not there and the code by letter is.
const able = typeof globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON === "function";
let ceremony = new AbortController();

async function run(button, mediation) {
    ceremony.abort();
    ceremony = new AbortController();
    const options = JSON.parse(button.dataset.options);
    const credential = button.dataset.passkey === "create"
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal: ceremony.signal})
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), signal: ceremony.signal, mediation});
    const answer = document.createElement("input");
    answer.type = "hidden";
    answer.name = "credential";
    answer.value = JSON.stringify(credential);
    button.form.append(answer);
    button.form.requestSubmit(button);
}

function tell(trouble) {
    const sentences = [...document.querySelectorAll("[data-passkey-trouble]")];
    const fitting = sentences.find(it => it.dataset.passkeyTrouble === trouble.name)
        ?? sentences.find(it => it.dataset.passkeyTrouble === "other");
    sentences.forEach(it => { it.hidden = it !== fitting; });
}

function attach(button) {
    button.hidden = false;
    button.addEventListener("click", event => {
        event.preventDefault();
        run(button).catch(trouble => trouble.name === "AbortError" || tell(trouble));
    });
}

if (able) {
    document.querySelectorAll("[data-passkey-able]").forEach(it => { it.hidden = false; });
    document.querySelectorAll("[data-passkey-unable]").forEach(it => { it.hidden = true; });
    document.querySelectorAll("button[data-passkey]").forEach(attach);
    // The browser offers passkeys in the list under the e-mail field, to those who have one here.
    const offering = document.querySelector("button[data-passkey=get]");
    if (offering && await PublicKeyCredential.isConditionalMediationAvailable?.()) {
        run(offering, "conditional").catch(() => {});
    }
}
