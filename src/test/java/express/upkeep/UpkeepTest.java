package express.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.TestDatabase;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.postgres.DatabaseAccess;
import express.practices.Aged;
import express.practices.Confirmations;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice grows old; time passes by moving what was written into the past. */
@ModuleTest
class UpkeepTest {

    @Autowired
    UpkeepRound round;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Publishing publishing;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private final PracticeId practice = PracticeId.next();
    private OrganisationId owner;
    private String path;

    @BeforeEach
    void publish() {
        owner = Samples.owner();
        String slug = publishing
                .publish(practice, owner, Samples.sheet("draft", Samples.slug("true")))
                .sheet()
                .slug();
        path = "/practices/" + slug;
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
    }

    @Test
    void asksNobodyBeforeTheTerm() {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("23 months");
        goRound();
        assertThat(links(editor)).isEmpty();
    }

    @Test
    void asksEachEditorAfterTheTermRemindsOnceAndThenSaysThatNobodyConfirmedIt() throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        Viewer.Person other = world.member("Eskil", owner, Role.EDITOR);
        Viewer.Person adviser = world.member("Ada", owner, Role.ADVISER);
        pass("24 months");
        goRound();
        goRound();
        assertThat(links(editor)).hasSize(1);
        assertThat(links(other)).isEqualTo(links(editor));
        assertThat(links(adviser)).isEmpty();
        pass("14 days");
        goRound();
        goRound();
        assertThat(links(editor)).hasSize(2);
        assertThat(page(path).text()).doesNotContain("Nobody has confirmed");
        pass("16 days");
        goRound();
        assertThat(page(path).select(".notice.warning").text()).contains("Nobody has confirmed");
        goRound();
        assertThat(links(editor)).as("asked no more").hasSize(2);
    }

    @Test
    void asksAboutAllPracticesOfAnOwnerInOneLetter() throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        PracticeId other = PracticeId.next();
        publishing.publish(other, owner, Samples.sheet("draft", Samples.slug("other")));
        pass("24 months");
        goRound();
        goRound();
        assertThat(letters(editor.id())).hasSize(1);
        assertThat(letters(editor.id()).getFirst()).contains("Are these 2 practices still true?");
        assertThat(links(editor)).hasSize(2).doesNotHaveDuplicates();
        for (String link : links(editor)) {
            assertThat(page(link).select("main form")).hasSize(1);
            post(link);
            assertThat(page(link).select("main form")).as("answered").isEmpty();
        }
    }

    @Test
    void ranksWhatNobodyConfirmedBehindTheOthers() throws Exception {
        pass("24 months");
        goRound();
        pass("31 days");
        goRound();
        OrganisationId another = Samples.owner();
        String last = publishing
                .publish(PracticeId.next(), another, Samples.sheet("draft", "zzz " + Samples.slug("last")))
                .sheet()
                .slug();
        Elements cards = cards("/practices?step=mentoring");
        List<String> listed = cards.select("h2 a").eachAttr("href");
        assertThat(listed).containsSubsequence("/practices/" + last, path);
        assertThat(cards.select(".card:has(a[href=" + path + "]) .tag").eachText())
                .contains("not confirmed");
    }

    /** Those on the pages that follow too. */
    private Elements cards(String address) throws Exception {
        Elements cards = new Elements();
        for (String next = address; !next.isEmpty(); ) {
            Document page = page(next);
            cards.addAll(page.select(".card"));
            next = page.select("a[rel=next]").attr("href");
        }
        return cards;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void isConfirmedByALinkThatNeedsNoAccount(int which) throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("24 months");
        goRound();
        pass("14 days");
        goRound();
        String link = links(editor).get(which);
        Document asked = page(link);
        assertThat(asked.select("main form")).hasSize(1);
        assertThat(asked.select("main dl.figures dt").text()).contains("2020");
        assertThat(post(link).getRedirectedUrl()).isEqualTo(path);
        assertThat(page(link).select("main form")).as("answered").isEmpty();
        assertThat(post(link).getRedirectedUrl()).as("twice").isEqualTo(path);
        pass("23 months");
        goRound();
        assertThat(links(editor)).hasSize(2);
        pass("1 month");
        goRound();
        assertThat(links(editor)).as("the next term").hasSize(3);
        assertThat(get(link).getStatus()).as("a link of the term before").isEqualTo(410);
    }

    @Test
    void isConfirmedAlsoWhenItWasGivenUpBefore() throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("24 months");
        goRound();
        pass("31 days");
        goRound();
        assertThat(page(path).text()).contains("Nobody has confirmed");
        post(links(editor).getFirst());
        assertThat(page(path).text()).doesNotContain("Nobody has confirmed");
    }

    /** The round reads many at once, and comes to the last of them after a while. */
    @Test
    void isNotDoubtedWhenSomebodyConfirmsWhileTheRoundGoesOn() throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("24 months");
        goRound();
        pass("31 days");
        Aged before = aged();
        post(links(editor).getFirst());
        Acting.inBackground(round.name(), () -> {
            upkeep.look(List.of(before), 24);
            return null;
        });
        assertThat(page(path).text()).doesNotContain("Nobody has confirmed");
        assertThat(links(editor)).as("nor asked again").hasSize(1);
    }

    private Aged aged() {
        return confirmations.listConfirmedBefore(Instant.parse("2100-01-01T00:00:00Z"), null, 100_000).stream()
                .filter(it -> it.practice().equals(practice))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isNotConfirmedByALetterFromBeforeItsLatestVersion() throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("24 months");
        goRound();
        String link = links(editor).getFirst();
        pass("1 day");
        publishing.publish(practice, owner, Samples.sheet("draft", Samples.slug("true")));
        assertThat(page(link).select("main form")).isEmpty();
        pass("23 months");
        post(link);
        pass("1 month");
        goRound();
        assertThat(links(editor)).as("asked about the version of today").hasSize(2);
    }

    @Test
    void isConfirmedOnceByManyAtOnce() throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("24 months");
        goRound();
        String link = links(editor).getFirst();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> acts = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>) () -> post(link).getStatus())
                    .toList();
            for (var act : people.invokeAll(acts)) {
                assertThat(act.get()).isEqualTo(303);
            }
        }
    }

    @Test
    void asksAdministratorsWhereNobodyEditsAndCoordinatorsWhereNobodyIsLeft() {
        Viewer.Person administrator = world.member("Ada", owner, Role.ADMINISTRATOR);
        pass("24 months");
        goRound();
        assertThat(links(administrator)).hasSize(1);

        OrganisationId empty = Samples.owner();
        publishing.publish(PracticeId.next(), empty, Samples.sheet("draft", Samples.slug("empty")));
        Viewer.Person coordinator = world.coordinator("Karim", network(empty, 24));
        pass("24 months");
        goRound();
        assertThat(links(coordinator)).hasSize(1);
    }

    @Test
    void turnsToOperatorsWhereNobodyElseIsLeft() throws Exception {
        Viewer.Person operator = world.operator();
        pass("24 months");
        goRound();
        List<String> asked = new ArrayList<>();
        for (String link : links(operator)) {
            asked.addAll(page(link).select("main a").eachAttr("href"));
        }
        assertThat(asked).contains(path);
        assertThat(page(path).text()).doesNotContain("Nobody has confirmed");
        pass("31 days");
        goRound();
        assertThat(page(path).text()).contains("Nobody has confirmed");
    }

    @Test
    void asksTheNewOwnerWhatTheFormerHasNotAnswered() throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("24 months");
        goRound();
        pass("31 days");
        goRound();
        OrganisationId taker = Samples.owner();
        Viewer.Person boris = world.member("Boris", taker, Role.EDITOR);
        handOver(taker);
        assertThat(get(links(editor).getFirst()).getStatus())
                .as("the former owner answers no more")
                .isEqualTo(410);
        assertThat(links(boris)).hasSize(1);
        post(links(boris).getFirst());
        assertThat(page(path).text()).doesNotContain("Nobody has confirmed");
    }

    @Test
    void asksTheNewOwnerOnlyWhenItIsTime() {
        pass("23 months");
        OrganisationId taker = Samples.owner();
        Viewer.Person boris = world.member("Boris", taker, Role.EDITOR);
        handOver(taker);
        assertThat(links(boris)).isEmpty();
        pass("1 month");
        goRound();
        assertThat(links(boris)).hasSize(1);
    }

    private void handOver(OrganisationId taker) {
        Acting.inBackground("handovers", () -> {
            transaction.executeWithoutResult(status -> publishing.handOver(practice, owner, taker));
            return null;
        });
    }

    @Test
    void keepsToTheShortestTermOfTheOwnersNetworks() {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        network(owner, 36);
        network(owner, 12);
        pass("11 months");
        goRound();
        assertThat(links(editor)).isEmpty();
        pass("1 month");
        goRound();
        assertThat(links(editor)).hasSize(1);
    }

    @Test
    void asksNobodyAboutWhatIsWithdrawn() {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        publishing.withdraw(practice);
        pass("30 months");
        goRound();
        assertThat(links(editor)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/confirm/x", "/confirm/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void saysThatALinkLeadsNowhere(String link) throws Exception {
        assertThat(get(link).getStatus()).isEqualTo(410);
        assertThat(post(link).getStatus()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void asksInOtherLanguages(String language) throws Exception {
        Viewer.Person editor = world.member("Edda", owner, Role.EDITOR);
        pass("24 months");
        goRound();
        Document asked = page(links(editor).getFirst() + "?lang=" + language);
        assertThat(asked.select("html").attr("lang")).isEqualTo(language);
        assertThat(asked.select("main").text()).doesNotContain("upkeep.");
    }

    private void goRound() {
        Acting.inBackground(round.name(), () -> {
            round.run();
            return null;
        });
    }

    /** Everything that happened to the practices of this test is that much longer ago. */
    private void pass(String time) {
        asOwner("""
            update practices.practice
            set confirmed_at = confirmed_at - interval '%1$s'
            where organisation_id is not null
            """.formatted(time));
        asOwner("""
            update upkeep.asking
            set asked_at = asked_at - interval '%1$s', reminded_at = reminded_at - interval '%1$s'
            """.formatted(time));
    }

    private NetworkId network(OrganisationId organisation, int months) {
        NetworkId network = NetworkId.next();
        asOwner("""
            insert into directory.network (id, slug, name, territory, confirm_months, created_at)
            values ('%1$s', 'net-%1$s', 'Net', 'Northport', %2$d, now())
            """.formatted(network, months));
        asOwner("""
            insert into directory.affiliation (network_id, organisation_id, since)
            values ('%s', '%s', now())
            """.formatted(network, organisation));
        return network;
    }

    private static void asOwner(String sql) {
        DatabaseAccess access = TestDatabase.access();
        var source = new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            JdbcClient client = JdbcClient.create(source);
            client.sql("select set_config('express.background', 'sign-in', true)")
                    .query()
                    .listOfRows();
            client.sql(sql).update();
        });
    }

    /** Where the letters to somebody lead, one after the other. */
    private List<String> links(Viewer.Person person) {
        return letters(person.id()).stream()
                .flatMap(letter -> Pattern.compile("/confirm/[\\w-]{32}")
                        .matcher(letter)
                        .results()
                        .map(found -> found.group()))
                .toList();
    }

    private List<String> letters(PersonId person) {
        return Acting.inBackground(
                "personal-data",
                () -> transaction.execute(status -> jdbc.sql("""
                    select written::text
                    from messaging.letter
                    where person_id = :person
                    order by written_at, id
                    """)
                        .param("person", person.value())
                        .query(String.class)
                        .list()));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(get(address).getContentAsString());
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(this::fromAPlace))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(address)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(this::fromAPlace))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequest fromAPlace(MockHttpServletRequest request) {
        request.setRemoteAddr(practice.toString());
        return request;
    }
}
