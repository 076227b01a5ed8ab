package express.exhibits;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Questions to persons in pictures that they have not answered, with the name and address of each. */
@Component
class KeptAskings implements Kept {

    private final Consents consents;

    KeptAskings(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String what() {
        return "exhibits.kept.askings";
    }

    /** Two months: time for a holiday and a reminder by word of mouth. */
    @Override
    public int days() {
        return 60;
    }

    @Override
    public int removeBefore(Instant end) {
        return consents.lapse(end);
    }
}
