package express.invoicing;

import express.base.OrganisationId;
import express.interpreting.Entry;
import express.tariffs.Line;
import express.tariffs.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One line of a document, and of which line of which mission it is made. */
record DocumentLine(
        OrganisationId house,
        UUID document,
        int position,
        Scale scale,
        boolean credits,
        UUID request,
        int lineNumber,
        LocalDate day,
        Line.Kind kind,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal amount,
        String reference,
        String costCentre) {

    static DocumentLine of(OrganisationId house, UUID document, int position, Entry it) {
        return new DocumentLine(
                house,
                document,
                position,
                it.scale(),
                false,
                it.request(),
                it.number(),
                it.day(),
                it.kind(),
                it.quantity(),
                it.price(),
                it.amount(),
                it.reference(),
                it.costCentre());
    }

    /** For whoever may not know by which number a client knows its case, and knows the mission by something else. */
    DocumentLine knownAs(String words) {
        return new DocumentLine(
                house,
                document,
                position,
                scale,
                credits,
                request,
                lineNumber,
                day,
                kind,
                quantity,
                price,
                amount,
                words,
                "");
    }

    DocumentLine credited(UUID by, int at) {
        return new DocumentLine(
                house,
                by,
                at,
                scale,
                true,
                request,
                lineNumber,
                day,
                kind,
                quantity,
                price,
                amount,
                reference,
                costCentre);
    }
}
