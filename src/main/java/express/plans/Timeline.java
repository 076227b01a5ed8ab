package express.plans;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * When what is to be done, drawn by the server. Places are shares of the window and words keep their size; from right to
 * left time runs the other way.
 *
 * @param months where each begins
 */
record Timeline(int height, List<Month> months, List<Row> rows, String today) {

    private static final int TOP = 34;
    private static final int ROW = 74;
    private static final int LONGEST = 34;
    /** So many lines with the name of their month stand beside each other on a phone. */
    private static final int MANY = 4;

    /** @param named whether there is room for its name */
    record Month(LocalDate begins, String x, boolean named) {}

    private static final double ROOM = 84;

    /**
     * One action.
     *
     * @param label its title, cut short: the table has all of it
     * @param x where its bar begins
     * @param anchor where its words stand
     */
    record Row(Action action, String label, int y, String x, String width, String anchor) {}

    static Timeline of(List<Action> actions, LocalDate opened, LocalDate today, boolean mirrored) {
        List<Action> dated = actions.stream()
                .filter(action -> action.due() != null && action.state() != State.DROPPED)
                .sorted(Room.BY_DATE)
                .toList();
        LocalDate first = Stream.concat(Stream.of(opened, today), dated.stream().map(Timeline::begins))
                .min(Comparator.naturalOrder())
                .orElse(today)
                .withDayOfMonth(1);
        LocalDate last = Stream.concat(Stream.of(today), dated.stream().map(Action::due))
                .max(Comparator.naturalOrder())
                .orElse(today)
                .plusMonths(1)
                .withDayOfMonth(1);
        return new Drawing(first, last, mirrored).draw(dated, today);
    }

    private static LocalDate begins(Action action) {
        LocalDate added = LocalDate.ofInstant(action.addedAt(), ZoneId.systemDefault());
        return action.due() != null && action.due().isBefore(added) ? action.due() : added;
    }

    /** How days become places. */
    private record Drawing(LocalDate first, LocalDate last, boolean mirrored) {

        Timeline draw(List<Action> dated, LocalDate today) {
            List<Row> rows = new ArrayList<>();
            for (Action action : dated) {
                rows.add(row(action, rows.size()));
            }
            return new Timeline(TOP + rows.size() * ROW, months(), rows, percent(place(today)));
        }

        private List<Month> months() {
            long all = ChronoUnit.MONTHS.between(first, last);
            int every = all <= MANY ? 1 : (int) Math.ceil(all / (double) MANY);
            List<Month> months = new ArrayList<>();
            for (LocalDate month = first; month.isBefore(last); month = month.plusMonths(every)) {
                months.add(new Month(month, percent(place(month)), share(month) < ROOM));
            }
            return months;
        }

        private Row row(Action action, int number) {
            double from = Math.min(share(begins(action)), 98.5);
            double until = Math.max(share(action.due()), from + 1.5);
            double left = mirrored ? 100 - until : from;
            String title = action.title();
            String label = title.codePointCount(0, title.length()) <= LONGEST
                    ? title
                    : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "…";
            return new Row(
                    action,
                    label,
                    TOP + number * ROW,
                    percent(left),
                    percent(until - from),
                    percent(mirrored ? 100 : 0));
        }

        private double place(LocalDate day) {
            return mirrored ? 100 - share(day) : share(day);
        }

        private double share(LocalDate day) {
            return 100.0 * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f%%", Math.clamp(share, 0, 100));
        }
    }
}
