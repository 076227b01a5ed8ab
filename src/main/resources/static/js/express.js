// Every task can be finished without this file. Behaviours attach themselves by data attributes.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

// What is read aloud when it changes is left alone as long as it says the same.
document.addEventListener("htmx:oobBeforeSwap", (swap) => {
    const target = swap.detail.target;
    const spoken = target.getAttribute("role") === "status";
    swap.detail.shouldSwap = !spoken || target.textContent.trim() !== swap.detail.fragment.textContent.trim();
});
