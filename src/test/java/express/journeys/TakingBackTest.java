package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.Accompanied.House;
import express.people.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who has no account takes a yes back by the link on their receipt. */
@ModuleTest
class TakingBackTest {

    private static final String BY_LINK = "journeys.happening.consent-withdrawn-by-link";

    private static final Viewer SHARING = new Viewer.Background(Revealing.PURPOSE);

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Consents consents;

    @Autowired
    Journeys journeys;

    @Autowired
    ConsentLinks links;

    @Autowired
    TakingBack taking;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    List<Kept> kept;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Selam " + Ids.next();
    private final String email = Ids.next() + "@example.org";
    private House house;
    private House lender;
    private JourneyId id;
    private Consent consent;

    @BeforeEach
    void begin() throws Exception {
        house = accompanied.house();
        lender = accompanied.beside(house, Role.LENDER);
        id = accompanied.open(house, name);
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(
                house.adviser(),
                edit,
                "called",
                name,
                "way0",
                "EMAIL",
                "reach0",
                email,
                "safe0",
                "yes",
                "version",
                version);
        consent = accompanied.share(house, id, Purpose.LEND, lender, Category.NAME, Category.CONTACT);
    }

    /** The link in the message that carries the receipt. */
    private String link(Consent one) throws Exception {
        visits.sent(house.adviser(), house.path(id) + "/consents/" + one.id() + "/receipts");
        return mailbox.link(email);
    }

    private static String step(String link, String step) {
        return link + "&step=" + step;
    }

    private Consent now(Consent one) {
        return accompanied.as(SHARING, () -> consents.get(one.id()));
    }

    private long noted() {
        return accompanied.as(
                new Viewer.Background("personal-data"),
                () -> jdbc.sql("select count(*) from journeys.happening where journey_id = :id and kind = :kind")
                        .param("id", id.value())
                        .param("kind", BY_LINK)
                        .query(Long.class)
                        .single());
    }

    private long told() {
        return mailbox.list(World.emailOf(house.adviser().id())).stream()
                .filter(it -> it.get("subject").asString().contains("took back a yes"))
                .count();
    }

