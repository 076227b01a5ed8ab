package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.Conformance;
import express.ModuleTest;
import express.Neighbourhood;
import express.base.ChainStep;
import express.base.Ids;
import express.base.OrganisationId;
import express.database.Acting;
import express.directory.Organisations;
import express.hsds.Whole.Depth;
import express.services.Eligibility;
import express.services.Opening;
import express.services.Service;
import express.services.Service.Price;
import express.services.ServiceArrivals;
import express.services.ServiceId;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Offer;
import express.services.ServiceRegister.Wanted;
import express.services.Site;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Whatever somebody enters here, what is said of it is as the standard wants it, and comes in again as it was. */
@ModuleTest
class PropertyTest {

    private static final List<String> WORDS = List.of(
            "Conseil", "d’aide", "مركز", "الاستشارات", "ምኽሪ", "Порада", "<b>x</b>", "\"a,b\"", "=1+1", "A\nB", "é");

    @Autowired
    ServiceArrivals arrivals;

    @Autowired
    ServiceRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    Whole whole;

    @Autowired
    Export export;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Directory directory;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = new Random(Budget.of(7L, Ids.next().getLeastSignificantBits()));

    @Test
    void isSaidAsTheStandardWantsWhateverWasEntered() throws Exception {
        OrganisationId house = neighbourhood.house("Maison " + Directory.name());
        List<Service> services = enter(house, Budget.of(40, 1_000));
        Conformance.with("hsds", folder -> {
            List<ServiceRegister.Entry> entries = register.after(of(house), null, services.size());
            for (ObjectNode said : whole.services(entries, Depth.FULL, true)) {
                assertThat(Schemas.faults(folder, "service", said))
                        .as(said.toString())
                        .isEmpty();
            }
            for (ObjectNode said : whole.services(entries, Depth.LIST, true)) {
                assertThat(Schemas.faults(folder, "service_list", said)).isEmpty();
            }
            around(folder, house);
        });
    }

    private void around(Path folder, OrganisationId house) throws Exception {
        for (Depth depth : Depth.values()) {
            ObjectNode said = whole.organizations(organisations.listAll(List.of(house)), depth, true)
                    .getFirst();
            String schema = depth == Depth.LIST ? "organization_list" : "organization";
            assertThat(Schemas.faults(folder, schema, said)).isEmpty();
        }
        var offers = register.pageOffers(of(house), ServiceRegister.Nearby.ANYWHERE, 0, 50);
        assertThat(offers).isNotEmpty();
        for (ObjectNode said : whole.offers(offers.stream().map(Present::thing), Depth.FULL, true)) {
            assertThat(Schemas.faults(folder, "service_at_location", said)).isEmpty();
        }
        for (ObjectNode said : whole.offers(offers.stream().map(Present::thing), Depth.LIST, true)) {
            assertThat(Schemas.faults(folder, "service_at_location_list", said)).isEmpty();
        }
    }

    /** What was taken from here is known to be here. */
    @Test
    void changesNothingWhenItComesBack() throws Exception {
        OrganisationId house = neighbourhood.house("Maison " + Directory.name());
        enter(house, 12);
        var documents = new ByteArrayOutputStream();
        export.json(List.of(house), false, documents);
        var tables = new ByteArrayOutputStream();
        export.tables(List.of(house), false, tables);
        for (byte[] file : List.of(documents.toByteArray(), tables.toByteArray())) {
            var brought = directory.bring(directory.operator(), null, "back", file);
            assertThat(directory.faults(brought)).isEmpty();
            assertThat(directory.counts(brought).keySet()).allMatch(it -> it.endsWith("LEAVE"));
        }
    }

    @Test
    void comesInElsewhereAsItWas() throws Exception {
        OrganisationId house = neighbourhood.house("Maison " + Directory.name());
        List<Service> services = enter(house, 12);
        var out = new ByteArrayOutputStream();
        export.json(List.of(house), false, out);
        String salt = Ids.next().toString();
        String elsewhere = Directory.fresh(out.toString(java.nio.charset.StandardCharsets.UTF_8), salt);
        directory.take(apart(directory.bring("elsewhere.json", renamed(elsewhere, salt))));
        for (Service service : services) {
            Service came = register.after(only(Derived.id(salt + service.id())), null, 1)
                    .getFirst()
                    .service();
            assertThat(came.steps()).isEqualTo(service.steps());
            assertThat(came.language()).isEqualTo(service.language());
            assertThat(came.eligibility().statuses())
                    .isEqualTo(service.eligibility().statuses());
            assertThat(came.intakes()).isEqualTo(service.intakes());
            assertThat(came.waitingDays()).isEqualTo(service.waitingDays());
            assertThat(came.price().kind()).isEqualTo(service.price().kind());
            assertThat(came.price().amount()).isEqualTo(service.price().amount());
            assertThat(came.state()).isEqualTo(service.state());
        }
    }

    private Directory.Brought apart(Directory.Brought it) {
        directory.decideAll(it, Likenesses.Decision.APART);
        return it;
    }

