package express.services;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.TestDatabase;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A service grows old; time passes by moving what was written into the past. */
@ModuleTest
class ServiceConfirmingTest {

    @Autowired
    ServiceRound round;

    @Autowired
    Services services;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    InstantSource time;

    private OrganisationId house;
    private Viewer.Person editor;
    private Service service;

    @BeforeEach
    void writeAService() {
        house = neighbourhood.house("Maison");
        editor = world.member("Edda", house, Role.EDITOR);
        service = Samples.service(house, "Conseil", ChainStep.MENTORING);
        Acting.as(editor, () -> {
            services.add(service);
            services.confirm(service.id());
            return null;
        });
    }

    @Test
    void asksNobodyBeforeTheTerm() {
        pass("11 months");
        goRound();
        assertThat(letters()).isZero();
    }

    @Test
    void asksAfterTheTermRemindsOnceAfterThreeWeeksAndThenNoMore() throws Exception {
        pass("12 months");
        goRound();
        goRound();
        assertThat(letters()).isEqualTo(1);
        assertThat(mailbox.subject(World.emailOf(editor.id()))).isEqualTo("Is “Conseil” still true?");
        pass("20 days");
        goRound();
        assertThat(letters()).isEqualTo(1);
        pass("1 day");
        goRound();
        goRound();
        assertThat(letters()).isEqualTo(2);
        assertThat(mailbox.subject(World.emailOf(editor.id()))).startsWith("Once more");
        pass("24 months");
        goRound();
        assertThat(letters()).as("asked no more").isEqualTo(2);
        assertThat(visits.look(Viewer.VISITOR, path()).select(".notice.warning").text())
                .contains("Not confirmed lately");
    }

    @Test
    void asksAboutAllThatAHouseDoesInOneLetter() throws Exception {
        List<Service> all = new ArrayList<>(List.of(service));
        for (String name : List.of("Kurs <b>", "خدمة", "Rat", "Haus", "Geld", "Weg", "Netz")) {
            Service one = Samples.service(house, name, ChainStep.MENTORING);
            Acting.as(editor, () -> {
                services.add(one);
                services.confirm(one.id());
                return null;
            });
            all.add(one);
        }
        Service fresh = Samples.service(house, "Neu", ChainStep.MENTORING);
        Acting.as(editor, () -> {
            services.add(fresh);
            services.confirm(fresh.id());
            return null;
        });
        all.forEach(one -> pass(one == service ? "12 months" : "355 days", one));
        goRound();
        goRound();
        assertThat(letters()).isEqualTo(1);
        JsonNode letter = mailbox.list(World.emailOf(editor.id())).getFirst();
        assertThat(letter.get("subject").asString()).isEqualTo("Are these 8 services still true?");
        assertThat(letter.get("link").isNull()).isTrue();
        assertThat(letter.get("links").size()).isEqualTo(8);
        for (JsonNode link : letter.get("links")) {
            String path = link.get("address").asString().replaceFirst("^[a-z]+://[^/]+", "");
            Document asked = visits.look(Viewer.VISITOR, path);
            assertThat(link.get("words").asString())
                    .contains(asked.select(".lead bdi").getFirst().text());
            visits.sent(Viewer.VISITOR, path, "answer", "TRUE");
        }
        assertThat(all)
                .allMatch(one -> services.get(one.id())
                        .confirmedAt()
                        .isAfter(time.instant().minus(1, ChronoUnit.HOURS)));
        goRound();
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void remindsOfSeveralInOneLetter() {
        Service other = Samples.service(house, "Kurs", ChainStep.MENTORING);
        Acting.as(editor, () -> {
            services.add(other);
            services.confirm(other.id());
            return null;
        });
        for (String time : List.of("13 months", "21 days")) {
            pass(time);
            pass(time, other);
            goRound();
        }
        assertThat(letters()).isEqualTo(2);
        assertThat(mailbox.subject(World.emailOf(editor.id())))
                .isEqualTo("Once more: are these 2 services still true?");
    }

    @Test
    void isConfirmedByALinkThatNeedsNoAccount() throws Exception {
        pass("13 months");
        goRound();
        String link = link();
        Document asked = visits.look(Viewer.VISITOR, link);
        assertThat(asked.select("main form")).hasSize(1);
        assertThat(asked.select("main").text()).contains("Conseil", "Maison", "14 days");
        assertThat(answer("answer", "TRUE")).isEqualTo(path());
        assertThat(visits.look(Viewer.VISITOR, path()).text())
                .contains("by an answer to a letter")
                .doesNotContain("Not confirmed lately");
        assertThat(visits.look(Viewer.VISITOR, link).select("main form"))
                .as("answered")
                .isEmpty();
        assertThat(visits.sent(Viewer.VISITOR, link, "answer", "CLOSED"))
                .as("too late")
                .isEqualTo(link);
        assertThat(now().isActive()).isTrue();
        pass("12 months");
        goRound();
        assertThat(letters()).as("the next term").isEqualTo(2);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus())
                .as("a link of the term before")
                .isEqualTo(410);
    }

