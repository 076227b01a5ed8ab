package express.loans;

import express.base.OrganisationId;
import express.base.Viewer;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what came in for a loan, and takes it back: for modules that know where money comes from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Repayments {

    private final Loans loans;
    private final Recording recording;

    Repayments(Loans loans, Recording recording) {
        this.loans = loans;
        this.recording = recording;
    }

    /**
     * What came in on the bank account.
     *
     * @param on the day from which on it counts
     * @param reference by which it is found again
     */
    public record Payment(LocalDate on, long cents, String reference) {}

    /**
     * Used for what is due next; in the transaction of whoever found it. Answers with the number of each on the loan, or
     * with nothing, if one of them cannot be: then none is.
     */
    public List<Integer> take(Viewer viewer, OrganisationId lender, UUID loan, List<Payment> payments) {
        return take(viewer, lender, Map.of(loan, payments)).getOrDefault(loan, List.of());
    }

    /** The same for many loans at once; those of which nothing could be taken are left out of the answer. */
    public Map<UUID, List<Integer>> take(Viewer viewer, OrganisationId lender, Map<UUID, List<Payment>> payments) {
        Map<UUID, List<Act>> acts = new LinkedHashMap<>();
        payments.forEach((loan, some) ->
                acts.put(loan, some.stream().map(Repayments::act).toList()));
        return acts.isEmpty() ? Map.of() : recording.receive(viewer, lender, acts);
    }

    private static Act act(Payment it) {
        return Act.money(Kind.REPAID, it.on(), it.cents(), Means.BANK, Keep.NEXT, it.reference());
    }

    /** Whether something that came in on a day could be taken. It stays so until the transaction ends. */
    public boolean mayTake(OrganisationId lender, UUID loan, LocalDate on) {
        return may(lender, loan, List.of(act(new Payment(on, 1, ""))));
    }

    /** Whether it could be taken back: what came in, or what was paid out and came back. */
    public boolean takeBack(Viewer viewer, OrganisationId lender, UUID loan, int number, String why) {
        Loan it = loans.lock(lender, loan);
        Act act = Act.reversal(recording.today(), number, why);
        return recording.record(viewer, it, it.version(), act).isEmpty();
    }

    /** Whether all of these could be, one after another. It stays so until the transaction ends. */
    public boolean mayTakeBack(OrganisationId lender, UUID loan, List<Integer> numbers) {
        return may(
                lender,
                loan,
                numbers.stream()
                        .map(it -> Act.reversal(recording.today(), it, ""))
                        .toList());
    }

    private boolean may(OrganisationId lender, UUID loan, List<Act> acts) {
        return recording.may(loans.lock(lender, loan), acts);
    }
}
