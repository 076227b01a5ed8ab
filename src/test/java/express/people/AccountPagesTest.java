package express.people;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.Door;
import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AccountPagesTest {

    private final OrganisationId house = OrganisationId.next();

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Viewer.Person ada;
    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        ada = world.member("Ada", house, Role.ADMINISTRATOR, Role.EDITOR);
        browser = new Browser(mvc);
        browser.hold(new Door(mvc, entrance, tokens).enterAnd(ada.id()).getCookies());
    }

    @Test
    void showsWhoOneIsAndWhereOneBelongs() throws Exception {
        Document page = browser.open("/account");

        assertThat(page.select("#name").val()).isEqualTo("Ada");
        assertThat(page.select("#language option[selected]").val()).isEqualTo("en");
        assertThat(page.select("#language option").eachText()).contains("English", "français", "العربية");
        assertThat(page.select("main").text()).contains(World.emailOf(ada.id()));
        assertThat(page.select(".cards li p").eachText()).contains("Editor and Administrator");
        assertThat(page.select("nav a[href=/account]").attr("aria-current")).isEqualTo("page");
    }

    @Test
    void leadsToAllThatIsPartOfTheAccount() throws Exception {
        assertThat(browser.open("/account").select("main a").eachAttr("href"))
                .contains("/account/passkeys", "/account/sittings", "/account/trail")
                .doesNotContain("/jobs");

        Acting.as(
                ada,
                () -> transaction.execute(status -> jdbc.sql("""
                    insert into jobs.job (
                        id, kind, title, input, started_by, started_at, state, run, done, out_of, ended_at)
                    values (gen_random_uuid(), 'test', 'people.code', '{}', :id, now(), 'DONE', 1, 1, 1, now())
                    """)
                        .paramSource(Parameters.with("id", ada.id()))
                        .update()));
        assertThat(browser.open("/account").select("main a").eachAttr("href")).contains("/jobs");
    }

    @Test
    void changesNameAndLanguageAndGoesOnInIt() throws Exception {
        browser.open("/account");
        browser.submit("main form", Map.of("name", "  أميرة O’Neil  ", "language", "fr"));

        assertThat(browser.redirect()).isEqualTo("/account");
        Document page = browser.follow();
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("#name").val()).isEqualTo("أميرة O’Neil");
        assertThat(page.select("[role=status]").text()).isEqualTo("Vos modifications ont été enregistrées.");
        assertThat(browser.open("/account/trail").select("tbody tr").first().text())
                .contains("Vous", "A modifié : le nom et la langue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "\u202Eadmin", "LONG"})
    void refusesWhatIsNoNameAndKeepsWhatWasTyped(String name) throws Exception {
        String typed = name.equals("LONG") ? "x".repeat(201) : name;
        browser.open("/account");
        browser.submit("main form", Map.of("name", typed, "language", "ar"));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#name-error")).isNotEmpty();
        assertThat(browser.page().select("#language option[selected]").val()).isEqualTo("ar");
        assertThat(browser.page().select(".error-summary a").attr("href")).isEqualTo("#name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "english", "<b>"})
    void refusesALanguageThatIsNotOffered(String language) throws Exception {
        browser.open("/account");
        browser.submit("main form", Map.of("language", language));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#language-error").text()).contains("Choose one of the languages");
    }

    @Test
    void showsHostileNamesAsText() throws Exception {
        String hostile = "<script>alert(1)</script>\"'&";
        browser.open("/account");
        browser.submit("main form", Map.of("name", hostile));

        Document page = browser.follow();
        assertThat(page.select("#name").val()).isEqualTo(hostile);
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void letsOneLeaveAnOrganisationButTheLastAdministrator() throws Exception {
        String departure = browser.open("/account").select(".cards a").attr("href");
        browser.open(departure);
        browser.submit("main form", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".error-summary").text()).contains("last administrator");

        world.member("Edda", house, Role.ADMINISTRATOR);
        browser.submit("main form", Map.of());
        assertThat(browser.redirect()).isEqualTo("/account");
        assertThat(browser.follow().select(".cards")).isEmpty();
        browser.open(departure);
        assertThat(browser.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "019f0000-0000-7000-8000-000000000000"})
    void knowsNoMembershipThatIsNotOnesOwn(String organisation) throws Exception {
        browser.open("/account/memberships/" + organisation + "/departure");
        assertThat(browser.status()).isEqualTo(404);
    }
}
