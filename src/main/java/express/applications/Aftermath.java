package express.applications;

import express.applications.Application.State;
import express.audit.Act;
import express.audit.Trail;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What becomes of an application and of those who stand surety when the loan that was made of it ends, or goes on after all:
 * for a module that makes loans, outside of what it writes itself.
 */
@Component
public class Aftermath {

    /** Why nothing is owed any more. */
    public enum End {
        /** Nothing was paid out. */
        UNLENT,
        REPAID;

        String key() {
            return "applications.freed." + slug();
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Applications applications;
    private final Freeing freeing;
    private final Happenings happenings;
    private final Background background;
    private final Trail trail;
    private final InstantSource time;

    Aftermath(
            Applications applications,
            Freeing freeing,
            Happenings happenings,
            Background background,
            Trail trail,
            InstantSource time) {
        this.applications = applications;
        this.freeing = freeing;
        this.happenings = happenings;
        this.background = background;
        this.trail = trail;
        this.time = time;
    }

    /** It is over. Said twice, it is done once; of an application that is gone nothing is done. */
    public void end(UUID application, End end) {
        background.run(() -> applications.findApplication(application).ifPresent(seen -> {
            Application it = applications.lock(seen.id());
            if (end == End.UNLENT && it.state() == State.GRANTED) {
                applications.move(it, State.FORGONE, time.instant(), null);
                note(it, "called-off");
            }
            freeing.free(it, end);
        }));
    }

    /** It goes on: what ended it was taken back. */
    public void resume(UUID application) {
        background.run(() -> applications.findApplication(application).ifPresent(seen -> {
            Application it = applications.lock(seen.id());
            if (applications.resume(it, time.instant())) {
                note(it, "resumed");
            }
            freeing.bind(it);
        }));
    }

    private void note(Application it, String kind) {
        happenings.note(it.id(), kind, "");
        trail.note(it.id(), Act.CHANGED, kind, it.lender().toString());
    }
}
