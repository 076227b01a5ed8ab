package express.interpreting;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long it is known who was asked for which mission. */
@Component
class InterpretingKept implements Kept {

    private static final int DAYS = 365;

    private final Offers offers;

    InterpretingKept(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String what() {
        return "interpreting.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return offers.removeBefore(end);
    }
}
