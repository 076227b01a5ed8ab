package express.people;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.Door;
import express.Golden;
import express.ModuleTest;
import express.WholeDatabase;
import express.World;
import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.Tokens.Purpose;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with rows everywhere takes all of it away, and then leaves nothing behind. */
@ModuleTest
class ErasuresTest {

    private final OrganisationId house = OrganisationId.next();
    private final String canary = "Canary " + Ids.next();

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    Erasures erasures;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Door door;
    private Viewer.Person edda;
    private Viewer.Person selim;
    private Viewer.Person amira;
    private Browser browser;

    @BeforeEach
    void leaveTracesEverywhere() throws Exception {
        door = new Door(mvc, entrance, tokens);
        edda = world.member("Edda", house, Role.ADMINISTRATOR);
        selim = world.member("Selim", house, Role.ADVISER);
        amira = world.member(canary, house, Role.ADMINISTRATOR, Role.ADVISER);
        String email = World.emailOf(amira.id());
        world.background(() -> {
            people.rename(amira.id(), canary, Locale.FRENCH);
            memberships.coordinate(NetworkId.next(), amira.id());
            tokens.make(Purpose.SIGN_IN, email, "{}");
            tokens.make(Purpose.ADDRESS, "new-" + email, "{\"person\": \"" + amira.id() + "\"}");
            tokens.make(Purpose.INVITATION, Ids.next() + "@example.org", "{\"by\": \"" + amira.id() + "\"}");
            run("""
                insert into people.join_request (organisation_id, person_id, asked_at)
                values (gen_random_uuid(), :id, now())
                """);
            run("insert into people.introduction (person_id, words) values (:id, 'people.name')");
        });
        as(amira, () -> run("""
            insert into files.file (id, name, type, size, uploaded_by, uploaded_at, for_everybody, subject_id)
            values (gen_random_uuid(), 'a.pdf', 'application/pdf', 1000, :id, now() - interval '1 hour', false, :id),
                   (gen_random_uuid(), 'boat.png', 'image/png', 2000, :id, now(), true, null)
            """));
        as(amira, () -> trail.note(amira, amira.id().value(), Act.CREATED, "name", canary));
        as(edda, () -> trail.note(edda, amira.id().value(), Act.SEEN, "name email"));
        as(world.operator(), () -> run("""
            insert into people.deactivation (person_id, by_person_id, at)
            values (:other, :id, now())
            """));
        as(Viewer.VISITOR, () -> run("""
            insert into messaging.letter (
                id, person_id, channel, recipient, address, written, written_at, state, tries, next_try)
            values (gen_random_uuid(), :id, 'EMAIL', '', :email, '{"subject": "Hello"}', now(), 'WAITING', 0,
                    now() + interval '9 years'),
                   (gen_random_uuid(), null, 'EMAIL', '', :email, '{}', now(), 'WAITING', 0,
                    now() + interval '9 years')
            """));
        as(amira, () -> run("""
            insert into jobs.job (
                id, kind, title, input, started_by, started_at, state, run, done, out_of, ended_at)
            values (gen_random_uuid(), 'test', 'people.name', '{}', :id, now(), 'DONE', 1, 1, 1, now())
            """));
        keepAPost();
        browser = new Browser(mvc);
        browser.hold(door.enterAnd(amira.id(), new Cookie("lang", "en")).getCookies());
    }

    private void keepAPost() throws Exception {
        var elsewhere = new Browser(mvc);
        elsewhere.hold(door.enterAnd(amira.id()).getCookies());
        elsewhere.open("/account");
        elsewhere.drop("session");
        elsewhere.submit("main form", Map.of("name", canary));
        assertThat(elsewhere.redirect()).contains("kept-posts");
    }

    private void run(String sql) {
        var values = Parameters.with("id", amira.id()).and("other", selim.id()).and("email", World.emailOf(amira.id()));
        jdbc.sql(sql).paramSource(values).update();
    }

