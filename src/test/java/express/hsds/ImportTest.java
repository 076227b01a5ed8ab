package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.Forbidden;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.hsds.Directory.Brought;
import express.hsds.Fault.Reason;
import express.hsds.Faults.Told;
import express.jobs.WorkFailed;
import express.services.Service;
import express.services.ServiceArrivals;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Wanted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class ImportTest {

    @Autowired
    Directory directory;

    @Autowired
    ServiceRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Imports imports;

    @Autowired
    Documents documents;

    @Autowired
    Packing packing;

    @Autowired
    TakingOver taking;

    @Autowired
    World world;

    @Autowired
    ServiceArrivals arrivals;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Whole whole;

    private final String house = "Atelier " + Directory.name();

    @Test
    void saysFirstWhatItWouldDoAndDoesNothing() throws IOException {
        ObjectNode service = Directory.service(house, "Sewing");
        Brought brought = directory.bring("one.json", service.toString());
        assertThat(directory.counts(brought))
                .isEqualTo(Map.of(
                        "organization CREATE", 1L,
                        "location CREATE", 1L,
                        "service CREATE", 1L,
                        "service_at_location CREATE", 1L));
        assertThat(directory.file(brought).state()).isEqualTo(Import.State.READ);
        assertThat(services(service)).isEmpty();
    }

    @Test
    void takesAServiceWithItsOrganisationAndPlace() throws IOException {
        ObjectNode service = Directory.service(house, "Sewing");
        service.put("minimum_age", 18).put("url", "https://sewing.example").put("assured_date", "2026-03-01");
        service.putArray("languages")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("code", "ara");
        directory.take(directory.bring("one.json", service.toString()));
        Service came = services(service).getFirst();
        assertThat(came.name()).isEqualTo("Sewing");
        assertThat(came.eligibility().minimumAge()).isEqualTo(18);
        assertThat(came.languages()).containsExactly(java.util.Locale.of("ar"));
        assertThat(came.confirmedAt()).isEqualTo("2026-03-01T00:00:00Z");
        var organisation = organisations.listAll(List.of(came.organisation())).getFirst();
        assertThat(organisation.name()).isEqualTo(house);
        assertThat(organisation.place()).isEqualTo("Valbrume");
        assertThat(organisation.country()).isEqualTo("BE");
        var offer = register.offersOf(List.of(came.id().value())).getFirst();
        assertThat(offer.id()).isEqualTo(Derived.offer(offer.service(), offer.site()));
        assertThat(register.sites(List.of(offer.site())).getFirst().street()).isEqualTo("Quai des Tanneurs 4");
    }

    private List<Service> services(ObjectNode said) {
        return register
                .after(new Wanted(null, null, List.of(Said.id(said)), null, false, false, null), null, 1)
                .stream()
                .map(ServiceRegister.Entry::service)
                .toList();
    }

    @Test
    void leavesWhatItSaidBeforeAlsoIfSomebodyHereHasChangedIt() throws IOException {
        ObjectNode service = Directory.service(house, "Sewing");
        directory.take(directory.bring("one.json", service.toString()));
        rename(service, "Sewing and mending");
        Brought again = directory.bring("again.json", service.toString());
        assertThat(directory.counts(again).keySet()).allMatch(it -> it.endsWith(" LEAVE"));
        service.put("description", "Two hours a week.");
        Brought changed = directory.take(directory.bring("changed.json", service.toString()));
        assertThat(directory.file(changed).changed()).isEqualTo(1);
        assertThat(services(service).getFirst().description()).isEqualTo("Two hours a week.");
    }

    /** As somebody does who works on the service here. */
    private void rename(ObjectNode service, String name) {
        Service before = services(service).getFirst();
        Acting.inBackground("hsds-import", () -> {
            transactions().executeWithoutResult(status -> arrivals.put(List.of(renamed(before, name))));
            return null;
        });
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(manager);
    }

    private static Service renamed(Service it, String name) {
        return new Service(
                it.id(),
                it.organisation(),
                name,
                it.language(),
                it.description(),
                it.steps(),
                it.eligibility(),
                it.languages(),
                it.price(),
                it.waitingDays(),
                it.ways(),
                it.intakes(),
                it.state(),
                it.confirmedAt(),
                it.createdAt());
    }

    @Test
    void refusesWhatCannotStandAndSaysWhere() throws IOException {
        ObjectNode nameless = Directory.service(house, "x");
        nameless.remove("name");
        ObjectNode odd = Directory.service(house, "Odd").put("status", "open");
        ObjectNode good =
                Directory.service(house, "Good").put("email", "not an address").put("shoe_size", 43);
        Brought brought = directory.bring(
                "three.ndjson", String.join("\n", nameless.toString(), odd.toString(), good.toString()));
        assertThat(directory.faults(brought))
                .extracting(it -> it.reason() + " " + it.field() + " " + it.line() + " " + it.refused())
                .containsExactlyInAnyOrder(
                        "MISSING name 1 true",
                        "VALUE status 2 true",
                        "FORMAT email 3 false",
                        "UNKNOWN_FIELD shoe_size 3 false");
        assertThat(directory.counts(brought).get("service CREATE")).isEqualTo(1);
    }

    @Test
    void takesWhatStandsBeforeACut() throws IOException {
        String whole = Directory.list(Directory.service(house, "First"), Directory.service(house, "Second"))
                .toString();
        Brought cut = directory.bring("cut.json", whole.substring(0, whole.length() - 40));
        assertThat(directory.faults(cut)).extracting(Told::reason).containsExactly(Reason.CUT);
        assertThat(directory.counts(cut).get("service CREATE")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoDirectory() throws IOException {
        for (String nothing : List.of("", "[]", "hello", "{", "PK\u0003\u0004")) {
            Brought brought = directory.bring("nothing", nothing);
            assertThat(directory.faults(brought)).as(nothing).isNotEmpty();
            assertThat(directory.file(brought).state()).isEqualTo(Import.State.REFUSED);
        }
    }

    @Test
    void keepsWhereAnOrganisationIsAtHome() throws IOException {
        ObjectNode service = Directory.service(house, "Sewing");
        directory.take(directory.bring("one.json", service.toString()));
        ObjectNode organisation = Directory.organisation(house).put("description", "New words");
        directory.take(directory.bring("changed.json", organisation.toString()));
        var changed = organisations
                .listAll(List.of(new OrganisationId(Said.id(organisation))))
                .getFirst();
        assertThat(changed.description()).isEqualTo("New words");
        assertThat(changed.place()).isEqualTo("Valbrume");
    }

    @Test
    void refusesAnArchiveThatIsCut() throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("organizations.csv", "id,name,description\n" + rows(2_000));
        tables.put("services.csv", "id,organization_id,name,status\n");
        byte[] whole = Directory.zip(tables);
        Brought cut = directory.bring(world.operator(), null, "cut.zip", Arrays.copyOf(whole, whole.length / 2));
        assertThat(directory.faults(cut)).extracting(Told::reason).contains(Reason.CUT);
    }

    private static String rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> UUID.randomUUID() + "," + Directory.name() + ",About it\n")
                .collect(Collectors.joining());
    }

    @Test
    void saysWhereTheEncodingIsWrong() throws IOException {
        byte[] latin = ("id,name,description\n" + UUID.randomUUID() + ",Maison,Vide\n" + UUID.randomUUID()
                        + ",Maison de l\u00e9t\u00e9,Vide\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var zip = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.ZipOutputStream(zip)) {
            out.putNextEntry(new java.util.zip.ZipEntry("organizations.csv"));
            out.write(latin);
        }
        Brought brought = directory.bring(world.operator(), null, "latin.zip", zip.toByteArray());
        assertThat(directory.faults(brought)).extracting(Told::reason).containsExactly(Reason.ENCODING);
        Brought json = directory.bring(
                world.operator(),
                null,
                "latin.json",
                Directory.service(house, "\u00c9t\u00e9").toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(directory.faults(json)).extracting(Told::reason).containsExactly(Reason.ENCODING);
        assertThat(directory.file(json).state()).isEqualTo(Import.State.REFUSED);
    }

    @Test
    void readsTablesWithMarksSemicolonsAndUnknownColumns() throws IOException {
        UUID organization = UUID.randomUUID();
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                "data/organizations.csv",
                "\ufeffid;name;description;colour\n" + organization + ";" + house + ";\"a;b\nc\";red\n");
        tables.put(
                "data/services.csv",
                "id,organization_id,name,status\n" + UUID.randomUUID() + "," + organization + ",Sewing,active\n"
                        + UUID.randomUUID() + "," + organization + ",Cut\n");
        tables.put("data/prices.csv", "x\n");
        Brought brought = directory.bring(world.operator(), null, "tables.zip", Directory.zip(tables));
        assertThat(directory.faults(brought))
                .extracting(it -> it.reason() + " " + it.file() + " " + it.line())
                .containsExactlyInAnyOrder(
                        "UNREADABLE data/services.csv 3",
                        "UNKNOWN_FILE data/prices.csv 0",
                        "UNKNOWN_FIELD data/organizations.csv 2");
        assertThat(directory.counts(brought))
                .containsEntry("service CREATE", 1L)
                .containsEntry("organization CREATE", 1L);
    }

    @Test
    void refusesWhatBelongsToSomethingRefused() throws IOException {
        UUID organization = UUID.randomUUID();
        UUID service = UUID.randomUUID();
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("organizations.csv", "id,name,description\n" + organization + ",,Nameless\n");
        tables.put(
                "services.csv", "id,organization_id,name,status\n" + service + "," + organization + ",Sewing,active\n");
        tables.put("cost_options.csv", "id,service_id,amount\n" + UUID.randomUUID() + "," + service + ",3\n");
        Brought brought = directory.bring(world.operator(), null, "tables.zip", Directory.zip(tables));
        assertThat(directory.faults(brought))
                .extracting(it -> it.object() + " " + it.reason())
                .containsExactlyInAnyOrder("organization MISSING", "service DEPENDS", "cost_option DEPENDS");
        assertThat(directory.file(brought).state()).isEqualTo(Import.State.REFUSED);
    }

    @Test
    void leavesOutParentsThatLeadBack() throws IOException {
        ObjectNode one = Directory.organisation(house);
        ObjectNode other = Directory.organisation(Directory.name());
        ObjectNode third = Directory.organisation(Directory.name());
        one.put("parent_organization_id", Said.id(other).toString());
        other.put("parent_organization_id", Said.id(one).toString());
        third.put("parent_organization_id", Said.id(one).toString());
        Brought brought =
                directory.bring("circle.json", Directory.list(one, other, third).toString());
        assertThat(directory.faults(brought))
                .extracting(it -> it.reason() + " " + it.id())
                .containsExactlyInAnyOrder("CIRCLE " + Said.id(one), "CIRCLE " + Said.id(other));
    }

    @Test
    void keepsTheFirstOfTwoWithTheSameId() throws IOException {
        ObjectNode one = Directory.service(house, "Sewing");
        ObjectNode other = one.deepCopy().put("name", "Baking");
        Brought brought =
                directory.bring("twice.json", Directory.list(one, other).toString());
        assertThat(directory.faults(brought)).extracting(Told::reason).containsExactly(Reason.TWICE);
        directory.take(brought);
        assertThat(services(one).getFirst().name()).isEqualTo("Sewing");
    }

    @Test
    void refusesAServiceOfNobody() throws IOException {
        ObjectNode service = Directory.service(house, "Sewing");
        service.remove("organization");
        service.put("organization_id", UUID.randomUUID().toString());
        Brought brought = directory.bring("nobody.json", service.toString());
        assertThat(directory.faults(brought))
                .extracting(it -> it.object() + " " + it.reason())
                .contains("service REFERENCE", "service_at_location DEPENDS");
    }

    /** As after a kill: what was taken stays noted, and nothing is doubled. */
    @Test
    void goesOnWhereItWasCutShort() throws IOException {
        List<ObjectNode> services = IntStream.range(0, 1_200)
                .mapToObj(i -> Directory.service(house, "Service " + Directory.name()))
                .toList();
        Brought brought = directory.bring(
                "many.json", Directory.list(services.toArray(ObjectNode[]::new)).toString());
        directory.decideAll(brought, Likenesses.Decision.APART);
        takeSome(brought.id());
        assertThat(directory.file(brought).state()).isEqualTo(Import.State.TAKING);
        assertThat(directory.file(brought).created()).isBetween(1, 1_500);
        directory.take(brought);
        Import done = directory.file(brought);
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.created()).isEqualTo(1 + 3 * 1_200);
        assertThat(register.count(new Wanted(
                        null,
                        List.of(new OrganisationId(Said.id(Directory.organisation(house)))),
                        null,
                        null,
                        false,
                        false,
                        null)))
                .isEqualTo(1_200);
    }

    /** Two write at a time: the one that writes the second part of the places is killed, the other is not. */
    private void takeSome(UUID id) {
        Acting.inBackground(Taken.KIND, () -> {
            imports.begin(id);
            Import file = imports.get(id);
            long reached = 0;
            for (int i = 0; i < 4; i++) {
                var some = documents.next(id, reached, 500, List.of(Documents.Verdict.CREATE));
                if (i != 2) {
                    taking.take(file, packing.pack(file, some));
                }
                reached = some.getLast().at();
            }
            return null;
        });
    }

    @Test
    void takesNothingTwice() throws IOException {
        Brought brought = directory.bring(
                "once.json", Directory.list(Directory.service(house, "Once")).toString());
        Acting.inBackground(Taken.KIND, () -> {
            imports.begin(brought.id());
            Import file = imports.get(brought.id());
            var some = documents.next(brought.id(), 0, 500, List.of(Documents.Verdict.CREATE));
            taking.take(file, packing.pack(file, some));
            int created = imports.get(brought.id()).created();
            assertThatExceptionOfType(WorkFailed.class).isThrownBy(() -> taking.take(file, packing.pack(file, some)));
            assertThat(imports.get(brought.id()).created()).isEqualTo(created);
            return null;
        });
    }

    @Test
    void lastsForItsNetworkOnly() throws IOException {
        OrganisationId ours = neighbourhood.house(house);
        OrganisationId theirs = neighbourhood.house("Others " + Directory.name());
        NetworkId network = neighbourhood.networkOf(ours);
        Viewer coordinator = world.coordinator("Cora", network);
        ObjectNode own = Directory.service("x", "Sewing");
        own.set("organization", Directory.organisation(house).put("id", ours.toString()));
        ObjectNode foreign = Directory.service("y", "Baking");
        foreign.set("organization", Directory.organisation("Others").put("id", theirs.toString()));
        ObjectNode fresh = Directory.service("Atelier " + Directory.name(), "Cooking");
        Brought brought = directory.bring(
                coordinator,
                network,
                "network.json",
                Directory.list(own, foreign, fresh).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(directory.faults(brought))
                .extracting(it -> it.object() + " " + it.reason())
                .containsExactlyInAnyOrder(
                        "organization OTHERS", "location DEPENDS", "service DEPENDS", "service_at_location DEPENDS");
        directory.take(brought);
        assertThat(services(foreign)).isEmpty();
        assertThat(services(own)).hasSize(1);
        assertThat(organisations.networks(services(fresh).getFirst().organisation()))
                .containsExactly(network);
        assertThatThrownBy(() -> directory.bring(coordinator, null, "all.json", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Forbidden.class);
        Viewer stranger = world.coordinator("Stranger", neighbourhood.networkOf());
        assertThatThrownBy(() -> Acting.as(stranger, () -> imports.get(brought.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void holdsBackWhatMayBeTheSameUntilSomebodyDecides() throws IOException {
        ObjectNode first = Directory.service(house, "Sewing");
        directory.take(directory.bring("first.json", first.toString()));
        ObjectNode second = Directory.service(house + " asbl", "Baking");
        ObjectNode third = Directory.service(house + " vzw", "Cooking");
        Brought brought =
                directory.bring("second.json", Directory.list(second, third).toString());
        assertThat(directory.counts(brought))
                .containsEntry("organization WAIT", 2L)
                .containsEntry("service WAIT", 2L);
        directory
                .pairs(brought)
                .forEach(pair -> directory.decide(
                        brought,
                        pair.number(),
                        pair.here() && pair.oneName().endsWith("asbl")
                                ? Likenesses.Decision.SAME
                                : Likenesses.Decision.APART));
        directory.take(brought);
        assertThat(services(second).getFirst().organisation())
                .isEqualTo(services(first).getFirst().organisation());
        assertThat(services(third).getFirst().organisation())
                .isNotEqualTo(services(first).getFirst().organisation());
    }

    @Test
    void keepsPersonsFromEverybodyButOperators() throws IOException {
        ObjectNode service = Directory.service(house, "Sewing").put("assurer_email", "ann@persona.example");
        service.putArray("contacts")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("name", "Ann Persona")
                .put("title", "Reception");
        Brought brought = directory.take(directory.bring("persons.json", service.toString()));
        String open = remainders(world.newcomer("Somebody"));
        assertThat(open).contains("Reception").doesNotContain("Ann Persona", "ann@persona.example");
        assertThat(remainders(brought.viewer())).contains("Ann Persona");
    }

    private String remainders(Viewer viewer) {
        var wanted = new Wanted(
                null,
                List.of(new OrganisationId(Said.id(Directory.organisation(house)))),
                null,
                null,
                false,
                false,
                null);
        return Acting.as(
                viewer,
                () -> whole.services(register.after(wanted, null, 10), Whole.Depth.FULL, false)
                        .toString());
    }
}
