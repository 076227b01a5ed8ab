package express.applications;

import express.applications.Aftermath.End;
import express.applications.Application.State;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who stand surety that nothing is owed any more, or that it is after all: each once for each time. Whoever has no
 * account sees it behind their link; the officer is told so, and can print it.
 */
@Component
@Transactional
class Freeing {

    /** Nothing is lent in the end. */
    private static final Set<State> UNLENT = EnumSet.of(State.REFUSED, State.WITHDRAWN, State.FORGONE);

    private final Applications applications;
    private final Guarantors guarantors;
    private final Telling telling;
    private final InstantSource time;

    Freeing(Applications applications, Guarantors guarantors, Telling telling, InstantSource time) {
        this.applications = applications;
        this.guarantors = guarantors;
        this.telling = telling;
        this.time = time;
    }

    /** Applications of which nothing came, with somebody who does not know it. */
    @Transactional(readOnly = true)
    public List<UUID> listUnlent(int most) {
        return guarantors.listToFree(UNLENT, most);
    }

    /** Those of one that came to nothing. */
    public void freeUnlent(UUID application) {
        Application it = applications.lock(application);
        if (UNLENT.contains(it.state())) {
            free(it, End.UNLENT);
        }
    }

    /** The application is locked. */
    void free(Application it, End end) {
        List<Guarantor> asked = guarantors.list(it.id());
        List<Guarantor> bound = asked.stream()
                .filter(one -> one.isAccepted() && one.freed() == null)
                .toList();
        boolean all = true;
        for (Guarantor one : bound) {
            boolean told = telling.surety(it, one.person(), end.slug(), path(one));
            guarantors.free(one, end, time.instant(), told);
            all &= told;
        }
        if (!all) {
            telling.untold(it);
        }
        asked.stream().filter(one -> one.state() == Guarantor.State.INVITED).forEach(this::takeBack);
    }

    /** Nobody promises any more to pay what is not owed: no end would free them of it. */
    private void takeBack(Guarantor it) {
        guarantors.answer(it, Guarantor.State.REVOKED, time.instant(), null, null);
    }

    private String path(Guarantor it) {
        return GuaranteePages.PATH + guarantors.secret(it.id());
    }

    /** Their promise counts again. The application is locked. */
    void bind(Application it) {
        List<Guarantor> free = guarantors.list(it.id()).stream()
                .filter(one -> one.isAccepted() && one.freed() != null)
                .toList();
        boolean all = true;
        for (Guarantor one : free) {
            guarantors.bind(one);
            all &= telling.surety(it, one.person(), "bound", path(one));
        }
        if (!all) {
            telling.untold(it);
        }
    }
}