    private void as(Viewer viewer, Runnable work) {
        Acting.as(viewer, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return null;
        });
    }

    @Test
    void givesAllThatIsHeldBefore() throws Exception {
        String json = browser.answer("/account/data.json");

        Golden.compare(Path.of("src/test/golden/export.json"), masked(json));
        assertThat(browser.header("Content-Disposition")).startsWith("attachment; filename=\"express-20");
    }

    /** Ids, times and the name of the day stand in the order in which they come. */
    private String masked(String json) {
        String named = json.replace(canary, "Amira Canary").replace(amira.id().toString(), "PERSON");
        var ids = new ArrayList<String>();
        String unidentified = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(named)
                .replaceAll(found -> {
                    if (!ids.contains(found.group())) {
                        ids.add(found.group());
                    }
                    return "ID-" + ids.indexOf(found.group());
                });
        return unidentified.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)", "TIME");
    }

    @Test
    void showsTheSameOnAPageAndNotesIt() throws Exception {
        Document page = browser.open("/account/data");

        assertThat(page.select("main").text()).contains(canary, World.emailOf(amira.id()), "Change of address");
        assertThat(page.select("main section h2").eachText()).contains("Your account", "The trail");
        assertThat(page.select("main section p").eachText())
                .doesNotContain("")
                .noneMatch(it -> it.startsWith("people.") || it.startsWith("signin."));
        browser.answer("/account/data.json");
        assertThat(browser.open("/account/trail").select("tbody tr").eachText())
                .filteredOn(line -> line.contains("Took a copy of: all that is held"))
                .hasSize(2);
        assertThat(browser.page().select("tbody tr").eachText()).anyMatch(it -> it.contains("Edda"));
    }

    @Test
    void leavesNothingBehindButTheTrail() throws Exception {
        assertThat(WholeDatabase.find(amira.id().toString()))
                .contains(
                        "people.person",
                        "signin.session",
                        "people.seat",
                        "people.token",
                        "people.deactivation",
                        "people.join_request")
                .contains("messaging.letter", "jobs.job", "files.file", "audit.entry");

        browser.open("/account/erasure");
        browser.submit("main form", Map.of("sure", "true"));
        assertThat(browser.redirect()).isEqualTo("/account/erasure/end");
        assertThat(browser.follow().select("h1").text()).isEqualTo("Your account has been erased");

        assertThat(WholeDatabase.find(amira.id().toString())).isSubsetOf("audit.entry", "audit.link");
        assertThat(WholeDatabase.find(canary)).isEmpty();
        assertThat(WholeDatabase.find(World.emailOf(amira.id()))).isEmpty();
        assertThat(browser.cookie("last")).isNull();
        assertThat(WholeDatabase.find(selim.id().toString())).contains("people.person", "people.deactivation");
    }

    @Test
    void asksWhetherOneIsSure() throws Exception {
        browser.open("/account/erasure");
        browser.submit("main form", Map.of());

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".error-summary a").attr("href")).isEqualTo("#sure");
        assertThat(isThere(amira.id())).isTrue();
    }

    @Test
    void endsTheSessionsEverywhere() throws Exception {
        Cookie elsewhere = door.enter(amira.id());

        erasures.erase(amira.id());

        assertThat(door.answer(door.get("/account").cookie(elsewhere)).getStatus())
                .isEqualTo(302);
        assertThat(door.answer(door.get("/").cookie(elsewhere)).getStatus()).isEqualTo(200);
        browser.open("/account");
        assertThat(browser.redirect()).startsWith("/sign-in");
    }

    @Test
    void keepsTheLastAdministratorAndSaysWhatToDo() throws Exception {
        assertThat(erasures.erase(edda.id()).none()).isTrue();

        Document page = browser.open("/account/erasure");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".notice").text()).contains("Make somebody else an administrator");
        browser.post(
                "/account/erasure",
                Map.of("sure", "true", "_csrf", page.select("input[name=_csrf]").val()));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(erasures.erase(amira.id()).organisations()).containsExactly(house);
        assertThat(isThere(amira.id())).isTrue();
    }

    @Test
    void keepsTheLastOperator() {
        List<PersonId> operators = Acting.inBackground(
                "sign-in",
                () -> transaction.execute(status -> jdbc.sql("""
                    select id
                    from people.person
                    where operator
                      and not exists (select from people.deactivation where person_id = person.id)
                    """).query(UUID.class).list().stream()
                        .map(PersonId::new)
                        .toList()));
        PersonId last = world.operator().id();
        operators.forEach(other -> assertThat(erasures.erase(other).operator()).isFalse());

        assertThat(erasures.erase(last).operator()).isTrue();
        assertThat(isThere(last)).isTrue();
    }

    @Test
    void happensOnceWhenTwoAskAtOnce() throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tries = List.of(
                    threads.submit(() -> erase(start, amira.id())), threads.submit(() -> erase(start, amira.id())));
            for (var one : tries) {
                assertThat(one.get().none()).isTrue();
            }
        }
        assertThat(isThere(amira.id())).isFalse();
        as(
                amira,
                () -> assertThat(trail.listLatest(amira.id().value(), 10))
                        .filteredOn(entry -> entry.act() == Act.ERASED)
                        .hasSize(1));
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoGoAtOnce() throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> erase(start, amira.id()));
            var other = threads.submit(() -> erase(start, edda.id()));
            assertThat(List.of(one.get().none(), other.get().none())).containsExactlyInAnyOrder(true, false);
        }
    }

    private Erasures.Hindrance erase(CyclicBarrier start, PersonId person) throws Exception {
        start.await();
        return erasures.erase(person);
    }

    private boolean isThere(PersonId person) {
        return Acting.inBackground("sign-in", () -> people.find(person)).isPresent();
    }
}
