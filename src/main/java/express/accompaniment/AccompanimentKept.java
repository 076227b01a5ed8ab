package express.accompaniment;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Notes of talks with people whose accompaniment ended long ago; that there was one, and how it ended, stays. */
@Component
class AccompanimentKept implements Kept {

    private final Sessions sessions;

    AccompanimentKept(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String what() {
        return "accompaniment.kept";
    }

    /** Three years: the last question comes after two. */
    @Override
    public int days() {
        return 3 * 365;
    }

    @Override
    public int removeBefore(Instant end) {
        return sessions.removeBefore(end);
    }
}
