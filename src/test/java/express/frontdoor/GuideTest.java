package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.ModuleTest;
import express.Neighbourhood;
import express.TestDatabase;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.frontdoor.NextSteps.Reception;
import express.postgres.DatabaseAccess;
import express.services.Distinctions;
import express.services.Eligibility.Status;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who calls back, in a town far from those of other tests. */
@ModuleTest
class GuideTest {

    private static final Locale TIGRINYA = Locale.forLanguageTag("ti");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Guide guide;

    @Autowired
    Distinctions distinctions;

    @Autowired
    MockMvc mvc;

    /** @param adviser who is an administrator, too */
    private record House(OrganisationId id, Viewer.Person adviser) {

        String path() {
            return "/organisations/house-" + id;
        }
    }

    private House house(String name) {
        OrganisationId id = neighbourhood.house(name);
        neighbourhood.networkOf(id);
        return new House(id, world.member("Ada", id, Role.ADMINISTRATOR, Role.ADVISER));
    }

    /** Where it is. */
    private String offer(House house, ChainStep step, String town) throws Exception {
        return offer(house, step, town, "ti");
    }

    private String offer(House house, ChainStep step, String town, String spoken) throws Exception {
        visits.sent(
                house.adviser(),
                house.path() + "/sites/new",
                "name",
                "Door",
                "street",
                "Long street 7",
                "postcode",
                "98131",
                "town",
                town,
                "country",
                "SE");
        String site = visits.look(house.adviser(), house.path() + "/services")
                .select("a[href^=/sites/]")
                .attr("href")
                .split("/")[2];
        visits.sent(
                house.adviser(),
                house.path() + "/services/new",
                "name",
                "Help",
                "description",
                "With what comes next.",
                "steps",
                step.name(),
                "language",
                "en",
                "languages",
                spoken,
                "sites",
                site,
                "state",
                "ACTIVE");
        return site;
    }

    private Guide.Guided in(String town) {
        return guide.lead(
                new Answers(Map.of(Question.PLACE, town + "|SE", Question.WISH, Wish.START.name())), TIGRINYA);
    }

