// Every task can be finished without this file. Behaviours attach themselves by data attributes.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

// What is read aloud when it changes is left alone as long as it says the same.
document.addEventListener("htmx:oobBeforeSwap", (swap) => {
    swap.detail.shouldSwap = swap.detail.target.textContent.trim() !== swap.detail.fragment.textContent.trim();
});
