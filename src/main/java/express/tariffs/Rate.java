package express.tariffs;

import java.math.BigDecimal;

/**
 * What time costs in one mode: a first stretch at a flat price, then every stretch that is begun.
 *
 * @param unitMinutes nothing, if the flat price is for however long it takes
 * @param perMinute besides, for each minute, as for a telephone line
 * @param minimum below which the time of one performance never comes
 */
record Rate(
        int firstMinutes,
        BigDecimal first,
        int unitMinutes,
        BigDecimal unit,
        BigDecimal perMinute,
        BigDecimal minimum) {

    /** How many stretches are begun after the first. */
    int units(int minutes) {
        int beyond = minutes - firstMinutes;
        return beyond <= 0 || unitMinutes == 0 ? 0 : Math.ceilDiv(beyond, unitMinutes);
    }
}