    /** Terms are the same on every installation. */
    private static String renamed(String text, String salt) {
        String terms = text;
        for (Terms.Taxonomy taxonomy : Terms.Taxonomy.values()) {
            terms = terms.replace(
                    Derived.id(salt + taxonomy.id()).toString(), taxonomy.id().toString());
            for (Enum<?> value : values(taxonomy)) {
                String id = Derived.id("term " + taxonomy.word() + " " + value.name())
                        .toString();
                terms = terms.replace(Derived.id(salt + id).toString(), id);
            }
        }
        return terms;
    }

    private static Enum<?>[] values(Terms.Taxonomy taxonomy) {
        return switch (taxonomy) {
            case STEP -> ChainStep.values();
            case STATUS -> Eligibility.Status.values();
            case GROUP -> Eligibility.Group.values();
            case FAMILY -> express.directory.Family.values();
        };
    }

    private static Wanted of(OrganisationId house) {
        return new Wanted(null, List.of(house), null, null, false, false, null);
    }

    private static Wanted only(java.util.UUID id) {
        return new Wanted(null, null, List.of(id), null, false, false, null);
    }

    private List<Service> enter(OrganisationId house, int number) {
        List<Service> services =
                IntStream.range(0, number).mapToObj(i -> service(house, i)).toList();
        List<Site> sites = IntStream.range(0, 3).mapToObj(i -> site(house)).toList();
        Acting.inBackground("hsds-import", () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                arrivals.put(services);
                arrivals.putSites(sites);
                arrivals.putOffers(services.stream()
                        .filter(it -> random.nextBoolean())
                        .map(it -> new Offer(
                                it.id().value(),
                                it.id().value(),
                                sites.get(random.nextInt(3)).id()))
                        .toList());
            });
            return null;
        });
        return services;
    }

    private Service service(OrganisationId house, int number) {
        Integer youngest = random.nextBoolean() ? random.nextInt(60) : null;
        return new Service(
                ServiceId.next(),
                house,
                words(3) + " " + (char) ('a' + number % 26) + number,
                Locale.of(List.of("fr", "ar", "uk", "en").get(random.nextInt(4))),
                words(20),
                some(ChainStep.values(), 1),
                new Eligibility(
                        some(Eligibility.Status.values(), 0),
                        some(Eligibility.Group.values(), 0),
                        youngest,
                        random.nextBoolean() ? Integer.valueOf(60 + random.nextInt(50)) : null,
                        random.nextBoolean() ? List.of("Liège", "4020") : List.of(),
                        maybe(words(5))),
                random.nextBoolean() ? List.of(Locale.FRENCH, Locale.of("ti")) : List.of(),
                price(),
                random.nextBoolean() ? Integer.valueOf(random.nextInt(400)) : null,
                new Service.Ways(
                        maybe(words(4)),
                        random.nextBoolean() ? URI.create("https://express.example/" + number) : null,
                        maybe(List.of("desk@example.org", "nobody", "x y@z", "أ@b.example")
                                .get(random.nextInt(4))),
                        maybe("+32 4 " + random.nextInt(1_000_000))),
                intakes(),
                Service.State.values()[random.nextInt(3)],
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000)),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private Price price() {
        return switch (random.nextInt(3)) {
            case 0 -> Price.FREE;
            case 1 ->
                new Price(
                        Price.Kind.FIXED,
                        1L + random.nextInt(100_000),
                        List.of("EUR", "JPY", "TND").get(random.nextInt(3)),
                        maybe("l’heure"));
            default -> new Price(Price.Kind.DEPENDS, null, null, maybe("selon"));
        };
    }

    private List<Service.Intake> intakes() {
        return Stream.generate(() -> {
                    int places = 1 + random.nextInt(20);
                    return new Service.Intake(
                            random.nextBoolean() ? LocalDate.parse("2027-01-01").plusDays(random.nextInt(300)) : null,
                            places,
                            random.nextInt(places + 1));
                })
                .limit(random.nextInt(3))
                .sorted(Comparator.comparing(Service.Intake::begins, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private Site site(OrganisationId house) {
        boolean known = random.nextBoolean();
        return new Site(
                Ids.next(),
                house,
                words(2),
                maybe(words(2)),
                maybe("4020"),
                words(1),
                maybe(words(1)),
                List.of("BE", "US", "SE").get(random.nextInt(3)),
                known ? random.nextDouble() * 180 - 90 : null,
                known ? random.nextDouble() * 360 - 180 : null,
                some(Site.Access.values(), 0),
                List.of(new Opening(
                        DayOfWeek.of(1 + random.nextInt(7)),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        maybe(words(2)))));
    }

    private @Nullable String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }

    private <E> List<E> some(E[] all, int least) {
        List<E> some = new ArrayList<>(Arrays.asList(all));
        some.removeIf(it -> some.size() > least && random.nextBoolean());
        return some;
    }

    private String words(int most) {
        return "W"
                + String.join(
                        " ",
                        IntStream.range(0, 1 + random.nextInt(most))
                                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                                .toList());
    }
}
