package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Viewer;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SittingsTest {

    private static final String OWN_PAGE = "/account/sittings";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Backstage backstage;

    @Autowired
    SessionSittings sittings;

    @Autowired
    JdbcIndexedSessionRepository stored;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Viewer.Person amira;

    @BeforeEach
    void enterAPerson() {
        amira = world.newcomer("Amira");
    }

    @Test
    void goOnAtAnotherNode() throws Exception {
        String id = signedIn().session();
        var otherNode = new JdbcIndexedSessionRepository(jdbc, new TransactionTemplate(transactions));
        otherNode.setTableName("signin.session");

        SecurityContext context = ((Session) otherNode.findById(id)).getAttribute("SPRING_SECURITY_CONTEXT");

        assertThat(((SignedIn) context.getAuthentication()).person()).isEqualTo(amira.id());
        otherNode.deleteById(id);
        assertThat(stored.findById(id)).isNull();
    }

    @Test
    void lastFourHoursOrFifteenMinutesOnASharedDevice() throws Exception {
        var library = new Window(mvc);
        library.post(backstage.link(amira.id()), "shared", "true");

        assertThat(backstage.lifeOf(signedIn())).isEqualTo(Duration.ofHours(4));
        assertThat(backstage.lifeOf(library)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void beginUnderANewName() throws Exception {
        Window browser = signedIn();
        String before = browser.session();
        Viewer.Person yonas = world.newcomer("Yonas");

        browser.post(backstage.link(yonas.id()));

        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(stored.findById(before)).isNull();
        assertThat(stored.findByPrincipalName(amira.id().toString())).isEmpty();
    }

    /** Somebody plants the name of a session of theirs in another's browser, and waits until they sign in. */
    @Test
    void takeNoNameThatWasPlanted() throws Exception {
        Window attacker = signedIn();
        var victim = new Window(mvc);
        victim.set(new Cookie("session", attacker.cookie("session").getValue()));

        victim.post(backstage.link(world.newcomer("Yonas").id()));

        assertThat(victim.session()).isNotEqualTo(attacker.session());
        assertThat(leadsIn(attacker)).isFalse();
    }

    @Test
    void showTheirCookieToNoScriptAndNoOtherSite() throws Exception {
        Cookie plain = signedIn().cookie("session");
        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(plain.getSecure()).isFalse();

        Window secure = new Window(mvc).overTls();
        secure.post(backstage.link(amira.id()));
        assertThat(secure.cookie("session").getSecure()).isTrue();
    }

    @Test
    void areOverAfterSigningOut() throws Exception {
        Window browser = signedIn();
        Cookie stolen = browser.cookie("session");
        assertThat(leadsIn(browser)).isTrue();
        browser.post("/sign-out");

        var thief = new Window(mvc);
        thief.set(stolen);
        assertThat(leadsIn(thief)).isFalse();
        assertThat(browser.cookie("session")).isNull();
    }

    @Test
    void endOnAllDevicesTogether() throws Exception {
        Window phone = signedIn();
        Window desk = signedIn();
        Window other = new Window(mvc);
        other.post(backstage.link(world.newcomer("Yonas").id()));

        sittings.endAll(amira.id());

        assertThat(leadsIn(phone)).isFalse();
        assertThat(leadsIn(desk)).isFalse();
        assertThat(leadsIn(other)).isTrue();
    }

    @Test
    void areRemovedWhenTheyHaveExpired() throws Exception {
        Window left = signedIn();
        Window used = signedIn();
        jdbc.update("update signin.session set expiry_time = 0 where session_id = ?", left.session());

        stored.cleanUpExpiredSessions();

        assertThat(rows(left)).isZero();
        assertThat(rows(used)).isEqualTo(1);
        assertThat(leadsIn(used)).isTrue();
    }

    @Test
    void areListedWithTheDeviceOneIsAtFirst() throws Exception {
        signedIn();
        Window here = signedIn();
        signedIn();

        Document page = here.open(OWN_PAGE);

        assertThat(page.select("tbody td:last-child").eachText())
                .containsExactly("This device", "Another device", "Another device");
        assertThat(page.select("form[action='/account/sittings/ending']")).hasSize(1);
    }

    @Test
    void areNotListedWhenTheyHaveExpired() throws Exception {
        Window left = signedIn();
        jdbc.update("update signin.session set last_access_time = 0 where session_id = ?", left.session());

        assertThat(signedIn().open(OWN_PAGE).select("tbody tr")).hasSize(1);
    }

    @Test
    void endEverywhereElseAtAPush() throws Exception {
        Window lost = signedIn();
        Window here = signedIn();

        assertThat(here.post(OWN_PAGE + "/ending").getRedirectedUrl()).isEqualTo(OWN_PAGE);

        assertThat(leadsIn(lost)).isFalse();
        Document page = here.open(OWN_PAGE);
        assertThat(page.select("[role=status]").text()).isEqualTo("You are signed out everywhere else.");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("form[action='/account/sittings/ending']")).isEmpty();
    }

    private Window signedIn() throws Exception {
        var browser = new Window(mvc);
        browser.post(backstage.link(amira.id()));
        return browser;
    }

    private static boolean leadsIn(Window browser) throws Exception {
        return browser.get(OWN_PAGE).getStatus() == 200;
    }

    private int rows(Window browser) {
        return jdbc.queryForObject(
                "select count(*) from signin.session where session_id = ?", Integer.class, browser.session());
    }
}
