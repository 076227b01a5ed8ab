package express.assembly;

import express.base.OrganisationId;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** What somebody learnt, or that they were supervised; never what was said there. */
record Training(
        OrganisationId house, UUID id, PersonId person, Kind kind, String what, BigDecimal hours, LocalDate day) {

    enum Kind {
        COURSE,
        PRACTICE,
        SUPERVISION;

        String key() {
            return "assembly.training." + name().toLowerCase(Locale.ROOT);
        }
    }
}
