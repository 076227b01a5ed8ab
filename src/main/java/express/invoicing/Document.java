package express.invoicing;

import express.base.OrganisationId;
import express.tariffs.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, a note, or what corrects one; never changed.
 *
 * @param party the client that is charged, or the interpreter who is paid
 * @param corrects what it takes back, whole or in part
 */
record Document(
        OrganisationId house,
        UUID id,
        Scale scale,
        boolean credits,
        String number,
        LocalDate month,
        UUID party,
        String partyName,
        String partyAddress,
        String partyCountry,
        UUID issuer,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        BigDecimal net,
        BigDecimal vatRate,
        BigDecimal vat,
        BigDecimal total,
        @Nullable UUID corrects,
        String reason) {

    Kind kind() {
        return Kind.of(scale, credits);
    }

    String path() {
        return DocumentPages.PATH + "/" + id;
    }
}
