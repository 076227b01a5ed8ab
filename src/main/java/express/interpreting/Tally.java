package express.interpreting;

import express.tariffs.Mode;

/**
 * How many missions of one kind a month had, as those who fund interpreting count them.
 *
 * @param topic the message key of what they were about
 * @param minutes that were really interpreted
 * @param unfilled for which nobody was found
 */
public record Tally(
        String language, Mode mode, String topic, int done, long minutes, int inVain, int calledOff, int unfilled) {}
