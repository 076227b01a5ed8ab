package express.complaints;

import express.people.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long complaints stay in the register once they are over. */
@Component
class ComplaintsKept implements Kept {

    private static final int DAYS = 1826;

    private final Complaints complaints;

    ComplaintsKept(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public String what() {
        return "complaints.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return complaints.removeBefore(LocalDate.ofInstant(end, ZoneId.systemDefault()));
    }
}
