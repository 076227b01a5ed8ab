package express.loans;

import express.lending.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a loan. Where it stands on a day follows from what counts on that day or before, in the order of the
 * days and not in that in which it was written down; so what is told late, or taken back, comes to the same.
 */
record History(Agreement agreement, Planner planner, List<Event> events) {

    private static final Comparator<Event> ORDER = Comparator.comparing(Event::dayOn)
            .thenComparing(Event::kind)
            .thenComparing(Event::keep)
            .thenComparing(Event::seq);

    History {
        events = List.copyOf(events);
    }

    static History of(Product product, Agreement agreement, List<Event> events) {
        return new History(agreement, new Planner(product, agreement), events);
    }

    History with(Event more) {
        return with(List.of(more));
    }

    History with(List<Event> more) {
        return new History(
                agreement,
                planner,
                Stream.concat(events.stream(), more.stream()).toList());
    }

    /** As it was known when one was written down. */
    History before(Event it) {
        return new History(
                agreement,
                planner,
                events.stream().filter(other -> other.seq() < it.seq()).toList());
    }

    /** Whether one was taken back, and that was not taken back itself. */
    boolean isReversed(Event it) {
        return events.stream()
                .filter(other -> other.reverses() != null && other.reverses() == it.seq())
                .anyMatch(other -> !isReversed(other));
    }

    /** What is taken back by it in the end; as far as it is among these. */
    static Event first(List<Event> among, Event it) {
        Integer before = it.reverses();
        return among.stream()
                .filter(other -> before != null && other.seq() == before)
                .findFirst()
                .map(other -> first(among, other))
                .orElse(it);
    }

    /** Whether what is taken back in the end holds again once this one is taken back. */
    static boolean bringsBack(List<Event> among, Event it) {
        Integer before = it.reverses();
        return before != null
                && among.stream().filter(other -> other.seq() == before).noneMatch(other -> bringsBack(among, other));
    }

    /** What counts, as it counts. */
    List<Event> effective() {
        Map<Integer, Boolean> reversed = new HashMap<>();
        for (Event it : events.reversed()) {
            Integer other = it.reverses();
            if (other != null && !reversed.getOrDefault(it.seq(), false)) {
                reversed.put(other, true);
            }
        }
        return events.stream()
                .filter(it -> it.kind() != Event.Kind.REVERSED && !reversed.getOrDefault(it.seq(), false))
                .sorted(ORDER)
                .toList();
    }

    /** At the end of a day. */
    Standing at(LocalDate day) {
        var course = new Course(agreement, planner);
        effective().stream().filter(it -> !it.dayOn().isAfter(day)).forEach(course::meet);
        course.walk(day);
        return Standing.of(course, day);
    }

    /** That day, or a later one that something is told of: a clock may have been set back since. */
    LocalDate last(LocalDate today) {
        return Stream.concat(Stream.of(today), events.stream().map(Event::dayOn))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Whether something was paid out by the end of a day. */
    boolean isPaidOut(LocalDate day) {
        return effective().stream()
                .anyMatch(it -> it.kind() == Event.Kind.DISBURSED && !it.dayOn().isAfter(day));
    }

    /** How it goes on if nothing more happens: from each day on which something changes. */
    List<Span> spans() {
        var course = new Course(agreement, planner);
        List<Span> spans = new ArrayList<>();
        meet(course, effective(), spans);
        fall(course, Span.NEVER, spans);
        return List.copyOf(spans);
    }

    /** The same, and what stands at the end of a day; a payment asks for both, of what was before it and what is after it. */
    Outlook outlook(LocalDate day) {
        var course = new Course(agreement, planner);
        List<Span> spans = new ArrayList<>();
        List<Event> counting = effective();
        int until =
                (int) counting.stream().filter(it -> !it.dayOn().isAfter(day)).count();
        meet(course, counting.subList(0, until), spans);
        fall(course, day, spans);
        course.walk(day);
        Standing now = Standing.of(course, day);
        meet(course, counting.subList(until, counting.size()), spans);
        fall(course, Span.NEVER, spans);
        return new Outlook(now, List.copyOf(spans), Standing.asked(course), course.firstDisbursed());
    }

    private static void meet(Course course, List<Event> events, List<Span> spans) {
        for (Event it : events) {
            fall(course, it.dayOn(), spans);
            course.meet(it);
            if (!it.kind().callsOff()) {
                note(spans, Span.of(course, it.dayOn(), false));
            }
        }
    }

    /** What fell due and what happened until a day, with what was owed afterwards. */
    List<StatementPages.Line> statement(LocalDate until) {
        var course = new Course(agreement, planner);
        List<StatementPages.Line> lines = new ArrayList<>();
        for (Event it : effective()) {
            if (!it.dayOn().isAfter(until)) {
                asked(course, it.dayOn(), lines);
                course.meet(it);
                lines.add(line(course, it.dayOn(), it, 0));
            }
        }
        asked(course, until, lines);
        return lines;
    }

    private static void asked(Course course, LocalDate until, List<StatementPages.Line> lines) {
        LocalDate due = course.nextDue();
        while (due != null && !due.isAfter(until)) {
            long asked = course.toCome().getFirst().instalment();
            course.walk(due);
            lines.add(line(course, due, null, asked));
            due = course.nextDue();
        }
    }

    private static StatementPages.Line line(Course course, LocalDate day, @Nullable Event event, long asked) {
        return new StatementPages.Line(day, event, asked, course.sums().outstanding(), course.due());
    }

    private static void fall(Course course, LocalDate until, List<Span> spans) {
        LocalDate due = course.nextDue();
        while (due != null && !due.isAfter(until)) {
            int before = course.sums().shifts();
            course.walk(due);
            note(spans, Span.of(course, due, course.sums().shifts() > before));
            due = course.nextDue();
        }
    }

    /** Of several on one day the last counts. */
    private static void note(List<Span> spans, Span span) {
        if (!spans.isEmpty()) {
            Span before = spans.removeLast();
            if (!before.since().isBefore(span.since())) {
                spans.add(span.after(before));
                return;
            }
            spans.add(before.until(span.since()));
        }
        spans.add(span);
    }
}
