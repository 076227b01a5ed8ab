package express.payments;

import express.jobs.Routine;
import express.loans.Borrowings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets where somebody was paid who was erased while their loan ran, when it is over. */
@Component
class Forgetting implements Routine {

    static final String PURPOSE = "payments-forget";

    private final Clearing.Erased erased;
    private final Borrowings borrowings;

    Forgetting(Clearing.Erased erased, Borrowings borrowings) {
        this.erased = erased;
        this.borrowings = borrowings;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        erased.list().stream()
                .filter(it -> !borrowings.get(it.lender(), it.loan()).open())
                .forEach(it -> erased.forget(it.loan()));
    }
}
