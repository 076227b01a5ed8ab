package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import express.Conformance;
import express.ModuleTest;
import express.base.OrganisationId;
import express.database.Acting;
import express.directory.Organisations;
import express.hsds.Directory.Brought;
import express.hsds.Faults.Told;
import express.hsds.Present.Thing;
import express.hsds.Whole.Depth;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Wanted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Against what the standard itself publishes: its schemas and its examples. */
@ModuleTest
class ConformanceTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What programs are answered inside others, what the standard forgot where it nests all else, and what is ours. */
    private static final Set<String> NESTED_IN_ANSWERS = Set.of("service", "services", "attributes", "text_language");

    private static final String SERVICE = "ac148810-d857-441c-9679-408f346de14b";
    private static final String ORGANIZATION = "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610";
    private static final String OFFER = "e94c9f38-1e8f-4564-91d4-d53501ab1765";
    private static final String LOCATION = "3a19ff88-4620-4d17-9830-ac1d859eb5d5";
    private static final String TAXONOMY = "5c4d79d7-cc55-470e-9f1f-8cad074e4892";
    private static final String TERM = "3f7b145d-84af-42d7-8fae-eaca714b02b2";
    private static final String CAPACITY = "8896b788-7b3e-11ef-8db9-7f3d040352b3";

    @Autowired
    Directory directory;

    @Autowired
    ServiceRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    Whole whole;

    @Autowired
    Present present;

    @Autowired
    Export export;

    @Autowired
    Terms terms;

    @Test
    void knowsTheObjectsOfTheStandard() throws Exception {
        Conformance.with("hsds", folder -> {
            for (Kind kind : Kind.values()) {
                JsonNode schema = JSON.readTree(Files.readString(folder.resolve("schema/" + kind.word() + ".json")));
                assertThat(kind.file()).isEqualTo(schema.get("path").asString());
                Set<String> known = new HashSet<>();
                kind.fields().forEach(it -> known.add(it.name()));
                kind.nested().forEach(it -> known.add(it.field()));
                Set<String> said = new HashSet<>(schema.get("properties").propertyNames());
                known.removeAll(NESTED_IN_ANSWERS);
                said.removeAll(NESTED_IN_ANSWERS);
                assertThat(known).as(kind.word()).isEqualTo(said);
                assertThat(named(kind, Field::required))
                        .as(kind.word())
                        .isEqualTo(names(schema.path("required"), kind));
                assertThat(named(kind, Field::inTables))
                        .as(kind.word() + " in tables")
                        .isEqualTo(names(schema.path("tabular_required"), kind));
                kind.fields().stream()
                        .filter(it -> !it.values().isEmpty())
                        .forEach(it -> assertThat(it.values())
                                .containsExactlyInAnyOrderElementsOf(
                                        texts(schema.at("/properties/" + it.name() + "/enum"))));
            }
        });
    }

    private static Set<String> named(Kind kind, java.util.function.Predicate<Field> which) {
        return kind.fields().stream().filter(which).map(Field::name).collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode list, Kind kind) {
        Set<String> names = new HashSet<>(texts(list));
        kind.nested().forEach(it -> names.remove(it.field()));
        return names;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void givesAFullServiceBackAsItCame() throws Exception {
        Conformance.with("hsds", folder -> {
            Taken it = take(folder, "service_full");
            assertSame(it.services(Depth.FULL).getFirst(), it.said());
            assertThat(Schemas.faults(folder, "service", it.services(Depth.FULL).getFirst()))
                    .isEmpty();
        });
    }

    @Test
    void givesAFullOrganisationBackAsItCame() throws Exception {
        Conformance.with("hsds", folder -> {
            Taken it = take(folder, "organization_full");
            ObjectNode organization = it.organizations(Depth.SERVICES).getFirst();
            assertSame(organization, it.said());
            assertThat(Schemas.faults(folder, "organization", organization)).isEmpty();
        });
    }

    @Test
    void givesAServiceAtALocationBackAsItCame() throws Exception {
        Conformance.with("hsds", folder -> {
            Taken it = take(folder, "service_at_location_full");
            ObjectNode offer = it.offers(Depth.FULL).getFirst();
            assertSame(offer, it.said());
            assertThat(Schemas.faults(folder, "service_at_location", offer)).isEmpty();
        });
    }

    @Test
    void givesListsBackAsTheyCame() throws Exception {
        Conformance.with("hsds", folder -> {
            Taken services = take(folder, "service_list");
            assertSame(services.services(Depth.LIST).getFirst(), services.said());
            Taken organizations = take(folder, "organization_list");
            assertSame(organizations.organizations(Depth.LIST).getFirst(), organizations.said());
            Taken offers = take(folder, "service_at_location_list");
            assertSame(offers.offers(Depth.LIST).getFirst(), offers.said());
        });
    }

    @Test
    void givesLocationsAndTermsBackAsTheyCame() throws Exception {
        Conformance.with("hsds", folder -> {
            assertKept(folder, "location", Kind.LOCATION, LOCATION);
            assertKept(folder, "taxonomy", Kind.TAXONOMY, TAXONOMY);
            assertKept(folder, "taxonomy_list", Kind.TAXONOMY, TAXONOMY);
            assertKept(folder, "taxonomy_term", Kind.TAXONOMY_TERM, TERM);
            assertKept(folder, "taxonomy_term_list", Kind.TAXONOMY_TERM, TERM);
        });
    }

    private void assertKept(Path folder, String example, Kind kind, String id) throws IOException {
        Taken it = take(folder, example);
        Thing kept = Acting.as(
                it.brought().viewer(), () -> present.find(kind, it.id(id), true).orElseThrow());
        assertSame(kept.said(), it.said());
    }

    private static void assertSame(ObjectNode given, ObjectNode came) {
        assertThat(Canon.text(given)).isEqualTo(Canon.text(came));
    }

    /** An example under ids of its own, taken. */
    private final class Taken {

        private final Brought brought;
        private final String salt;
        private final ObjectNode said;

        Taken(Brought brought, String salt, ObjectNode said) {
            this.brought = brought;
            this.salt = salt;
            this.said = said;
        }

        Brought brought() {
            return brought;
        }

        UUID id(String id) {
            return Derived.id(salt + id);
        }

        ObjectNode said() {
            return said.path("contents").path(0) instanceof ObjectNode first ? first : said;
        }

        List<ObjectNode> services(Depth depth) {
            return Acting.as(
                    brought.viewer(), () -> whole.services(register.page(only(id(SERVICE)), 0, 10), depth, false));
        }

        List<ObjectNode> organizations(Depth depth) {
            return Acting.as(
                    brought.viewer(),
                    () -> whole.organizations(
                            organisations.listAll(List.of(new OrganisationId(id(ORGANIZATION)))), depth, false));
        }

        List<ObjectNode> offers(Depth depth) {
            return Acting.as(
                    brought.viewer(),
                    () -> whole.offers(
                            Stream.of(present.find(Kind.SERVICE_AT_LOCATION, id(OFFER), true)
                                    .orElseThrow()),
                            depth,
                            false));
        }
    }

    private static Wanted only(UUID id) {
        return new Wanted(null, null, List.of(id), null, false, false, null);
    }

    private Taken take(Path folder, String example) throws IOException {
        String salt = UUID.randomUUID().toString();
        String text = Directory.fresh(Files.readString(folder.resolve("examples/" + example + ".json")), salt);
        Brought brought = directory.bring(example + ".json", text);
        assertThat(directory.faults(brought)).as(example).isEmpty();
        directory.decideAll(brought, Likenesses.Decision.APART);
        return new Taken(directory.take(brought), salt, (ObjectNode) JSON.readTree(text));
    }

    @Test
    void findsTheEightBrokenReferencesOfTheTables() throws Exception {
        Conformance.with("hsds", folder -> {
            Brought brought =
                    directory.bring(directory.operator(), null, "example.zip", Directory.zip(tables(folder, fresh())));
            List<Told> faults = directory.faults(brought);
            assertThat(faults.stream()
                            .filter(it -> it.reason() == Fault.Reason.REFERENCE)
                            .map(it -> it.object() + "." + it.field() + ":" + it.line()))
                    .containsExactlyInAnyOrder(
                            "contact.organization_id:2",
                            "contact.service_at_location_id:2",
                            "location.organization_id:2",
                            "organization.parent_organization_id:2",
                            "service_area.service_at_location_id:2",
                            "service_capacity.service_id:2",
                            "service_capacity.unit_id:2",
                            "taxonomy_term.taxonomy_id:2");
            assertThat(faults).hasSize(8);
        });
    }

    @Test
    void givesTheTablesBackAsTheyCameOnceTheirReferencesAreMended() throws Exception {
        Conformance.with("hsds", folder -> {
            String salt = fresh();
            Map<String, String> tables = mended(tables(folder, salt), salt);
            Brought brought = directory.bring(directory.operator(), null, "example.zip", Directory.zip(tables));
            assertThat(directory.faults(brought)).isEmpty();
            directory.decideAll(brought, Likenesses.Decision.APART);
            directory.take(brought);
            Map<String, String> given = exported(brought);
            for (Map.Entry<String, String> table : tables.entrySet()) {
                assertThat(cells(given.getOrDefault(table.getKey(), "")))
                        .as(table.getKey())
                        .containsAll(cells(table.getValue()));
            }
        });
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> tables(Path folder, String salt) throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("examples/csv"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".csv")).sorted().toList()) {
                tables.put(file.getFileName().toString(), Directory.fresh(Files.readString(file), salt));
            }
        }
        return tables;
    }

    private static Map<String, String> mended(Map<String, String> tables, String salt) {
        mend(tables, salt, "contacts.csv", "ae67a707-5893-4225-b0b1-320ab9cb596b", ORGANIZATION);
        mend(tables, salt, "contacts.csv", "93eaf18d-1cd2-4ec7-bffb-3c9172ee5070", OFFER);
        mend(tables, salt, "locations.csv", "985e4a42-bd9f-4edc-911d-0243a4640aca", ORGANIZATION);
        mend(tables, salt, "service_areas.csv", "af69894e-7bed-11ef-a85c-07e0918a608c", OFFER);
        mend(tables, salt, "service_capacity.csv", "f75b808e-7bdb-11ef-afaa-ab00a77dc5c4", SERVICE);
        mend(tables, salt, "service_capacity.csv", "187a37a2-7b40-11ef-9790-dbf7623d4407", CAPACITY);
        mend(tables, salt, "taxonomy_terms.csv", "07ff6aee-a219-438c-b694-d2fcb6c5373b", TAXONOMY);
        tables.merge(
                "organizations.csv",
                "\n" + Derived.id(salt + "cd09a387-91f4-4555-94ec-e799c35344cd") + ",The parent,,A parent,,,,,,,,,\n",
                (rows, more) -> rows.stripTrailing() + more);
        return tables;
    }

    private static void mend(Map<String, String> tables, String salt, String table, String broken, String whole) {
        tables.computeIfPresent(
                table,
                (name, rows) -> rows.replace(
                        Derived.id(salt + broken).toString(),
                        Derived.id(salt + whole).toString()));
    }

    private Map<String, String> exported(Brought brought) {
        return Acting.as(brought.viewer(), () -> {
            var out = new ByteArrayOutputStream();
            try {
                export.tables(null, false, out);
                return Directory.unzip(out.toByteArray());
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** Each row as the fields that it fills, however its columns are ordered. */
    private static Set<Map<String, String>> cells(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        Tables.rows(table, rows::add);
        return new HashSet<>(rows);
    }

    @Test
    void publishesItsOwnTermsAsTheStandardWants() throws Exception {
        Conformance.with("hsds", folder -> {
            for (ObjectNode taxonomy : terms.taxonomies()) {
                assertThat(Schemas.faults(folder, "taxonomy", taxonomy)).isEmpty();
            }
            for (Terms.Term term : terms.all().toList()) {
                assertThat(Schemas.faults(folder, "taxonomy_term", term.said())).isEmpty();
            }
            assertThat(new TreeSet<>(terms.all()
                            .map(it -> it.said().get("id").asString())
                            .toList()))
                    .hasSize((int) terms.all().count());
        });
    }
}
