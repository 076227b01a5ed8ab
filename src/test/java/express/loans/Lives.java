package express.loans;

import express.base.Ids;
import express.lending.Product;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Lives of loans, as tests tell them. */
final class Lives {

    static final LocalDate START = LocalDate.of(2026, 1, 15);

    private final Product product;
    private final Agreement agreement;
    private final List<Event> events = new ArrayList<>();

    Lives(Product product, String principal, int months) {
        this.product = product;
        this.agreement = Agreement.of(product, new BigDecimal(principal), months);
    }

    History history() {
        return History.of(product, agreement, events);
    }

    Agreement agreement() {
        return agreement;
    }

    Lives disbursed() {
        return add(Kind.DISBURSED, START, agreement.principal(), Keep.NEXT);
    }

    Lives disbursed(LocalDate on, long cents) {
        return add(Kind.DISBURSED, on, cents, Keep.NEXT);
    }

    Lives repaid(LocalDate on, long cents) {
        return add(Kind.REPAID, on, cents, Keep.NEXT);
    }

    Lives repaid(LocalDate on, long cents, Keep keep) {
        return add(Kind.REPAID, on, cents, keep);
    }

    Lives add(Kind kind, LocalDate on, long cents, Keep keep) {
        return add(kind, on, cents, keep, 0, null, false, null, null);
    }

    Lives rescheduled(LocalDate on, LocalDate firstDue, int payments, boolean free) {
        return rescheduled(on, firstDue, payments, free, null);
    }

    Lives rescheduled(LocalDate on, LocalDate firstDue, int payments, boolean free, @Nullable String rate) {
        return add(
                Kind.RESCHEDULED,
                on,
                0,
                Keep.NEXT,
                payments,
                firstDue,
                free,
                rate == null ? null : new BigDecimal(rate),
                null);
    }

    Lives reversed(LocalDate on, int seq) {
        return add(Kind.REVERSED, on, 0, Keep.NEXT, 0, null, false, null, seq);
    }

    private Lives add(
            Kind kind,
            LocalDate on,
            long cents,
            Keep keep,
            int payments,
            @Nullable LocalDate firstDue,
            boolean free,
            @Nullable BigDecimal rate,
            @Nullable Integer reverses) {
        events.add(new Event(
                events.size() + 1,
                Ids.next(),
                kind,
                on,
                cents,
                Means.BANK,
                keep,
                payments,
                firstDue,
                free,
                rate,
                reverses,
                "",
                Instant.EPOCH,
                null));
        return this;
    }

    /** Whatever can happen, in any order of days, sometimes taken back, and that too. */
    static Lives any(Random random, Product product) {
        var it = new Lives(product, Integer.toString(500 + 100 * random.nextInt(100)), 6 + random.nextInt(30));
        LocalDate begun = START.plusDays(random.nextInt(60));
        if (random.nextInt(4) == 0) {
            it.disbursed(begun, it.agreement.principal() / 2);
            it.disbursed(begun.plusDays(random.nextInt(50)), it.agreement.principal() - it.agreement.principal() / 2);
        } else {
            it.disbursed(begun, it.agreement.principal());
        }
        int many = random.nextInt(25);
        for (int i = 0; i < many; i++) {
            it.happen(random, begun.plusDays(random.nextInt(900)));
        }
        return it;
    }

    private void happen(Random random, LocalDate on) {
        switch (random.nextInt(12)) {
            case 0 -> reversed(on, 1 + random.nextInt(events.size()));
            case 1 ->
                rescheduled(
                        on,
                        on.plusDays(1 + random.nextInt(120)),
                        1 + random.nextInt(30),
                        random.nextBoolean(),
                        random.nextBoolean() ? null : random.nextInt(9) + ".5");
            case 2 -> add(Kind.REFUNDED, on, 1 + random.nextInt(5_000), Keep.NEXT);
            case 3 -> {
                if (random.nextInt(3) == 0) {
                    add(random.nextBoolean() ? Kind.WRITTEN_OFF : Kind.WITHDRAWN, on, 0, Keep.NEXT);
                }
            }
            default -> repaid(on, 1 + random.nextInt(60_000), Keep.values()[random.nextInt(3)]);
        }
    }
}
