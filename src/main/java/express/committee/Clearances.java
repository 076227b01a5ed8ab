package express.committee;

import express.base.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever pays out money asks here first, in the transaction in which it is paid. */
@Component
@Transactional(readOnly = true)
public class Clearances {

    private final Agenda agenda;
    private final Sessions sessions;
    private final Hearings hearings;
    private final Conditions conditions;

    Clearances(Agenda agenda, Sessions sessions, Hearings hearings, Conditions conditions) {
        this.agenda = agenda;
        this.sessions = sessions;
        this.hearings = hearings;
        this.conditions = conditions;
    }

    /** The latest that was signed counts; for whom the committee is not, nothing is granted. */
    public Clearance of(OrganisationId lender, UUID application) {
        Optional<Item> signed = agenda.listOf(lender, application).stream()
                .filter(it -> it.ending() == Item.Ending.SIGNED)
                .findFirst();
        if (signed.isEmpty()) {
            return new Clearance.NotGranted();
        }
        Item item = signed.get();
        Hearing hearing = hearings.get(item, sessions.seats(lender, item.session()));
        Motion.Terms terms = hearing.decision()
                .filter(Decision::isFinal)
                .map(it -> hearing.motion(it.motion()).terms())
                .orElse(null);
        if (terms == null) {
            return new Clearance.NotGranted();
        }
        List<String> open = conditions.list(item).stream()
                .filter(it -> !it.isMet())
                .map(Condition::words)
                .toList();
        return open.isEmpty()
                ? new Clearance.Cleared(terms.principal(), terms.months(), terms.product())
                : new Clearance.Waiting(open);
    }
}
