package express.frontdoor;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said goes a day after the last key to it has run out. */
@Component
class FrontdoorKept implements Kept {

    private final Approaches approaches;

    FrontdoorKept(Approaches approaches) {
        this.approaches = approaches;
    }

    @Override
    public String what() {
        return "frontdoor.kept.approaches";
    }

    @Override
    public int days() {
        return 1;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return approaches.removeClosedBefore(end);
    }
}
