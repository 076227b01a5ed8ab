package express.people;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.Door;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.people.Tokens.Fresh;
import express.people.Tokens.Purpose;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class AddressPagesTest {

    private final String address = Ids.next() + "@example.org";

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

    private Door door;
    private Viewer.Person amira;
    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        door = new Door(mvc, entrance, tokens);
        amira = world.newcomer("Amira");
        browser = new Browser(mvc);
        browser.hold(door.enterAnd(amira.id()).getCookies());
    }

    @Test
    void changesByALinkThatWasSentToTheNewAddress() throws Exception {
        Fresh letter = letterTo(amira);
        for (int i = 0; i < 2; i++) {
            Document page = browser.open("/account/address/links/" + letter.link());
            assertThat(page.select("main .lead").text()).isEqualTo(address);
            assertThat(emailOf(amira)).isEqualTo(World.emailOf(amira.id()));
        }

        browser.submit("main form", Map.of());

        assertThat(browser.redirect()).isEqualTo("/account");
        assertThat(browser.follow().select("main").text()).contains(address, "has been changed");
        assertThat(browser.open("/account/trail").select("tbody").text()).contains("Changed: the e-mail address");
        assertThat(browser.open("/account/address/links/" + letter.link()).select("main form"))
                .isEmpty();
        Fresh entry = door.letter(address);
        var entered = door.post("/sign-in/code")
                .cookie(Door.attempt(entry, false, "/account"))
                .param("code", entry.code());
        assertThat(door.answer(entered).getRedirectedUrl()).isEqualTo("/account");
    }

    @Test
    void changesNothingForSomebodyElseAndLeavesThemTheLink() throws Exception {
        Viewer.Person jonas = world.newcomer("Jonas");
        Fresh letter = letterTo(jonas);

        assertThat(browser.open("/account/address/links/" + letter.link()).select("main form"))
                .isEmpty();
        browser.post("/account/address/links/" + letter.link(), Map.of("_csrf", token()));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(emailOf(amira)).isEqualTo(World.emailOf(amira.id()));
        assertThat(entrance.open(() -> tokens.look(Purpose.ADDRESS, letter.link())))
                .isPresent();
    }

    @Test
    void refusesAnAddressThatSomebodyElseHasMeanwhile() throws Exception {
        Fresh letter = letterTo(amira);
        Viewer.Person jonas = world.newcomer("Jonas");
        world.background(() -> people.move(jonas.id(), address));
        browser.open("/account/address/links/" + letter.link());

        browser.submit("main form", Map.of());

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".notice").text()).contains("Somebody else uses this address");
        assertThat(emailOf(amira)).isEqualTo(World.emailOf(amira.id()));
    }

    @Test
    void answersTheSameWhetherSomebodyHasTheAddressOrNot() throws Exception {
        String taken = World.emailOf(world.newcomer("Jonas").id());
        for (String typed : new String[] {address, taken, " " + address.toUpperCase(Locale.ROOT) + " "}) {
            browser.open("/account/address");
            browser.submit("main form", Map.of("email", typed));
            assertThat(browser.redirect()).isEqualTo("/account");
            assertThat(browser.follow().select("[role=status]").text()).contains("a letter with a link is on its way");
        }
        assertThat(emailOf(amira)).isEqualTo(World.emailOf(amira.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "amira", "a@b@c", "<script>", "OWN"})
    void refusesWhatCannotBeANewAddress(String written) throws Exception {
        String typed = written.equals("OWN") ? World.emailOf(amira.id()).toUpperCase(Locale.ROOT) : written;
        browser.open("/account/address");
        browser.submit("main form", Map.of("email", typed));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#email").val()).isEqualTo(typed);
        assertThat(browser.page().select("#email-error")).hasSize(1);
    }

    private Fresh letterTo(Viewer.Person person) {
        return entrance.open(() -> tokens.make(Purpose.ADDRESS, address, "{\"person\": \"" + person.id() + "\"}"));
    }

    private String emailOf(Viewer.Person person) {
        return Acting.as(person, () -> people.get(person.id())).email();
    }

    private String token() throws Exception {
        return browser.open("/account").select("main input[name=_csrf]").first().val();
    }
}