    @Test
    void tellsWhatTheYesIsAndNothingElseOfTheFile() throws Exception {
        String link = link(consent);
        assertThat(mailbox.text(email)).as("also in a text message").containsPattern("Text message: .*/consents/");
        MockHttpServletResponse answer = visits.get(Viewer.VISITOR, link);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        Document page = visits.look(Viewer.VISITOR, link);
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.select("a[data-exit]")).hasSize(1);
        assertThat(page.select("main").text())
                .contains("To examine a loan", "Beside", "Until when")
                .doesNotContain(name, email, "Open Door", "Adele", "name and date of birth");
        assertThat(page.select("main form")).as("looking changes nothing").isEmpty();
    }

    @Test
    void takesItBackAtOnceAndOnceHoweverOftenItIsSent() throws Exception {
        String link = link(consent);
        assertThat(accompanied.count(lender.adviser(), "journeys.name", id)).isEqualTo(1);
        Document first = visits.look(Viewer.VISITOR, link);
        assertThat(first.select("main a.big").attr("href")).isEqualTo(step(link, "SURE"));
        Document sure = visits.look(Viewer.VISITOR, step(link, "SURE"));
        assertThat(sure.select("main").text()).contains("Do you really want to take it back?");
        assertThat(now(consent).withdrawnAt()).isNull();
        String action = sure.select("main form").attr("action");
        for (int i = 0; i < 5; i++) {
            assertThat(visits.sent(Viewer.VISITOR, action)).isEqualTo(link);
        }
        assertThat(now(consent).withdrawnAt()).isNotNull();
        assertThat(accompanied.count(lender.adviser(), "journeys.name", id)).isZero();
        Document after = visits.look(Viewer.VISITOR, step(link, "SURE"));
        assertThat(after.select("main").text()).contains("It was taken back on");
        assertThat(after.select("main form, main a.big")).isEmpty();
        assertThat(noted()).isEqualTo(1);
        assertThat(told()).isEqualTo(1);
        assertThat(mailbox.text(World.emailOf(house.adviser().id())))
                .contains("To examine a loan", house.path(id))
                .doesNotContain(name);
        assertThat(visits.look(house.adviser(), house.path(id)).text()).contains("taken back by the link on a receipt");
    }

    @Test
    void takesItBackOnceWhereTwoDoSoAtOnce() throws Exception {
        String secret = link(consent).replaceAll("^/consents/|\\?.*$", "");
        var together = new CyclicBarrier(2);
        Callable<Boolean> back = () -> {
            together.await();
            return taking.takeBack(secret);
        };
        List<Boolean> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(back, back))) {
                answers.add(done.get());
            }
        }
        assertThat(answers).containsExactly(true, true);
        assertThat(noted()).isEqualTo(1);
        assertThat(told()).isEqualTo(1);
    }

    private Consent hold() {
        return accompanied.as(house.adviser(), () -> consents.list(id)).stream()
                .filter(it -> it.purpose() == Purpose.HOLD)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksOnceMoreBeforeTheFileItselfIsGivenUp() throws Exception {
        Consent hold = hold();
        String link = link(hold);
        assertThat(visits.look(Viewer.VISITOR, link).select("main").text()).contains("the file is closed");
        Document sure = visits.look(Viewer.VISITOR, step(link, "SURE"));
        assertThat(sure.select("main form")).isEmpty();
        assertThat(sure.select("main a.big").attr("href")).isEqualTo(step(link, "AGAIN"));
        Document again = visits.look(Viewer.VISITOR, step(link, "AGAIN"));
        assertThat(again.select("main").text()).contains("Once more");
        visits.sent(Viewer.VISITOR, again.select("main form").attr("action"));
        visits.sent(Viewer.VISITOR, link);
        assertThat(now(hold).withdrawnAt()).isNotNull();
        assertThat(now(consent).withdrawnAt()).as("and all else with it").isNotNull();
        assertThat(accompanied.count(house.adviser(), "journeys.name", id)).isZero();
        assertThat(accompanied.count(lender.adviser(), "journeys.name", id)).isZero();
        assertThat(visits.get(house.adviser(), house.path(id)).getContentAsString())
                .doesNotContain(name);
        assertThat(visits.look(Viewer.VISITOR, link).select("main").text()).contains("It was taken back on");
        assertThat(told()).isEqualTo(1);
        assertThat(mailbox.list(World.emailOf(house.adviser().id())).getFirst().hasNonNull("link"))
                .as("there is nothing to look at")
                .isFalse();
    }

    /** LEND lasts twelve months. */
    @Test
    void saysThatItEndedAndAfterSomeDaysNothing() throws Exception {
        String link = link(consent);
        Accompanied.pass(id, 370);
        assertThat(visits.look(Viewer.VISITOR, step(link, "SURE"))
                        .select("main")
                        .text())
                .contains("It ended on");
        visits.sent(Viewer.VISITOR, link);
        assertThat(now(consent).withdrawnAt())
                .as("nothing was left to be taken back")
                .isNull();
        assertThat(noted()).isZero();
        remove();
        assertThat(links()).isEqualTo(1);
        Accompanied.pass(id, 40);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(visits.send(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        remove();
        assertThat(links()).isZero();
    }

    private void remove() {
        Instant end = Instant.now().minus(Duration.ofDays(30));
        kept.stream()
                .filter(it -> it.what().equals("journeys.kept.links"))
                .forEach(it -> Acting.inBackground("retention", () -> it.removeBefore(end)));
    }

    private long links() {
        return accompanied.count(SHARING, "journeys.consent_link", id);
    }

    @Test
    void leadsNowhereByAForgedLink() throws Exception {
        String link = link(consent);
        for (String forged :
                List.of("/consents/forged", "/consents/" + consent.id(), link.replaceFirst(".\\?", "~?"))) {
            assertThat(visits.get(Viewer.VISITOR, forged).getStatus()).isEqualTo(410);
            assertThat(visits.send(Viewer.VISITOR, forged).getStatus()).isEqualTo(410);
        }
        assertThat(now(consent).withdrawnAt()).isNull();
    }

    @Test
    void putsCheckedWordsBesideALanguageThatNobodyVouchesFor() throws Exception {
        String link = link(consent).replaceFirst("lang=.*", "lang=ti");
        Document page = visits.look(Viewer.VISITOR, link);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ti");
        assertThat(page.select("section[lang=en]").text()).contains("To examine a loan", "If you take it back");
        visits.sent(Viewer.VISITOR, link);
        assertThat(visits.look(Viewer.VISITOR, link).select("section[lang=en]").text())
                .contains("It was taken back on");
    }

    @Test
    void standsOnPaperForWhoHasNothingElse() throws Exception {
        String paper = house.path(id) + "/consents/" + consent.id() + ".pdf";
        String back = Paper.back(visits.get(house.adviser(), paper).getContentAsByteArray());
        visits.sent(Viewer.VISITOR, back);
        assertThat(now(consent).withdrawnAt()).isNotNull();
        assertThat(Paper.text(visits.get(house.adviser(), paper).getContentAsByteArray()))
                .as("nothing is left to be taken back")
                .contains("Taken back on")
                .doesNotContain("/consents/");
    }

    @Test
    void isMadeAndReadByNobodyElse() throws Exception {
        link(consent);
        House another = accompanied.house();
        Viewer.Person person = accompanied.own(another, accompanied.open(another, "Somebody"));
        List<Viewer> strangers = List.of(
                Viewer.VISITOR,
                world.operator(),
                lender.adviser(),
                another.adviser(),
                person,
                world.member("Colin", house.id(), Role.ADVISER),
                new Viewer.Background("reviews"));
        for (Viewer stranger : strangers) {
            assertThat(accompanied.count(stranger, "journeys.consent_link", id)).isZero();
            assertThat(write(stranger, """
                insert into journeys.consent_link (secret_hash, network_id, journey_id, consent_id, made_at)
                values (uuid_send(uuidv7()), :network, :journey, :consent, now())
                """)).isZero();
        }
        assertThat(accompanied.count(house.adviser(), "journeys.consent_link", id))
                .as("not even by who sent it")
                .isZero();
        assertThat(write(SHARING, "update journeys.consent set given_at = now() where id = :consent"))
                .as("by a link a yes is taken back, and nothing else")
                .isZero();
    }

    /** Work for those who follow links changes no yes in a file of which nobody has a link. */
    @Test
    void opensNoFileOfWhichThereIsNoLink() {
        assertThat(write(SHARING, "update journeys.consent set withdrawn_at = now() where id = :consent"))
                .isZero();
        assertThat(write(SHARING, """
            update journeys.journey
            set state = 'CLOSED', outcome = 'STOPPED'
            where id = :journey
            """)).isZero();
    }

    /** Who finds the receipt of one yes ends that one, whatever page they make up. */
    @Test
    void opensNoOtherYesOfTheSameFile() throws Exception {
        Consent other = accompanied.share(house, id, Purpose.LEND, lender, Category.NAME);
        link(other);
        String close = "update journeys.journey set state = 'CLOSED', outcome = 'STOPPED' where id = :journey";
        String all = "update journeys.consent set withdrawn_at = now() where journey_id = :journey";
        assertThat(write(SHARING, close)).isZero();
        assertThat(write(SHARING, all)).as("the one to which the link leads").isEqualTo(1);
        assertThat(now(consent).withdrawnAt()).isNull();
        assertThat(now(hold()).withdrawnAt()).isNull();
        link(hold());
        assertThat(write(SHARING, close)).as("by the yes to the file itself").isEqualTo(1);
    }

    @Test
    void keepsOnlyTheNewestLinksHoweverOftenAReceiptIsLookedAt() {
        String oldest = make();
        for (int i = 0; i < 49; i++) {
            make();
        }
        assertThat(links()).isEqualTo(50);
        assertThat(leads(oldest)).isTrue();
        String last = make();
        assertThat(links()).isEqualTo(50);
        assertThat(leads(oldest)).isFalse();
        assertThat(leads(last)).isTrue();
        assertThat(taking.takeBack(last)).isTrue();
        assertThat(now(consent).withdrawnAt()).isNotNull();
    }

    private String make() {
        return accompanied.as(house.adviser(), () -> links.make(journeys.get(id), consent));
    }

    private boolean leads(String secret) {
        return taking.find(secret, Locale.ENGLISH).isPresent();
    }

    private int write(Viewer viewer, String act) {
        try {
            return accompanied.as(
                    viewer,
                    () -> jdbc.sql(act)
                            .param("network", house.network().value())
                            .param("journey", id.value())
                            .param("consent", consent.id())
                            .update());
        } catch (DataAccessException denied) {
            return 0;
        }
    }
}
