package express.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import express.Conformance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DataModelTest {

    /** Some of the suite's documents say nothing of the issuer: it is filled in before, as the suite does. */
    @Test
    void takesAndRefusesTheDocumentsOfTheStandardAsTheyAreNamed() throws Exception {
        Conformance.with("vc", folder -> {
            List<String> wrong = new ArrayList<>();
            int judged = 0;
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(it -> it.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString();
                    if (name.matches(".*-(ok|fail|fail-or-inject)\\.json")) {
                        judged++;
                        boolean taken = DataModel.holds(filled(name, Json.read(Conformance.read(file))));
                        if (taken != name.endsWith("-ok.json")) {
                            wrong.add(name);
                        }
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(judged).isGreaterThan(110);
        });
    }

    private static ObjectNode filled(String name, ObjectNode document) {
        if (name.startsWith("presentation") || name.contains("no-issuer")) {
            return document;
        }
        JsonNode issuer = document.path("issuer");
        if (issuer.isMissingNode()) {
            document.put("issuer", "did:example:issuer");
        } else if (issuer instanceof ObjectNode object && !object.has("id")) {
            object.put("id", "did:example:issuer");
        }
        Map.of("PAST DATE", "2020-01-01T00:00:00Z", "FUTURE DATE", "2040-01-01T00:00:00Z")
                .forEach((word, date) -> {
                    for (String field : List.of("validFrom", "validUntil")) {
                        if (Json.text(document, field).equals(word)) {
                            document.put(field, date);
                        }
                    }
                });
        return document;
    }

    @Test
    void findsInABadgeWhatOpenBadgesAsksFor() throws Exception {
        ObjectNode badge = Proof.sign(
                SampleBadges.badge(SampleBadges.award()),
                SampleBadges.ISSUER + "#z6Mk",
                Ed25519.make().seed(),
                java.time.Instant.parse("2026-11-02T09:00:00Z"));
        String schema =
                new ClassPathResource("credentials/open-badge.schema.json").getContentAsString(StandardCharsets.UTF_8);
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        assertThat(DataModel.holds(badge)).isTrue();
        assertThat(rules.validate(badge)).isEmpty();
        badge.remove("validFrom");
        assertThat(rules.validate(badge)).isNotEmpty();
    }

    @Test
    void refusesATypeThatNoContextDefines() {
        ObjectNode badge = SampleBadges.badge(SampleBadges.award());
        badge.putArray("@context").add(Contexts.CREDENTIALS);
        assertThat(DataModel.holds(badge)).isFalse();
    }
}
