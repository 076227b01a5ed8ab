package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.Door;
import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.people.Entrance;
import express.people.People;
import express.people.Tokens;
import express.people.Tokens.Fresh;
import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SignInPagesTest {

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
    JdbcClient jdbc;

    private Door door;
    private Viewer.Person amira;
    private String email;

    @BeforeEach
    void knowSomebody() {
        door = new Door(mvc, entrance, tokens);
        amira = world.newcomer("Amira");
        email = World.emailOf(amira.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "amira", "amira@", "@example.org", "a b@example.org", "<script>alert(1)</script>"})
    void keepsWhatWasTypedWhenItIsNoAddress(String typed) throws Exception {
        var answer = door.answer(door.post("/sign-in")
                .param("email", typed)
                .param("shared", "true")
                .param("next", "/account"));
        Document page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#email").val()).isEqualTo(typed);
        assertThat(page.select("#email").attr("aria-describedby")).contains("email-error");
        assertThat(page.select(".error-summary a").eachAttr("href")).contains("#email");
        assertThat(page.select("#shared-true").hasAttr("checked")).isTrue();
        assertThat(page.select("main input[name=next]").val()).isEqualTo("/account");
        assertThat(page.select("main script:not([src])")).isEmpty();
    }

    @Test
    void answersTheSameWhetherThereIsAnAccountOrNot() throws Exception {
        var known = ask(email);
        var unknown = ask(Ids.next() + "@example.org");

        assertThat(known.getRedirectedUrl()).isEqualTo("/sign-in/code").isEqualTo(unknown.getRedirectedUrl());
        assertThat(known.getStatus()).isEqualTo(303).isEqualTo(unknown.getStatus());
        assertThat(shape(known)).isEqualTo(shape(unknown)).contains("HttpOnly", "Path=/sign-in");
        assertThat(known.getCookie("attempt").getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(known.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return door.answer(door.post("/sign-in").param("email", address));
    }

    private static String shape(MockHttpServletResponse answer) {
        return answer.getHeader("Set-Cookie")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("Expires=[^;]*", "");
    }

    @Test
    void withdrawsTheOldCodeWhenANewOneIsAskedFor() throws Exception {
        Fresh old = door.letter(email);
        ask(email);

        assertThat(enter(old, old.code()).getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0660, 0x06F0, 0x0966, 0x1E950})
    void readsDigitsOfOtherScripts(int zero) throws Exception {
        assertLetsIn(code -> code.chars()
                .map(digit -> zero + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s ", "\u200f%s\u200e", "\t%s\n", "\u2067%s\u2069"})
    void readsPastWhatStandsAroundTheDigits(String around) throws Exception {
        assertLetsIn(around::formatted);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "\u00a0", "\u202f", "\u2013", "  "})
    void readsPastWhatStandsBetweenTheDigits(String between) throws Exception {
        assertLetsIn(code -> code.substring(0, 3) + between + code.substring(3));
    }

    private void assertLetsIn(UnaryOperator<String> typed) throws Exception {
        Fresh letter = door.letter(email);
        var answer = enter(letter, typed.apply(letter.code()));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/account");
        assertThat(answer.getCookie("session")).isNotNull();
    }

    private MockHttpServletResponse enter(Fresh letter, String typed) throws Exception {
        return door.answer(door.post("/sign-in/code")
                .cookie(Door.attempt(letter, false, "/account"))
                .param("code", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12a456", "<b>123456</b>", "½23456"})
    void doesNotCountAsATryWhatCannotBeACode(String typed) throws Exception {
        Fresh letter = door.letter(email);
        for (int i = 0; i < 6; i++) {
            var answer = enter(letter, typed);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString()).select("#code").val())
                    .isEqualTo(typed);
        }
        assertThat(enter(letter, letter.code()).getStatus()).isEqualTo(303);
    }

    @Test
    void refusesTheRightCodeAfterFiveWrongOnes() throws Exception {
        Fresh letter = door.letter(email);
        String wrong = "%06d".formatted((Integer.parseInt(letter.code()) + 1) % 1_000_000);
        for (int i = 0; i < 5; i++) {
            Document page = Jsoup.parse(enter(letter, wrong).getContentAsString());
            assertThat(page.select("#code-error").text()).contains("This code does not fit");
            assertThat(page.select("#code").val()).isEqualTo(wrong);
        }
        assertThat(enter(letter, letter.code()).getStatus()).isEqualTo(422);
    }

    @Test
    void letsNobodyInElsewhereWithACodeReadOverTheShoulder() throws Exception {
        Fresh letter = door.letter(email);

        var elsewhere = door.answer(door.post("/sign-in/code").param("code", letter.code()));

        assertThat(elsewhere.getStatus()).isEqualTo(422);
        assertThat(elsewhere.getCookie("session")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "no-id true /", "019f0000-0000-7000-8000-000000000000", "  ", "a b c d"})
    void knowsNoAttemptOfABentCookie(String written) throws Exception {
        var bent = door.answer(
                door.post("/sign-in/code").cookie(Door.attempt(written)).param("code", "123456"));
        var unreadable = door.answer(
                door.post("/sign-in/code").cookie(new Cookie("attempt", "%zz")).param("code", "123456"));

        assertThat(bent.getStatus()).isEqualTo(422);
        assertThat(unreadable.getStatus()).isEqualTo(422);
    }

    @Test
    void leadsNowhereElseByABentCookie() throws Exception {
        Fresh letter = door.letter(email);

        var answer = door.answer(door.post("/sign-in/code")
                .cookie(Door.attempt(letter, false, "//evil.example"))
                .param("code", letter.code()));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void refusesTheSameCodePostedTwice() throws Exception {
        Fresh letter = door.letter(email);

        assertThat(enter(letter, letter.code()).getStatus()).isEqualTo(303);
        assertThat(enter(letter, letter.code()).getStatus()).isEqualTo(422);
    }

    @Test
    void beginsANewSessionInsteadOfTheOneThatWasThere() throws Exception {
        Cookie before = door.enter(amira.id());
        Cookie after = door.enter(amira.id(), before);

        assertThat(before.getName()).isEqualTo("session").isEqualTo(after.getName());
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(sessions(before)).isZero();
        assertThat(sessions(after)).isOne();
        assertThat(after.isHttpOnly()).isTrue();
    }

    private int sessions(Cookie cookie) {
        return jdbc.sql("select count(*) from signin.session where session_id = ?")
                .param(id(cookie))
                .query(Integer.class)
                .single();
    }

    private static String id(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()));
    }

    @Test
    void endsSoonerOnADeviceThatOthersUseToo() throws Exception {
        assertThat(secondsWhere(true)).isEqualTo(15 * 60);
        assertThat(secondsWhere(false)).isEqualTo(4 * 60 * 60);
    }

    private int secondsWhere(boolean shared) throws Exception {
        Fresh letter = door.letter(email);
        var answer = door.answer(door.post("/sign-in/code")
                .cookie(Door.attempt(letter, shared, "/"))
                .param("code", letter.code()));
        return jdbc.sql("select max_inactive_interval from signin.session where session_id = ?")
                .param(id(answer.getCookie("session")))
                .query(Integer.class)
                .single();
    }

    @Test
    void letsNobodyInWhoIsDeactivated() throws Exception {
        world.deactivate(amira);
        Fresh letter = door.letter(email);

        assertThat(enter(letter, letter.code()).getStatus()).isEqualTo(422);
    }

    @Test
    void goesOnInThePersonsLanguageUnlessOneWasChosenHere() throws Exception {
        world.background(() -> people.rename(amira.id(), "Amira", Locale.FRENCH));

        assertThat(door.enterAnd(amira.id()).getCookie("lang").getValue()).isEqualTo("fr");
        assertThat(door.enterAnd(amira.id(), new Cookie("lang", "ar")).getCookie("lang"))
                .isNull();
    }

    @Test
    void letsOneLeaveAlsoWhoHasLeftAlready() throws Exception {
        Cookie session = door.enter(amira.id());

        assertThat(door.answer(door.post("/sign-out").cookie(session)).getRedirectedUrl())
                .isEqualTo("/");
        assertThat(sessions(session)).isZero();
        assertThat(door.answer(door.post("/sign-out").cookie(session)).getRedirectedUrl())
                .isEqualTo("/");
    }
}
