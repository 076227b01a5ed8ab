package express.lending;

import express.base.OrganisationId;
import java.time.LocalDate;

/** Products of nobody, for tests that need no database. */
public final class Examples {

    private Examples() {}

    public static Product micro() {
        return StarterProducts.micro(OrganisationId.next(), LocalDate.of(2026, 1, 1));
    }

    public static Product steady() {
        return StarterProducts.steady(OrganisationId.next(), LocalDate.of(2026, 1, 1));
    }
}
