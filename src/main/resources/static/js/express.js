// Every task can be finished without this file. Behaviours attach themselves by data attributes.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
