package express.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether practices are still true. Publishing a version confirms it; later somebody has to say so. When they are asked
 * is for the caller to decide.
 */
@Component
@Transactional
public class Confirmations {

    private final Practices practices;
    private final ApplicationEventPublisher events;

    Confirmations(Practices practices, ApplicationEventPublisher events) {
        this.practices = practices;
        this.events = events;
    }

    /** The longest ago first, behind one of them; neither withdrawn ones nor those that are unconfirmed already. */
    @Transactional(readOnly = true)
    public List<Aged> listConfirmedBefore(Instant moment, @Nullable Aged after, int most) {
        return practices.listConfirmedBefore(moment, after, most);
    }

    /** The practice as it reads today, to somebody who is asked about it. */
    @Transactional(readOnly = true)
    public Optional<Publication> find(PracticeId practice) {
        return practices.listLatest(List.of(practice)).stream().findFirst();
    }

    public void confirm(PracticeId practice) {
        practices.confirm(practice, true);
        events.publishEvent(new PracticeEvents.Touched(practice));
    }

    /** Nobody answered for it: its page says so, and lists show it behind the others. */
    public void doubt(PracticeId practice) {
        practices.confirm(practice, false);
        events.publishEvent(new PracticeEvents.Touched(practice));
    }
}
