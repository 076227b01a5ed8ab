package express.loans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What loans that are added up together come to from a day on, until another.
 *
 * @param bucket how late: by at most one day, or more than 1, 30, 90 or 180
 * @param loans below zero, if so many fewer
 */
record Piece(
        long cell, LocalDate since, LocalDate until, int bucket, boolean restructured, long loans, long principal) {

    /** A loan is in another bucket from so many days on after its oldest payment was due. */
    private static final List<Integer> STEPS = List.of(2, 31, 91, 181);

    /** Of a loan that is so many days late. */
    static int bucket(int daysLate) {
        return (int) STEPS.stream().filter(it -> it <= daysLate).count();
    }

    /** Of one loan, until the end of a day. */
    static List<Piece> of(long cell, List<Span> spans, LocalDate last) {
        return spans.stream()
                .filter(it -> it.principal() > 0 && !it.since().isAfter(last))
                .flatMap(it -> cut(cell, it, last.plusDays(1)))
                .toList();
    }

    private static Stream<Piece> cut(long cell, Span span, LocalDate end) {
        LocalDate until = span.until().isBefore(end) ? span.until() : end;
        LocalDate oldest = span.oldest();
        List<Piece> pieces = new ArrayList<>();
        LocalDate from = span.since();
        int bucket = 0;
        if (oldest != null) {
            for (int step : STEPS) {
                LocalDate later = oldest.plusDays(step);
                if (from.isBefore(later)) {
                    LocalDate to = later.isBefore(until) ? later : until;
                    if (from.isBefore(to)) {
                        pieces.add(new Piece(cell, from, to, bucket, span.restructured(), 1, span.principal()));
                        from = to;
                    }
                }
                bucket++;
            }
        }
        if (from.isBefore(until)) {
            pieces.add(new Piece(cell, from, until, bucket, span.restructured(), 1, span.principal()));
        }
        return pieces.stream();
    }

    /** What makes of some pieces of one loan others; nothing for days on which they are alike. */
    static List<Piece> changes(List<Piece> before, List<Piece> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        return changed(before.subList(same, before.size()), after.subList(same, after.size()));
    }

    private static List<Piece> changed(List<Piece> before, List<Piece> after) {
        var days = new TreeSet<LocalDate>();
        Stream.concat(before.stream(), after.stream()).forEach(it -> {
            days.add(it.since());
            days.add(it.until());
        });
        List<Piece> changes = new ArrayList<>();
        Iterator<LocalDate> each = days.iterator();
        LocalDate since = each.hasNext() ? each.next() : LocalDate.MAX;
        while (each.hasNext()) {
            LocalDate until = each.next();
            Optional<Piece> old = on(before, since, until);
            Optional<Piece> now = on(after, since, until);
            if (!old.equals(now)) {
                old.ifPresent(it -> changes.add(it.less()));
                now.ifPresent(changes::add);
            }
            since = until;
        }
        return changes;
    }

    /** Where it counts. */
    private record Place(long cell, LocalDate since, LocalDate until, int bucket, boolean restructured) {}

    private Place place() {
        return new Place(cell, since, until, bucket, restructured);
    }

    /** Changes of many loans; where they change the same it is one, and where they come to nothing none. */
    static List<Piece> together(List<Piece> changes) {
        Map<Place, Piece> sums = new LinkedHashMap<>();
        changes.forEach(it -> sums.merge(it.place(), it, Piece::plus));
        return sums.values().stream()
                .filter(it -> it.loans != 0 || it.principal != 0)
                .toList();
    }

    private Piece plus(Piece other) {
        return new Piece(cell, since, until, bucket, restructured, loans + other.loans, principal + other.principal);
    }

    private static Optional<Piece> on(List<Piece> pieces, LocalDate since, LocalDate until) {
        return pieces.stream()
                .filter(it -> !it.since.isAfter(since) && it.until.isAfter(since))
                .findFirst()
                .map(it -> new Piece(it.cell, since, until, it.bucket, it.restructured, it.loans, it.principal));
    }

    private Piece less() {
        return new Piece(cell, since, until, bucket, restructured, -loans, -principal);
    }
}