    @Test
    void takesWhatHasChangedToTheListOfTheOrganisation() throws Exception {
        pass("13 months");
        goRound();
        answer("answer", "CHANGED", "words", "Only on Mondays.\nAnother <b>telephone</b>: 123");
        Viewer.Person adviser = world.member("Ada", house, Role.ADVISER);
        String list = "/organisations/house-" + house + "/services";
        Document own = visits.look(adviser, list);
        assertThat(own.select("section:has(#remarks) p[dir]").eachText())
                .containsExactly("Only on Mondays.", "Another <b>telephone</b>: 123");
        assertThat(now().confirmedAt()).isBefore(time.instant().minus(300, ChronoUnit.DAYS));
        assertThat(visits.look(Viewer.VISITOR, path()).text()).doesNotContain("Mondays");
        pass("21 days");
        goRound();
        assertThat(letters()).as("somebody answered").isEqualTo(1);

        String settle = own.select("section:has(#remarks) form").attr("action");
        Viewer.Person stranger = world.member("Stan", neighbourhood.house("Elsewhere"), Role.EDITOR);
        assertThat(visits.send(stranger, settle).getStatus()).isEqualTo(403);
        visits.sent(adviser, settle);
        assertThat(visits.look(adviser, list).select("#remarks")).isEmpty();
    }

    @Test
    void endsWhatIsClosed() throws Exception {
        pass("13 months");
        goRound();
        answer("answer", "CLOSED");
        assertThat(now().state()).isEqualTo(Service.State.ENDED);
        pass("12 months");
        goRound();
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void asksAgainForAnAnswerThatSaysNothing() throws Exception {
        pass("13 months");
        goRound();
        for (String[] typed : List.of(
                new String[] {}, new String[] {"answer", "CHANGED", "words", " "}, new String[] {"answer", "MAYBE"})) {
            MockHttpServletResponse refused = visits.send(Viewer.VISITOR, link(), typed);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.getContentAsString()).select(".error-summary li"))
                    .isNotEmpty();
        }
        assertThat(visits.look(Viewer.VISITOR, link()).select("main form")).hasSize(1);
    }

    @Test
    void isNotAskedAboutWhatItsPeopleConfirmedMeanwhile() throws Exception {
        pass("13 months");
        goRound();
        visits.sent(editor, path() + "/confirmation");
        assertThat(visits.look(Viewer.VISITOR, link()).select("main form")).isEmpty();
        pass("21 days");
        goRound();
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void turnsToTheCoordinatorOfAHouseWithoutAnybody() throws Exception {
        OrganisationId empty = neighbourhood.house("Leer");
        NetworkId network = neighbourhood.networkOf(empty);
        Viewer.Person karim = world.coordinator("Karim", network);
        Service theirs = Samples.service(empty, "Hilfe", ChainStep.MENTORING);
        Acting.as(karim, () -> {
            services.add(theirs);
            return null;
        });
        pass("24 months", theirs);
        goRound();
        assertThat(mailbox.subject(World.emailOf(karim.id()))).isEqualTo("Is “Hilfe” still true?");
    }

    @Test
    void keepsToAShorterTermOfItsNetwork() {
        NetworkId network = neighbourhood.networkOf(house);
        asOwner("update directory.network set confirm_months = 6 where id = '" + network + "'");
        pass("6 months");
        goRound();
        assertThat(letters()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/still-true/x", "/still-true/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void saysThatALinkLeadsNowhere(String link) throws Exception {
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(visits.send(Viewer.VISITOR, link, "answer", "CLOSED").getStatus())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void asksInOtherLanguages(String language) throws Exception {
        pass("13 months");
        goRound();
        Document asked = visits.look(Viewer.VISITOR, link() + "?lang=" + language);
        assertThat(asked.select("html").attr("lang")).isEqualTo(language);
        assertThat(asked.select("main").text()).doesNotContain("services.");
    }

    private String path() {
        return "/services/" + service.id();
    }

    private Service now() {
        return services.get(service.id());
    }

    private String link() {
        return mailbox.link(World.emailOf(editor.id()));
    }

    private String answer(String... typed) throws Exception {
        return visits.sent(Viewer.VISITOR, link(), typed);
    }

    private int letters() {
        return mailbox.list(World.emailOf(editor.id())).size();
    }

    private void goRound() {
        Acting.inBackground(round.name(), () -> {
            round.run();
            return null;
        });
    }

    private void pass(String time) {
        pass(time, service);
    }

    /** Everything that happened to a service is that much longer ago; those of other tests are left alone. */
    private void pass(String time, Service aged) {
        asOwner("""
            update services.service
            set confirmed_at = confirmed_at - interval '%s'
            where id = '%s'
            """.formatted(time, aged.id()));
        asOwner("""
            update services.asking
            set asked_at = asked_at - interval '%1$s',
                reminded_at = reminded_at - interval '%1$s',
                answered_at = answered_at - interval '%1$s'
            where service_id = '%2$s'
            """.formatted(time, aged.id()));
    }

    private void asOwner(String sql) {
        var access = TestDatabase.access();
        var source = new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            JdbcClient client = JdbcClient.create(source);
            client.sql("select set_config('express.background', 'services-confirmations', true),"
                            + " set_config('express.operator', 'yes', true)")
                    .query()
                    .listOfRows();
            client.sql(sql).update();
        });
    }
}
