package express.loans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payments of a plan that are not due yet, and the period that runs until the next of them. */
final class ToCome {

    private List<Planned> plan = List.of();
    private int next;
    /** Interest of before that is asked for with them. */
    private long carried;

    private @Nullable LocalDate from;

    /** @param from since when the first period runs */
    void begin(List<Planned> plan, LocalDate from) {
        this.plan = plan;
        this.carried = plan.stream().mapToLong(Planned::carried).sum();
        this.next = 0;
        this.from = from;
    }

    /** Nothing is due any more. */
    void end() {
        plan = List.of();
        carried = 0;
        next = 0;
    }

    List<Planned> all() {
        return plan.subList(next, plan.size());
    }

    @Nullable
    Planned next() {
        return next < plan.size() ? plan.get(next) : null;
    }

    /** The next, if it is due by a day; the period after it begins. */
    @Nullable
    Planned take(LocalDate day) {
        Planned it = next();
        if (it == null || it.due().isAfter(day)) {
            return null;
        }
        next++;
        carried -= it.carried();
        from = it.due();
        return it;
    }

    /** Since when the period runs. */
    @Nullable
    LocalDate from() {
        return from;
    }

    /** Interest of the period that runs. */
    long running(LocalDate day) {
        Planned it = next();
        return from == null || it == null ? 0 : it.earned(from, day);
    }

    long carried() {
        return carried;
    }
}
