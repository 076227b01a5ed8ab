package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import express.Conformance;
import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.database.Acting;
import express.services.Shelters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Directory directory;

    @Autowired
    Visits visits;

    @Autowired
    Shelters shelters;

    @Autowired
    Terms terms;

    private final String house = "House " + Directory.name();
    private final String organisation = Said.id(Directory.organisation(house)).toString();

    private JsonNode json(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return visits.get(Viewer.VISITOR, "/api/hsds" + path);
    }

    private List<ObjectNode> three() throws IOException {
        List<ObjectNode> services = IntStream.range(0, 3)
                .mapToObj(i -> Directory.service(
                        house, List.of("Sewing", "Baking", "Repairing bicycles").get(i)))
                .toList();
        directory.take(directory.bring(
                "three.json",
                Directory.list(services.toArray(ObjectNode[]::new)).toString()));
        return services;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void saysWhatItIs(String end) throws Exception {
        JsonNode said = json(end);
        assertThat(said.get("version").asString()).isEqualTo("3.1");
        assertThat(said.get("openapi_url").asString()).endsWith("/api/openapi.json");
        assertThat(json(said.get("profile").asString().replaceFirst(".*/api/hsds", ""))
                        .get("name")
                        .asString())
                .isEqualTo("Express");
    }

    @Test
    void givesPages() throws Exception {
        three();
        String asked = "/services?organization_id=" + organisation + "&per_page=2";
        JsonNode first = json(asked);
        ObjectNode around = (ObjectNode) first.deepCopy();
        around.remove("contents");
        assertThat(around.toString())
                .isEqualTo("{\"total_items\":3,\"total_pages\":2,\"page_number\":1,\"size\":2,\"first_page\":true,"
                        + "\"last_page\":false,\"empty\":false}");
        JsonNode second = json(asked + "&page=2");
        assertThat(second.get("last_page").asBoolean()).isTrue();
        assertThat(second.get("contents")).hasSize(1);
        assertThat(json(asked + "&page=9").get("empty").asBoolean()).isTrue();
        List<String> names = new ArrayList<>();
        first.get("contents").forEach(it -> names.add(it.get("name").asString()));
        second.get("contents").forEach(it -> names.add(it.get("name").asString()));
        assertThat(names).containsExactlyInAnyOrder("Sewing", "Baking", "Repairing bicycles");
    }

    @Test
    void narrowsByWhatIsAskedFor() throws Exception {
        List<ObjectNode> services = three();
        String asked = "/services?organization_id=" + organisation;
        assertThat(total(asked + "&search=bicycles")).isEqualTo(1);
        assertThat(total(asked + "&search=aeroplanes")).isZero();
        String information = term("INFORMATION");
        assertThat(total(asked + "&taxonomy_term_id=" + information)).isEqualTo(3);
        assertThat(total(asked + "&taxonomy_term_id=" + term("FINANCE"))).isZero();
        assertThat(total(asked + "&taxonomy_term_id=" + term("CIVIL_SOCIETY"))).isEqualTo(3);
        assertThat(total(asked + "&taxonomy_id=" + Terms.Taxonomy.STATUS.id())).isZero();
        assertThat(total(asked + "&taxonomy_id=" + Terms.Taxonomy.STEP.id())).isEqualTo(3);
        assertThat(total(asked + "&modified_after=2020-01-01")).isEqualTo(3);
        assertThat(total(asked + "&modified_after=2090-01-01T00:00:00Z")).isZero();
        String near = "/service_at_locations?organization_id=" + organisation;
        assertThat(total(near + "&postcode=4020")).isEqualTo(3);
        assertThat(total(near + "&postcode=40%2020")).isEqualTo(3);
        assertThat(total(near + "&postcode=4999")).isZero();
        assertThat(total(near + "&postcode=4020&proximity=5000000")).isEqualTo(3);
        assertThat(services).hasSize(3);
    }

    private String term(String value) {
        return terms.all()
                .filter(it -> it.value().name().equals(value))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private long total(String path) throws Exception {
        return json(path).get("total_items").asLong();
    }

    @Test
    void findsByTermsOfOthers() throws Exception {
        String term = UUID.randomUUID().toString();
        String taxonomy = UUID.randomUUID().toString();
        ObjectNode service = Directory.service(house, "Sewing");
        ObjectNode attribute = service.putArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString());
        ObjectNode said = attribute
                .putObject("taxonomy_term")
                .put("id", term)
                .put("name", "x")
                .put("description", "x");
        said.putObject("taxonomy_detail").put("id", taxonomy).put("name", "x").put("description", "x");
        directory.take(directory.bring("termed.json", service.toString()));
        assertThat(total("/services?taxonomy_term_id=" + term)).isEqualTo(1);
        assertThat(total("/services?taxonomy_id=" + taxonomy)).isEqualTo(1);
        assertThat(total("/services?taxonomy_term_id=" + UUID.randomUUID())).isZero();
    }

    @Test
    void givesWholeDocumentsAndLines() throws Exception {
        List<ObjectNode> services = three();
        String id = services.getFirst().get("id").asString();
        JsonNode whole = json("/services/" + id);
        assertThat(json("/services/" + id + "/")).isEqualTo(whole);
        assertThat(whole.at("/service_at_locations/0/location/addresses/0/city").asString())
                .isEqualTo("Valbrume");
        assertThat(whole.at("/organization/locations")).hasSize(3);
        JsonNode listed = json("/services?organization_id=" + organisation + "&full=true");
        assertThat(listed.get("contents")).contains(whole);
        MockHttpServletResponse lines = answer("/services?format=ndjson&full=true&organization_id=" + organisation);
        assertThat(lines.getContentType()).isEqualTo("application/x-ndjson");
        assertThat(lines.getContentAsString().lines().map(JSON::readTree))
                .hasSize(3)
                .contains(whole);
        JsonNode minimal = json("/services?minimal=true&organization_id=" + organisation);
        assertThat(minimal.at("/contents/0").propertyNames())
                .containsExactlyInAnyOrder("id", "name", "status", "last_modified");
        JsonNode simple = json("/organizations/" + organisation);
        assertThat(simple.at("/services/0").propertyNames()).containsExactlyInAnyOrder("id", "name", "status");
        JsonNode full = json("/organizations/" + organisation + "?full_service=true");
        assertThat(full.at("/services/0/service_at_locations")).hasSize(1);
        assertThat(total("/organizations?search=" + house.substring(6).replace(" ", "%20")))
                .isEqualTo(1);
        String offer = whole.at("/service_at_locations/0/id").asString();
        assertThat(json("/service_at_locations/" + offer).at("/service/id").asString())
                .isEqualTo(id);
    }

    @Test
    void publishesItsTerms() throws Exception {
        assertThat(total("/taxonomies")).isGreaterThanOrEqualTo(4);
        String steps = Terms.Taxonomy.STEP.id().toString();
        assertThat(total("/taxonomy_terms?taxonomy_id=" + steps)).isEqualTo(6);
        assertThat(json("/taxonomies/" + steps).get("name").asString()).isEqualTo("Steps of the chain");
        assertThat(json("/taxonomy_terms/" + term("MENTORING")).get("code").asString())
                .isEqualTo("mentoring");
        assertThat(total("/taxonomy_terms?top_only=true&taxonomy_id=" + steps)).isEqualTo(6);
        assertThat(total("/taxonomy_terms?parent_id=" + steps)).isZero();
    }

    @Test
    void neverTellsWhereAShelterIs() throws Exception {
        ObjectNode service = Directory.service(house, "Rooms for the night");
        directory.take(directory.bring("shelter.json", service.toString()));
        String location = service.at("/service_at_locations/0/location/id").asString();
        veil(service);
        for (String path : List.of(
                "/services/" + service.get("id").asString(),
                "/organizations/" + organisation,
                "/service_at_locations?full=true&organization_id=" + organisation,
                "/service_at_locations?organization_id=" + organisation)) {
            assertThat(answer(path).getContentAsString())
                    .as(path)
                    .contains(location)
                    .doesNotContain("Tanneurs", "50.64", "The yard");
        }
    }

    /** By asking what is near to what, one could draw nearer to it. */
    @Test
    void isNearToNothingWhereAShelterIs() throws Exception {
        ObjectNode service = Directory.service(house, "Rooms for the night");
        directory.take(directory.bring("shelter.json", service.toString()));
        String near = "/service_at_locations?postcode=4020&organization_id=" + organisation;
        assertThat(total(near)).isEqualTo(1);
        veil(service);
        assertThat(total(near)).isZero();
        assertThat(total(near + "&proximity=9000000")).isZero();
    }

    private void veil(ObjectNode service) {
        String location = service.at("/service_at_locations/0/location/id").asString();
        Acting.as(directory.operator(), () -> {
            shelters.veil(UUID.fromString(location));
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services?page=0",
                "/services?per_page=501",
                "/services?per_page=x",
                "/services?format=xml",
                "/services?taxonomy_id=x",
                "/services?modified_after=yesterday",
                "/services?full=maybe",
                "/service_at_locations?proximity=50",
                "/organizations?full=1"
            })
    void saysThatItDoesNotUnderstand(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/services/", "/organizations/", "/taxonomies/", "/taxonomy_terms/", "/service_at_locations/"})
    void saysThatThereIsNone(String path) throws Exception {
        assertThat(answer(path + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(answer(path + "none").getStatus()).isEqualTo(404);
    }

    @Test
    void answersAsTheSchemasWant() throws Exception {
        List<ObjectNode> services = three();
        Conformance.with("hsds", folder -> {
            String of = "organization_id=" + organisation;
            for (JsonNode said : json("/services?" + of).get("contents")) {
                assertThat(Schemas.faults(folder, "service_list", said)).isEmpty();
            }
            for (JsonNode said : json("/service_at_locations?" + of).get("contents")) {
                assertThat(Schemas.faults(folder, "service_at_location_list", said))
                        .isEmpty();
            }
            String id = services.getFirst().get("id").asString();
            assertThat(Schemas.faults(folder, "service", json("/services/" + id)))
                    .isEmpty();
            assertThat(Schemas.faults(folder, "organization", json("/organizations/" + organisation)))
                    .isEmpty();
        });
    }
}
