package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.Door;
import express.ModuleTest;
import express.TestDatabase;
import express.WholeDatabase;
import express.World;
import express.base.Ids;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Sittings;
import express.people.Tokens;
import express.people.Tokens.Fresh;
import jakarta.servlet.http.Cookie;
import java.sql.DriverManager;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class KeptPostPagesTest {

    private final String typed = "Typed " + Ids.next();

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    @Autowired
    Sittings sittings;

    @Autowired
    People people;

    @Autowired
    KeptPosts posts;

    @Autowired
    KeptPostClearing clearing;

    private Door door;
    private Browser browser;
    private Viewer.Person amira;

    @BeforeEach
    void writeUntilTheSessionEnds() throws Exception {
        door = new Door(mvc, entrance, tokens);
        amira = world.newcomer("Amira");
        browser = signedIn(amira);
        browser.open("/account");
        sittings.endAll(amira.id());
    }

    private Browser signedIn(Viewer.Person person) throws Exception {
        var fresh = new Browser(mvc);
        signIn(fresh, person);
        return fresh;
    }

    private void signIn(Browser in, Viewer.Person person) throws Exception {
        Fresh letter = door.letter(World.emailOf(person.id()));
        in.hold(Door.attempt(letter, false, "/practices"));
        in.open("/sign-in/code");
        in.submit("main form", Map.of("code", letter.code()));
    }

    private String send(String name) throws Exception {
        browser.submit("main form", Map.of("name", name, "language", "fr"));
        return browser.redirect();
    }

    @Test
    void keepsAFormForItsSenderAndSendsItOnce() throws Exception {
        assertThat(send(typed)).startsWith("/sign-in/again?form=kept&next=%2Fkept-posts%2F");
        Document ended = browser.follow();
        assertThat(ended.select(".notice").text()).contains("kept for 30 minutes");
        assertThat(ended.select("main a.button").attr("href")).startsWith("/sign-in?next=%2Fkept-posts%2F");

        signIn(browser, amira);
        String kept = browser.redirect();
        assertThat(kept).startsWith("/kept-posts/");
        Document page = browser.follow();
        assertThat(page.select("dl dd").eachText()).containsExactly(typed, "fr");
        assertThat(page.select("main form").first().attr("action")).isEqualTo("/account");

        browser.submit("main form", Map.of());
        assertThat(browser.redirect()).isEqualTo("/account");
        assertThat(nameOf(amira)).isEqualTo(typed);
        browser.open(kept);
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void doesOnceWhatWasSentTwiceAndKeptTwice() throws Exception {
        Map<String, String> fields = Map.of("_csrf", token(), "_form", form(), "name", typed, "language", "fr");
        browser.post("/account", fields);
        browser.post("/account", fields);
        signIn(browser, amira);
        assertThat(browser.follow().select("dl dd").eachText()).containsExactlyInAnyOrder(typed, "fr");
        assertThat(browser.page().select("main form").first().select("input[name=_form]"))
                .extracting(Element::val)
                .containsExactly(fields.get("_form"));
        browser.submit("main form", Map.of());
        assertThat(browser.redirect()).isEqualTo("/account");

        signIn(browser, amira);
        browser.follow();
        browser.submit("main form", Map.of("name", "again"));

        assertThat(browser.redirect()).isEqualTo("/sent/" + fields.get("_form"));
        browser.follow();
        assertThat(browser.redirect()).isEqualTo("/account");
        assertThat(nameOf(amira)).isEqualTo(typed);
    }

    private String form() throws Exception {
        return browser.page().select("main input[name=_form]").first().val();
    }

    private String nameOf(Viewer.Person person) {
        return Acting.as(person, () -> people.get(person.id())).name();
    }

    @Test
    void throwsItAwayOnRequest() throws Exception {
        send(typed);
        signIn(browser, amira);
        String kept = browser.redirect();
        browser.follow();

        browser.submit("form[action$=removal]", Map.of());

        assertThat(browser.redirect()).isEqualTo("/");
        assertThat(browser.follow().select(".notice").text()).contains("thrown away");
        browser.open(kept);
        assertThat(browser.status()).isEqualTo(404);
        assertThat(nameOf(amira)).isEqualTo("Amira");
    }

    @Test
    void holdsNothingInTheClear() throws Exception {
        send(typed);

        assertThat(WholeDatabase.find(typed)).isEmpty();
        assertThat(WholeDatabase.find(browser.cookie("kept").getValue())).isEmpty();
        assertThat(browser.cookie("kept").isHttpOnly()).isTrue();
        assertThat(browser.cookie("last").isHttpOnly()).isTrue();
        assertThat(browser.cookie("last").getValue()).doesNotContain(amira.id().toString());
    }

    @Test
    void showsNothingToAnotherPersonInTheSameBrowser() throws Exception {
        send(typed);
        String next = browser.redirect().replaceAll(".*next=", "").replace("%2F", "/");
        Viewer.Person jonas = world.newcomer("Jonas");

        signIn(browser, jonas);
        assertThat(browser.redirect()).isEqualTo("/practices");
        browser.open(next);
        assertThat(browser.status()).isEqualTo(404);

        signIn(browser, amira);
        assertThat(browser.redirect()).isEqualTo(next);
    }

    @Test
    void leadsAnotherPersonNowhereTheyCannotGo() throws Exception {
        assertThat(posts.onward(PersonId.next(), new MockHttpServletRequest(), "/kept-posts/x"))
                .isEqualTo("/");
    }

    @Test
    void showsNothingInAnotherBrowser() throws Exception {
        send(typed);
        Browser elsewhere = signedIn(amira);
        String next = browser.redirect().replaceAll(".*next=", "").replace("%2F", "/");

        elsewhere.open(next);
        assertThat(elsewhere.status()).isEqualTo(404);
        elsewhere.hold(new Cookie("kept", "x".repeat(32)));
        elsewhere.open(next);
        assertThat(elsewhere.status()).isEqualTo(404);
        elsewhere.hold(browser.cookie("kept"));
        assertThat(elsewhere.open(next).select("dl dd").eachText()).contains(typed);
    }

    @Test
    void forgetsItAfterHalfAnHour() throws Exception {
        send(typed);
        signIn(browser, amira);
        String kept = browser.redirect();
        expire(kept.replace("/kept-posts/", ""));

        browser.open(kept);

        assertThat(browser.status()).isEqualTo(404);
        clearing.run();
        assertThat(WholeDatabase.find(kept.replace("/kept-posts/", ""))).isEmpty();
    }

    private static void expire(String id) throws Exception {
        var access = TestDatabase.access();
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            owner.createStatement().execute("alter table signin.kept_post no force row level security");
            owner.createStatement().execute("update signin.kept_post set expires_at = kept_at where id = '" + id + "'");
            owner.createStatement().execute("alter table signin.kept_post force row level security");
        }
    }

    @Test
    void showsHostileValuesAsText() throws Exception {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\r\nأميرة ${7*7}";
        browser.post(
                "/account?tab=%3Cb%3E&name=asked",
                Map.of("_csrf", token(), "name", hostile, "\"><script>", "x", "a[b]", "c", "empty", " "));
        signIn(browser, amira);
        Document page = browser.follow();

        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.select("dl dd").eachText()).hasSize(3);
        assertThat(page.select("dl dd").stream().map(it -> it.wholeText().replace("\r", "")))
                .contains(hostile.replace("\r\n", "\n"));
        assertThat(page.select("dl dt").eachText()).containsExactlyInAnyOrder("name", "\"><script>", "a[b]");
        assertThat(page.select("main form").first().attr("action")).isEqualTo("/account?tab=%3Cb%3E&name=asked");
        assertThat(page.select("main form").first().select("input[name=name]").eachAttr("value"))
                .hasSize(1);
        assertThat(page.select("main form").first().select("input[name=_csrf]")).hasSize(1);
    }

    private String token() throws Exception {
        return browser.page().select("main input[name=_csrf]").attr("value");
    }

    @Test
    void keepsNothingWithoutTheTokenOfThePage() throws Exception {
        browser.post("/account", Map.of("name", typed, "language", "fr"));

        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.cookie("kept")).isNull();
    }

    @Test
    void keepsUpToSixtyFourKilobytes() throws Exception {
        assertThat(send("x".repeat(65_000))).startsWith("/sign-in/again?form=kept");
        browser.open("/sign-in");
        browser.post("/account", Map.of("_csrf", token(), "name", "x".repeat(65_536)));
        assertThat(browser.redirect()).isEqualTo("/sign-in/again?form=large&next=%2Fsign-in");
        assertThat(browser.follow().select(".notice.warning").text()).contains("too long");
    }

    @Test
    void saysThatAFormWithAFileIsNotKept() throws Exception {
        browser.perform(MockMvcRequestBuilders.multipart("/account")
                .file("file", new byte[] {1})
                .param("_csrf", token())
                .param("name", typed));

        assertThat(browser.redirect()).isEqualTo("/sign-in/again?form=file&next=%2F");
        assertThat(browser.follow().select(".notice.warning").text()).contains("file cannot be kept");
        assertThat(WholeDatabase.find(typed)).isEmpty();
    }

    @Test
    void neverKeepsWhatWasOnlyAskedFor() throws Exception {
        browser.open("/account?name=" + typed.replace(" ", "%20"));

        assertThat(browser.redirect()).startsWith("/sign-in?next=%2Faccount%3Fname");
        assertThat(browser.cookie("kept")).isNull();
    }

    @Test
    void keepsNothingForThoseWhoWereNeverSignedInHere() throws Exception {
        browser.drop("last");

        assertThat(send(typed)).isEqualTo("/sign-in");
        assertThat(browser.cookie("kept")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "%zz"})
    void keepsNothingForACookieThatSomebodyMadeUp(String madeUp) throws Exception {
        browser.hold(new Cookie("last", madeUp));
        assertThat(send(typed)).isEqualTo("/sign-in");
    }

    @Test
    void keepsNothingForACookieThatSomebodyAltered() throws Exception {
        String genuine = browser.cookie("last").getValue();
        char first = genuine.charAt(0) == 'A' ? 'B' : 'A';
        browser.hold(new Cookie("last", first + genuine.substring(1)));

        assertThat(send(typed)).isEqualTo("/sign-in");
    }

    @Test
    void leadsToItAlsoAfterSigningInByLink() throws Exception {
        send(typed);
        Fresh letter = door.letter(World.emailOf(amira.id()));
        browser.open("/sign-in/links/" + letter.link());
        browser.submit("main form", Map.of());

        assertThat(browser.redirect()).startsWith("/kept-posts/");
    }

    @Test
    void keepsItWhenSendingItIsRefusedAsAWhole() throws Exception {
        browser.post("/account/memberships/" + Ids.next() + "/departure", Map.of("_csrf", token()));
        signIn(browser, amira);
        String kept = browser.redirect();
        assertThat(browser.follow().select("main").text()).contains("a button was pressed");

        browser.submit("main form", Map.of());
        assertThat(browser.status()).isEqualTo(404);
        browser.open(kept);
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void givesAFormBackThatIsRefusedForWhatWasTyped() throws Exception {
        send("x".repeat(300));
        signIn(browser, amira);
        browser.follow();

        browser.submit("main form", Map.of());

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#name").val()).hasSize(300);
    }
}
