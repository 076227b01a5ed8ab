package express.lending;

import java.time.LocalDate;

/**
 * On which days something is due.
 *
 * @param closed when nothing can be paid
 * @param moving where to what would be due then moves; interest does not change by it
 * @param monthEnd whether what begins on the last day of a month stays on last days
 */
record Dating(Closed closed, Moving moving, boolean monthEnd) {

    enum Moving {
        STAYS,
        FOLLOWING,
        /** Unless that is in another month: then before. */
        MODIFIED_FOLLOWING,
        PRECEDING
    }

    static final Dating PLAIN = new Dating(Closed.NEVER, Moving.STAYS, false);

    LocalDate moved(LocalDate date) {
        return switch (moving) {
            case STAYS -> date;
            case FOLLOWING -> open(date, 1);
            case PRECEDING -> open(date, -1);
            case MODIFIED_FOLLOWING -> {
                LocalDate after = open(date, 1);
                yield after.getMonthValue() == date.getMonthValue() ? after : open(date, -1);
            }
        };
    }

    private LocalDate open(LocalDate date, int step) {
        LocalDate at = date;
        while (closed.on(at)) {
            at = at.plusDays(step);
        }
        return at;
    }
}
