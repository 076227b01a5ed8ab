package express.interpreting;

import express.tariffs.Mode;

/**
 * How many missions of one kind a month had, as those who fund interpreting count them.
 *
 * @param topic the message key of what they were about
 * @param minutes that were really interpreted
 * @param words that were translated in writing
 * @param missed because whoever had accepted did not come
 * @param calledOff by clients at whatever time, or by the house after somebody was found
 * @param unfilled for which nobody was found until it began, or until the house called it off
 */
public record Tally(
        String language,
        Mode mode,
        String topic,
        int done,
        long minutes,
        long words,
        int inVain,
        int missed,
        int calledOff,
        int unfilled) {}
