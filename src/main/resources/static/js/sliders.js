// A slider beside each field that has one. Each follows the other; without this file the fields are all there is.
// Sums are read as people write them: in digits of any script, with a sign between thousands and either sign before cents.
const read = (typed) =>
    Number(
        typed
            .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
            .replace(/[\s\u00a0\u202f'’\u066c]/g, "")
            .replace(/[.,](?=\d{3}(?!\d))/g, "")
            .replace(/[,\u066b]/, "."),
    );
for (const slider of document.querySelectorAll("[data-slider]")) {
    const field = document.getElementById(slider.dataset.slider);
    const follow = () => {
        const typed = read(field.value);
        if (Number.isFinite(typed)) slider.value = String(typed);
    };
    slider.hidden = false;
    follow();
    field.addEventListener("input", follow);
    slider.addEventListener("input", () => {
        field.value = slider.value;
    });
}
