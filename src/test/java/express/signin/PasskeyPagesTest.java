package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class PasskeyPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Backstage backstage;

    @Autowired
    Mailbox mailbox;

    private final Device phone = new Device();
    private Viewer.Person amira;
    private Window browser;

    @BeforeEach
    void signIn() throws Exception {
        amira = world.newcomer("Amira <b>Haddad</b>");
        browser = new Window(mvc);
        browser.post(backstage.link(amira.id()));
    }

    @Test
    void saysWhenThereIsNone() throws Exception {
        Document page = browser.open("/account/passkeys");

        assertThat(page.select("table")).isEmpty();
        assertThat(page.text()).contains("You have no passkey yet");
        assertThat(page.select("[data-passkey-able]").hasAttr("hidden")).isTrue();
        assertThat(page.select("[data-passkey-unable]").hasAttr("hidden")).isFalse();
    }

    @Test
    void asksForADeviceThatChecksItsPerson() throws Exception {
        String offer = offer();

        assertThat(offer)
                .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"", "\"id\":\"localhost\"")
                .contains("\"name\":\"" + World.emailOf(amira.id()) + "\"");
        assertThat(ask(browser.open("/sign-in"))).contains("\"userVerification\":\"required\"");
    }

    @Test
    void addsOneAndSignsInWithIt() throws Exception {
        MockHttpServletResponse added = add("My phone");
        assertThat(added.getRedirectedUrl()).isEqualTo("/account/passkeys");

        Document list = browser.open("/account/passkeys");
        assertThat(list.select("[role=status]").text()).isEqualTo("The passkey has been added.");
        assertThat(list.select("tbody th").text()).isEqualTo("My phone");
        assertThat(list.select("tbody td").get(1).text()).isEqualTo("Not yet");

        var elsewhere = new Window(mvc);
        MockHttpServletResponse entered = signIn(elsewhere, "next", "/account/passkeys");
        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(entered.getRedirectedUrl()).isEqualTo("/account/passkeys");
        assertThat(elsewhere.cookie("passkey")).isNull();
        assertThat(elsewhere.open("/account/passkeys").select("tbody td").get(1).text())
                .isNotEqualTo("Not yet");
    }

    @Test
    void tellsThePersonByLetterOfEachThatWasAdded() throws Exception {
        String email = World.emailOf(amira.id());
        int before = mailbox.list(email).size();
        add("My <b>phone</b>");

        assertThat(mailbox.list(email)).hasSize(before + 1);
        assertThat(mailbox.text(email)).contains("A passkey was added to your account", "My <b>phone</b>");
        assertThat(mailbox.link(email)).isEqualTo("/account/passkeys");
        add("My phone again");
        assertThat(mailbox.list(email)).as("one that was refused").hasSize(before + 1);
    }

    @Test
    void tellsDevicesThatHaveOneToDecline() throws Exception {
        assertThat(offer()).contains("\"excludeCredentials\":[]");
        add("My phone");
        assertThat(offer()).contains("\"excludeCredentials\":[{").contains(phone.name());
    }

    @Test
    void keepsToFifteenMinutesOnASharedDevice() throws Exception {
        add("My phone");
        var library = new Window(mvc);
        signIn(library, "shared", "true");

        MockHttpServletResponse page = library.get("/account/sittings");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(backstage.lifeOf(library)).isEqualTo(SessionSittings.SHARED);
    }

    @Test
    void namesOneThatWasGivenNoName() throws Exception {
        add("  ");
        assertThat(browser.open("/account/passkeys").select("tbody th").text()).startsWith("Passkey of ");
    }

    @Test
    void refusesASecondAddingOfTheSame() throws Exception {
        add("My phone");
        MockHttpServletResponse again = add("My phone again");

        assertThat(again.getStatus()).isEqualTo(422);
        Document page = Window.read(again);
        assertThat(page.select(".error-summary").text()).contains("The passkey could not be added.");
        assertThat(page.select("#label").val()).isEqualTo("My phone again");
        assertThat(page.select("tbody tr")).hasSize(1);
    }

    @Test
    void refusesWhatWasMadeForSomebodyElse() throws Exception {
        String answer = phone.make(offer());
        Viewer.Person yonas = world.newcomer("Yonas");
        var other = new Window(mvc);
        other.post(backstage.link(yonas.id()));
        other.open("/account/passkeys");

        assertThat(other.post("/account/passkeys", "credential", answer).getStatus())
                .isEqualTo(422);
    }

    @Test
    void renamesOneAndKeepsWhatWasTypedWhenItIsTooLong() throws Exception {
        add("My phone");
        String path = path();

        MockHttpServletResponse refused = browser.post(path, "label", "x".repeat(61));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Window.read(refused).select("#label").val()).hasSize(61);
        assertThat(Window.read(refused).select("#label-error").text()).contains("at most 60 letters");
        assertThat(browser.post(path, "label", " ").getStatus()).isEqualTo(422);

        assertThat(browser.post(path, "label", " <i>هاتفي</i> ").getRedirectedUrl())
                .isEqualTo("/account/passkeys");
        assertThat(browser.open("/account/passkeys").select("tbody th").text()).isEqualTo("<i>هاتفي</i>");
    }

    @Test
    void removesOneWhichThenLetsNobodyIn() throws Exception {
        add("My phone");
        assertThat(browser.post(path() + "/removal").getRedirectedUrl()).isEqualTo("/account/passkeys");

        MockHttpServletResponse refused = signIn(new Window(mvc).in("fr"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Window.read(refused).select(".error-summary").text())
                .contains("Cette clé d’accès n’est pas connue ici");
        assertThat(refused.getCookie("session")).isNull();
    }

    @Test
    void saysWhatToDoAboutACopiedOne() throws Exception {
        add("My phone");
        Device copy = phone.copied();
        copy.count = 5;
        var thief = new Window(mvc);
        thief.post("/sign-in/passkey", "credential", copy.use(ask(thief.open("/sign-in"))));

        MockHttpServletResponse refused = signIn(new Window(mvc));

        assertThat(Window.read(refused).select(".error-summary").text())
                .contains("Another device seems to use a copy", "remove the passkey from your account");
    }

    @Test
    void keepsTheAddressThatWasTypedWhenAPasskeyIsRefused() throws Exception {
        var visitor = new Window(mvc);
        visitor.open("/sign-in");
        MockHttpServletResponse refused = visitor.post(
                "/sign-in/passkey", "credential", "{}", "email", "amira@example.org", "next", "/practices");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Window.read(refused).select("#email").val()).isEqualTo("amira@example.org");
        assertThat(Window.read(refused).select("[name=next]").val()).isEqualTo("/practices");
        assertThat(visitor.get("/sign-in/passkey").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void isForItsPersonOnly() throws Exception {
        add("My phone");
        String path = path();
        var other = new Window(mvc);
        other.post(backstage.link(world.newcomer("Yonas").id()));

        assertThat(other.get(path).getStatus()).isEqualTo(404);
        assertThat(other.post(path, "label", "Mine").getStatus()).isEqualTo(404);
        assertThat(other.post(path + "/removal").getStatus()).isEqualTo(404);
        assertThat(new Window(mvc).get("/account/passkeys").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(browser.open("/account/passkeys").select("tbody th").text()).isEqualTo("My phone");
    }

    @Test
    void takesNoFormWithoutItsToken() throws Exception {
        var visitor = new Window(mvc);
        assertThat(visitor.postWithoutToken("/sign-in/passkey", "credential", "{}")
                        .getStatus())
                .isEqualTo(403);
        assertThat(browser.postWithoutToken("/account/passkeys", "credential", "{}")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void endsTryingAfterAWhile() throws Exception {
        var visitor = new Window(mvc);
        for (int tries = 0; tries < 60; tries++) {
            visitor.post("/sign-in/passkey", "credential", "{}");
        }
        assertThat(visitor.post("/sign-in/passkey", "credential", "{}").getStatus())
                .isEqualTo(429);
    }

    private MockHttpServletResponse add(String label) throws Exception {
        return browser.post("/account/passkeys", "credential", phone.make(offer()), "label", label);
    }

    private String offer() throws Exception {
        return browser.open("/account/passkeys")
                .select("button[data-passkey=create]")
                .attr("data-options");
    }

    private String path() throws Exception {
        return browser.open("/account/passkeys").select("tbody a").attr("href");
    }

    private MockHttpServletResponse signIn(Window at, String... more) throws Exception {
        String answer = phone.use(ask(at.open("/sign-in")));
        return more.length == 0
                ? at.post("/sign-in/passkey", "credential", answer)
                : at.post("/sign-in/passkey", "credential", answer, more[0], more[1]);
    }

    private static String ask(Document page) {
        return page.select("button[data-passkey=get]").attr("data-options");
    }
}
