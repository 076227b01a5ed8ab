package express.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.Neighbourhood;
import express.practices.Facet;
import express.practices.Publication;
import express.ui.Open;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class ApiDescriptionTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** But for a document whose form and address another standard prescribes, and for what is behind a link of one person. */
    private static final String FOR_MACHINES = "/api/.*|(?!.*/did\\.json|/registrations/).*\\.(csv|json|atom)";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Stall stall;

    @Test
    void namesEveryRouteForMachinesThatIsOpenAndNoOther() throws Exception {
        Set<String> routes = mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> isOpen(route.getValue()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(path -> path.matches(FOR_MACHINES))
                .collect(Collectors.toSet());
        assertThat(description().get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static boolean isOpen(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("express.") && handler.hasMethodAnnotation(Open.class);
    }

    @Test
    void describesWhatIsAnsweredFieldByField() throws Exception {
        Publication laid = stall.lay(Stall.word());
        String network = Neighbourhood.slugOf(neighbourhood.networkOf());
        for (String path : description().get("paths").propertyNames()) {
            // Programmes of gatherings are a format of others, compared with its schema where they are written; what a
            // loan
            // costs is asked of a product, and compared where there is one.
            if (path.endsWith("/{id}") || path.startsWith("/gatherings/") || path.startsWith("/api/lending/")) {
                continue;
            }
            String asked =
                    path.replace("/networks/{slug}", "/networks/" + network).replace("{slug}", "hotel-giardino");
            MockHttpServletResponse answer = answer(asked);
            assertThat(answer.getStatus()).as(asked).isEqualTo(200);
            JsonNode content = description().get("paths").get(path).at("/get/responses/200/content");
            String type = answer.getContentType().replaceFirst(";.*", "");
            assertThat(content.propertyNames()).as(asked).containsExactly(type);
            if (type.equals("application/json")) {
                assertThat(faults(content.get(type).get("schema"), answer))
                        .as(asked)
                        .isEmpty();
            }
        }
        stall.takeAway(laid);
    }

    /** What is described is only compared where it occurs: each of the facts must, somewhere in the library. */
    @Test
    void describesFactsThatOccur() throws Exception {
        JsonNode library = JSON.readTree(answer("/api/practices.json").getContentAsString());
        List<String> never = description().at("/components/schemas/Practice/properties").propertyNames().stream()
                .filter(name -> library.get("practices")
                        .valueStream()
                        .map(record -> record.get("practice").path(name))
                        .allMatch(fact -> fact.isMissingNode() || fact.isNull()))
                .toList();
        assertThat(never).isSubsetOf("pictures", "machine", "contact", "until");
    }

    @Test
    void namesAllThatCanBeAskedFor() throws Exception {
        Set<String> named = parameters("/api/practices")
                .map(it -> it.get("name").asString())
                .collect(Collectors.toSet());
        Set<String> asked = Stream.concat(
                        Stream.of("q", "lang", "limit", "from"),
                        Stream.of(Facet.values()).map(facet -> facet == Facet.LANGUAGE ? "in" : facet.word()))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(asked);
    }

    @Test
    void allowsWhatIsUnderstoodAndNothingElse() throws Exception {
        for (String path : List.of("/api/practices", "/api/practices.json", "/api/practices.csv")) {
            for (JsonNode parameter : parameters(path).toList()) {
                String name = parameter.get("name").asString();
                JsonNode schema = parameter.get("schema").has("items")
                        ? parameter.get("schema").get("items")
                        : parameter.get("schema");
                for (String value : allowed(schema)) {
                    assertThat(answer(path + "?" + name + "=" + value).getStatus())
                            .as(name + "=" + value)
                            .isEqualTo(200);
                }
                for (String value : refused(schema)) {
                    MockHttpServletResponse answer = answer(path + "?" + name + "=" + value);
                    assertThat(answer.getStatus()).as(name + "=" + value).isEqualTo(400);
                    assertThat(faults(new DescribedValue(description()).named("#/components/schemas/Problem"), answer))
                            .isEmpty();
                }
            }
        }
    }

    private static List<String> allowed(JsonNode schema) {
        List<String> allowed = new ArrayList<>();
        schema.path("enum").forEach(value -> allowed.add(value.asString()));
        Stream.of("minimum", "maximum", "default")
                .filter(schema::has)
                .forEach(bound -> allowed.add(schema.get(bound).asString()));
        return allowed;
    }

    private static List<String> refused(JsonNode schema) {
        List<String> refused = new ArrayList<>();
        if (schema.has("enum") || schema.has("pattern") || schema.has("minimum")) {
            refused.add("NoSuchThing");
        }
        if (schema.has("minimum")) {
            refused.add(Integer.toString(schema.get("minimum").asInt() - 1));
            refused.add(Integer.toString(schema.get("maximum").asInt() + 1));
        }
        return refused;
    }

    @Test
    void saysWhatIsNotAsDescribed() throws Exception {
        var described = new DescribedValue(description());
        JsonNode schema = described.named("#/components/schemas/Owner");
        for (String wrong : List.of(
                "{\"name\":1,\"family\":\"ACADEMIA\",\"website\":null}",
                "{\"name\":\"x\",\"family\":\"CIRCUS\",\"website\":null}",
                "{\"name\":\"x\",\"family\":\"ACADEMIA\"}",
                "{\"name\":\"x\",\"family\":\"ACADEMIA\",\"website\":null,\"age\":3}",
                "[]")) {
            assertThat(described.faults(schema, JSON.readTree(wrong), "owner"))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    @Test
    void isReachedFromTheList() throws Exception {
        assertThat(answer("/practices").getContentAsString()).contains("href=\"/api/openapi.json\"");
        assertThat(answer("/api/practices/nothing").getContentType()).isEqualTo("application/problem+json");
    }

    private Stream<JsonNode> parameters(String path) throws Exception {
        JsonNode description = description();
        return description
                .get("paths")
                .get(path)
                .at("/get/parameters")
                .valueStream()
                .map(it -> new DescribedValue(description).named(it.get("$ref").asString()));
    }

    private List<String> faults(JsonNode schema, MockHttpServletResponse answer) throws Exception {
        return new DescribedValue(description()).faults(schema, JSON.readTree(answer.getContentAsString()), "answer");
    }

    private JsonNode description() throws Exception {
        return JSON.readTree(answer("/api/openapi.json").getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
