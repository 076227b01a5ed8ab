package express.payments;

import express.people.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long statements, orders to the bank and mandates stay: ten years and the year in which they were written. What waits
 * for somebody to say what it is for stays until they do, for it stands in the books.
 */
@Component
class PaymentsKept implements Kept {

    static final int DAYS = 11 * 366;

    private final Clearing clearing;

    PaymentsKept(Clearing clearing) {
        this.clearing = clearing;
    }

    @Override
    public String what() {
        return "payments.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return clearing.removeBefore(LocalDate.ofInstant(end, ZoneId.systemDefault()));
    }
}
