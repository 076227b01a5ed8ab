package express.invoicing;

import express.people.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long documents stay: ten years and the year in which they were issued. */
@Component
class InvoicingKept implements Kept {

    static final int DAYS = 11 * 366;

    private final Documents documents;

    InvoicingKept(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String what() {
        return "invoicing.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return documents.removeBefore(LocalDate.ofInstant(end, ZoneId.systemDefault()));
    }
}
