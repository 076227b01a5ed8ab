package express.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Browser;
import express.Door;
import express.ModuleTest;
import express.World;
import express.base.Viewer;
import express.people.Entrance;
import express.people.Tokens;
import express.ui.Open;
import express.ui.Screens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

@ModuleTest
class DoorkeeperTest {

    static class Handlers {
        void closed() {}

        @Open
        void open() {}
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Entrance entrance;

    @Autowired
    Tokens tokens;

    @Autowired
    Doorkeeper doorkeeper;

    private Viewer.Person amira;

    @BeforeEach
    void knowSomebody() {
        amira = world.newcomer("Amira");
    }

    @Test
    void asksVisitorsToSignInAndBringsThemWhereTheyWantedToGo() throws Exception {
        var browser = new Browser(mvc);
        browser.open("/account?tab=a%26b");
        assertThat(browser.redirect()).isEqualTo("/sign-in?next=%2Faccount%3Ftab%3Da%2526b");

        String next = browser.follow()
                .select("main form:has(#email) input[name=next]")
                .val();
        var letter = new Door(mvc, entrance, tokens).letter(World.emailOf(amira.id()));
        browser.hold(Door.attempt(letter, false, next));
        browser.open("/sign-in/code");
        browser.submit("main form", Map.of("code", letter.code()));

        assertThat(browser.redirect()).isEqualTo("/account?tab=a%26b");
        assertThat(browser.follow().select("h1").text()).isEqualTo("Account");
    }

    @Test
    void asksVisitorsToSignInBeforeTheyPost() throws Exception {
        var browser = new Browser(mvc);
        String token = browser.open("/sign-in").select("main input[name=_csrf]").val();

        browser.post("/account", Map.of("_csrf", token, "name", "x"));

        assertThat(browser.redirect()).isEqualTo("/sign-in");
    }

    @Test
    void letsThroughWhoeverIsSignedInAndToWhatIsOpen() throws Exception {
        assertThat(passes("GET", "/account", "closed", amira)).isTrue();
        assertThat(passes("GET", "/practices", "open", Viewer.VISITOR)).isTrue();
        assertThat(passes("POST", "/practices", "open", Viewer.VISITOR)).isTrue();
        assertThat(passes("GET", "/account", "closed", Viewer.VISITOR)).isFalse();
        assertThat(passes("POST", "/account", "closed", Viewer.VISITOR)).isFalse();
        assertThat(passes("DELETE", "/account", "closed", Viewer.VISITOR)).isFalse();
    }

    @Test
    void answersMachinesThatNobodyIsSignedIn() {
        assertThatThrownBy(() -> passes("GET", "/api/account", "closed", Viewer.VISITOR))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(401));
    }

    private boolean passes(String method, String path, String handler, Viewer viewer) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setAttribute(Screens.VIEWER, viewer);
        var handled = new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(handler));
        return doorkeeper.preHandle(request, new MockHttpServletResponse(), handled);
    }
}
