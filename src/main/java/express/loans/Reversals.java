package express.loans;

import express.base.Viewer;
import express.loans.OnStatements.Known;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what happened to a loan, unless a bank knows of it; while the loan is held, so that no statement comes between. */
@Component
@Transactional
class Reversals {

    private final Recording recording;
    private final ObjectProvider<OnStatements> statements;

    Reversals(Recording recording, ObjectProvider<OnStatements> statements) {
        this.recording = recording;
        this.statements = statements;
    }

    /** The key of what a bank knows; what was sent to it may be brought back, but not taken back. */
    @Transactional(readOnly = true)
    public Optional<String> fault(Loan loan, int seq) {
        History history = recording.history(loan);
        List<Event> events = history.events();
        return events.stream()
                .filter(it -> it.seq() == seq)
                .findFirst()
                .map(it -> History.first(events, it).seq())
                .flatMap(first -> known(loan, first)
                        .filter(it -> it == Known.LINE
                                || history.effective().stream().anyMatch(event -> event.seq() == first)))
                .map(it -> it == Known.LINE ? "loans.fault.on-statement" : "loans.fault.at-bank");
    }

    private Optional<Known> known(Loan loan, int seq) {
        return statements
                .orderedStream()
                .flatMap(it -> it.tell(loan.lender(), loan.id(), seq).stream())
                .findFirst();
    }

    public Optional<String> record(Viewer viewer, Loan loan, int seen, int seq, Act act) {
        recording.hold(loan);
        return fault(loan, seq).or(() -> recording.record(viewer, loan, seen, act));
    }
}
