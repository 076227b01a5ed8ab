package express.credentials;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An award for tests, and what it looks like. */
final class SampleBadges {

    static final String ISSUER = "did:web:express.example.org:issuers:5b1d5e0a-6a1b-4d8e-9a54-2f5f0a6b9c11";
    static final String NAME = "Rania Khoury";

    private SampleBadges() {}

    static Award award() {
        return award(OrganisationId.next(), null, null);
    }

    static Award award(OrganisationId issuer, @Nullable PersonId holder, @Nullable Instant until) {
        var achievement = new Award.Achievement(
                UUID.randomUUID(),
                Award.Kind.COURSE,
                "Prices and margins",
                "Setting a price that pays for the work.",
                "Three evenings and an exercise.");
        return new Award("test." + UUID.randomUUID(), issuer, holder, NAME, Locale.ENGLISH, achievement, until);
    }

    static ObjectNode badge(Award award) {
        return new Badge(
                        award,
                        ISSUER,
                        "House of Exchange",
                        "https://express.example.org/check/7KQ4-0ZX9-M2TB",
                        "https://express.example.org/issuers/5b1d5e0a-6a1b-4d8e-9a54-2f5f0a6b9c11/status/1",
                        4711,
                        Instant.parse("2026-11-02T09:00:00Z"))
                .document();
    }
}
