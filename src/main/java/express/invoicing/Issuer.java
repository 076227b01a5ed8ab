package express.invoicing;

import express.base.OrganisationId;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who issues, as it stands on documents.
 *
 * @param days within which it is paid
 * @param exemption why no VAT is charged, where none is
 */
record Issuer(
        OrganisationId house,
        UUID id,
        String name,
        String street,
        String postcode,
        String town,
        String country,
        String vatNumber,
        String iban,
        int days,
        BigDecimal vatRate,
        String exemption,
        Instant since,
        @Nullable PersonId by) {

    boolean isExempt() {
        return vatRate.signum() == 0;
    }

    /** In groups of four, as people read it. */
    String spacedIban() {
        return iban.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
