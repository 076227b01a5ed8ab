package express.joining;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who searched how often is of interest for a year. */
@Component
class JoiningKept implements Kept {

    private static final int DAYS = 365;

    private final Searches searches;

    JoiningKept(Searches searches) {
        this.searches = searches;
    }

    @Override
    public String what() {
        return "joining.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public int removeBefore(Instant end) {
        return searches.removeBefore(end);
    }
}
