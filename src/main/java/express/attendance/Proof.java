package express.attendance;

import express.base.OrganisationId;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What stays known of somebody once the spells, and perhaps their registration, are gone. */
record Proof(
        UUID participant,
        UUID gathering,
        OrganisationId organisation,
        String name,
        String country,
        String digest,
        LocalDate keepUntil) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String written(Digest digest) {
        return JSON.writeValueAsString(digest);
    }

    Digest read() {
        return JSON.readValue(digest, Digest.class);
    }
}
