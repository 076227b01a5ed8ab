package express.loans;

import express.audit.Trail;
import express.base.Viewer;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That both put their name to a contract: once, on paper or on a screen. */
@Component
@Transactional
class Signing {

    private final Loans loans;
    private final Signatures signatures;
    private final Trail trail;

    Signing(Loans loans, Signatures signatures, Trail trail) {
        this.loans = loans;
        this.signatures = signatures;
        this.trail = trail;
    }

    /** On paper; whether nobody had noted it yet. */
    public boolean note(Viewer viewer, Loan seen, LocalDate on) {
        Loan loan = loans.lock(seen.lender(), seen.id());
        if (!loan.awaitsSignature()) {
            return false;
        }
        loans.sign(loan, on, "PAPER");
        trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan signature PAPER", on.toString());
        return true;
    }

    /** On a screen; whether it was the first one. */
    public boolean sign(Viewer viewer, Signature it) {
        if (!signatures.add(it)) {
            return false;
        }
        trail.note(viewer, it.loan(), express.audit.Act.CHANGED, "loan signature SCREEN", it.fingerprint());
        return true;
    }
}