    private void awaitCaller(String town, House house) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            Reception reception = in(town).reception();
            return reception != null && reception.id().equals(house.id());
        });
    }

    @Test
    void nameSomebodyWhoInformsBeforeNobodyWhoHelps() throws Exception {
        House helping = house("Helping");
        House telling = house("Telling");
        offer(helping, ChainStep.SELF_ENTREPRENEURSHIP, "Kiruna");
        awaitCaller("Kiruna", helping);
        assertThat(in("Kiruna").reception().person()).isNull();
        offer(telling, ChainStep.INFORMATION, "Kiruna");
        visits.sent(telling.adviser(), telling.path() + "/naming", "name", "Bea", "languages", "ti");
        awaitCaller("Kiruna", telling);
        assertThat(in("Kiruna").reception().person()).isEqualTo("Bea");
        assertThat(in("Kiruna").places())
                .singleElement()
                .satisfies(it -> assertThat(it.house().id()).isEqualTo(helping.id()));
        visits.sent(helping.adviser(), helping.path() + "/naming", "name", "Hal", "languages", "en");
        assertThat(in("Kiruna").reception())
                .satisfies(it -> assertThat(it.id()).isEqualTo(helping.id()))
                .satisfies(it -> assertThat(it.person()).isEqualTo("Hal"));
        visits.sent(helping.adviser(), helping.path() + "/naming/end");
        assertThat(in("Kiruna").reception().id()).isEqualTo(telling.id());
        visits.sent(telling.adviser(), telling.path() + "/naming/end");
        assertThat(in("Kiruna").reception().id()).isEqualTo(helping.id());
    }

    /** Two who speak the language stand before a third who does not, and behind none of them is anybody by name. */
    @Test
    void showSomebodyByNameAlsoWhereOthersFitBetter() throws Exception {
        offer(house("Speaking"), ChainStep.SELF_ENTREPRENEURSHIP, "Sundsvall", "ti");
        offer(house("Speaking too"), ChainStep.SELF_ENTREPRENEURSHIP, "Sundsvall", "ti");
        House named = house("Named");
        offer(named, ChainStep.SELF_ENTREPRENEURSHIP, "Sundsvall", "sv");
        visits.sent(named.adviser(), named.path() + "/naming", "name", "Nils", "languages", "sv");
        awaitCaller("Sundsvall", named);
        assertThat(in("Sundsvall").places())
                .extracting(NextSteps.Place::person)
                .satisfiesExactly(
                        first -> assertThat(first).isNull(),
                        last -> assertThat(last.name()).isEqualTo("Nils"));
    }

    @Test
    void leadToWhoInformsWhereNobodyHelps() throws Exception {
        House telling = house("Telling");
        offer(telling, ChainStep.INFORMATION, "Visby");
        awaitCaller("Visby", telling);
        assertThat(in("Visby").places())
                .singleElement()
                .satisfies(it -> assertThat(it.house().id()).isEqualTo(telling.id()));
        assertThat(in("Visby").town().name()).isEqualTo("Visby");
    }

    /** More than there are connections: if each held one while it asked for another, all would wait for one another. */
    @Test
    void leadManyAtOnce() throws Exception {
        House telling = house("Telling");
        offer(telling, ChainStep.INFORMATION, "Falun");
        visits.sent(telling.adviser(), telling.path() + "/naming", "name", "Bea", "languages", "ti");
        awaitCaller("Falun", telling);
        List<Callable<Reception>> all =
                Collections.nCopies(60, () -> in("Falun").reception());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reception> led : threads.invokeAll(all)) {
                assertThat(led.get().person()).isEqualTo("Bea");
            }
        }
    }

    /** What somebody says yes to is not left to words that nobody has checked: somebody by name explains it, and there. */
    @Test
    void sayWhoExplainsWhatNobodyHasCheckedInTheirLanguage() throws Exception {
        House telling = house("Telling");
        offer(telling, ChainStep.INFORMATION, "Umeå");
        visits.sent(telling.adviser(), telling.path() + "/naming", "name", "Bea", "languages", "ps");
        awaitCaller("Umeå", telling);
        assertThat(callBack("ps").select(".because").text()).contains("Bea");
        assertThat(callBack("ps").select("main form a").eachAttr("href")).containsExactly("/start/next");
        assertThat(callBack("en").select(".because").text()).contains("Telling").doesNotContain("Bea");
        assertThat(callBack("en").select("main form a")).isEmpty();
    }

    private Document callBack(String language) throws Exception {
        var phone = new Browser(mvc);
        phone.open("/start/questions/place?lang=" + language);
        phone.submit("form.other", Map.of("town", "Umeå"));
        return phone.open("/start/call-back");
    }

    @Test
    void askOnlyByWhatServicesDiffer() throws Exception {
        House house = house("Differing");
        List<OrganisationId> of = List.of(house.id());
        String site = offer(house, ChainStep.MENTORING, "Luleå");
        offerStudents(house, "PAUSED");
        assertThat(distinctions.listTowns(of, 8)).containsExactly(new Distinctions.Where("Luleå", "SE"));
        assertThat(distinctions.statuses(of)).isEmpty();
        assertThat(distinctions.chooseByAge(of)).isFalse();
        offerStudents(house, "ACTIVE");
        assertThat(distinctions.statuses(of)).containsExactly(Status.STUDENT);
        assertThat(distinctions.chooseByAge(of)).isTrue();
        Viewer.Person coordinator = world.coordinator("Cora", neighbourhood.networkOf(house.id()));
        visits.sent(coordinator, "/hsds/shelters", "site", site, "hidden", "true");
        assertThat(distinctions.listTowns(of, 8)).as("of a shelter").isEmpty();
    }

    /** What a node keeps of them it keeps until it hears of it. */
    @Test
    void tellOtherNodesWhatBecomesOfServices() throws Exception {
        House house = house("Heard of");
        DatabaseAccess access = TestDatabase.access();
        try (var other = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = other.createStatement()) {
            statement.execute("listen express");
            var ear = other.unwrap(PGConnection.class);
            String site = offer(house, ChainStep.MENTORING, "Kalmar");
            awaitWord(ear);
            Viewer.Person coordinator = world.coordinator("Cora", neighbourhood.networkOf(house.id()));
            visits.sent(coordinator, "/hsds/shelters", "site", site, "hidden", "true");
            awaitWord(ear);
            visits.sent(house.adviser(), "/sites/" + site + "/removal");
            awaitWord(ear);
        }
    }

    private static void awaitWord(PGConnection ear) {
        Awaitility.await()
                .until(() -> Stream.of(ear.getNotifications(1))
                        .map(PGNotification::getParameter)
                        .anyMatch("services.change"::equals));
    }

    private void offerStudents(House house, String state) throws Exception {
        visits.sent(
                house.adviser(),
                house.path() + "/services/new",
                "name",
                "Study",
                "description",
                "For those who study.",
                "steps",
                "MENTORING",
                "language",
                "en",
                "statuses",
                "STUDENT",
                "minimumAge",
                "18",
                "state",
                state);
    }
}
