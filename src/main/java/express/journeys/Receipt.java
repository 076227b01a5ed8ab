package express.journeys;

import express.base.OrganisationId;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person keeps of a consent, in the parts that ISO/IEC TS 27560 is publicly known to name: the record itself, the
 * notice, the processing, the parties and the events.
 */
final class Receipt {

    private Receipt() {}

    /**
     * @param name of an organisation
     * @param own where it is taken back
     */
    static Map<String, Object> fields(
            Consent consent, CaseFile journey, Function<OrganisationId, String> name, URI own) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("schema_version", "ISO/IEC TS 27560:2023, as publicly known");
        receipt.put("record_id", consent.id().toString());
        receipt.put("pii_principal_id", consent.journey().toString());
        receipt.put(
                "notice",
                Map.of(
                        "version",
                        consent.wording(),
                        "language",
                        consent.language().toLanguageTag()));
        Map<String, Object> processing = new LinkedHashMap<>();
        processing.put("purpose", consent.purpose().name());
        processing.put("lawful_basis", "consent");
        processing.put(
                "pii_types", consent.categories().stream().map(Enum::name).toList());
        processing.put("recipient", consent.receiver().toString());
        Optional.ofNullable(consent.until()).ifPresent(it -> processing.put("until", it.toString()));
        processing.put("withdrawal_method", own.toString());
        receipt.put("pii_processing", processing);
        receipt.put(
                "parties",
                List.of(party("pii_controller", journey.holder(), name), party("recipient", consent.receiver(), name)));
        receipt.put("way", consent.way().name());
        if (!consent.interpreter().isEmpty()) {
            receipt.put("interpreter", consent.interpreter());
        }
        receipt.put("events", events(consent));
        return receipt;
    }

    private static Map<String, String> party(String role, OrganisationId house, Function<OrganisationId, String> name) {
        return Map.of("party_role", role, "party_id", house.toString(), "party_name", name.apply(house));
    }

    private static List<Map<String, String>> events(Consent consent) {
        return Stream.of(
                        event("asked", consent.askedAt()),
                        event("given", consent.givenAt()),
                        event("withdrawn", consent.withdrawnAt()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Map<String, String>> event(String state, @Nullable Instant at) {
        return Optional.ofNullable(at).map(it -> Map.of("event_state", state, "event_time", it.toString()));
    }
}
