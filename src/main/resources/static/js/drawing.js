// A name is drawn with a finger, a pen or a mouse, and sent as strokes on a field of 600 by 200. Without this file, and for those
// who do not draw, it is typed.
const MOST = 20_000;
const place = document.querySelector("[data-drawing]");
const canvas = place?.querySelector("canvas");
const sent = place?.querySelector("input");
const ink = canvas?.getContext("2d");

// In whole numbers, within the field.
function at(event) {
    const field = canvas.getBoundingClientRect();
    const inside = (share, most) => Math.round(Math.min(1, Math.max(0, share)) * (most - 1));
    return `${inside((event.clientX - field.left) / field.width, canvas.width)} ${inside((event.clientY - field.top) / field.height, canvas.height)}`;
}

function show() {
    ink.clearRect(0, 0, canvas.width, canvas.height);
    ink.strokeStyle = getComputedStyle(canvas).color;
    ink.lineWidth = 4;
    ink.lineCap = "round";
    ink.lineJoin = "round";
    ink.stroke(new Path2D(sent.value));
}

if (ink) {
    let last = "";
    const draw = (event, letter) => {
        const point = at(event);
        if (point !== last && sent.value.length < MOST - 16) {
            sent.value += letter + point;
            last = point;
            show();
        }
    };
    canvas.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        canvas.setPointerCapture(event.pointerId);
        last = "";
        draw(event, "M");
    });
    canvas.addEventListener("pointermove", (event) => {
        if (canvas.hasPointerCapture(event.pointerId)) draw(event, "L");
    });
    place.querySelector("button").addEventListener("click", () => {
        sent.value = "";
        show();
    });
    place.hidden = false;
    show();
}
