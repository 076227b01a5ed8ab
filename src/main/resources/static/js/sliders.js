// A slider beside each field that has one. Each follows the other; without this file the fields are all there is.
for (const slider of document.querySelectorAll("[data-slider]")) {
    const field = document.getElementById(slider.dataset.slider);
    const follow = () => {
        const typed = Number(field.value.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
        if (Number.isFinite(typed)) slider.value = String(typed);
    };
    slider.hidden = false;
    follow();
    field.addEventListener("input", follow);
    slider.addEventListener("input", () => {
        field.value = slider.value;
    });
}
