package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Installation;
import express.signin.Challenges.Challenge;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class ChallengesTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Autowired
    Installation installation;

    private Cookie ticket;
    private Challenge posed;

    @BeforeEach
    void pose() {
        var response = new MockHttpServletResponse();
        posed = at(NOON).pose("sign-in", new MockHttpServletRequest(), response);
        ticket = response.getCookie("passkey");
    }

    @Test
    void isFoundByTheBrowserItWasPosedTo() {
        Optional<Challenge> found = at(NOON.plusSeconds(600)).find("sign-in", with(ticket));

        assertThat(found).hasValueSatisfying(it -> {
            assertThat(it.bytes()).isEqualTo(posed.bytes()).hasSize(32);
            assertThat(it.posedAt()).isEqualTo(NOON);
        });
        assertThat(at(NOON).find("sign-in", new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void isAnotherOneForEachPurpose() {
        byte[] other = at(NOON).find("somebody", with(ticket)).orElseThrow().bytes();
        assertThat(other).isNotEqualTo(posed.bytes());
    }

    @Test
    void endsAfterAQuarterOfAnHour() {
        assertThat(at(NOON.plus(Challenges.LIFE).minusMillis(1)).find("sign-in", with(ticket)))
                .isPresent();
        assertThat(at(NOON.plus(Challenges.LIFE)).find("sign-in", with(ticket))).isEmpty();
    }

    @Test
    void isSharedByTheWindowsOfABrowserWhileItIsYoung() {
        assertThat(again(NOON.plus(Duration.ofMinutes(7))).bytes()).isEqualTo(posed.bytes());
        assertThat(again(NOON.plus(Duration.ofMinutes(8))).bytes()).isNotEqualTo(posed.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2", "99999999999999999999.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x y"})
    void isNotMadeOfABentTicket(String bent) {
        assertThat(at(NOON).find("sign-in", with(new Cookie("passkey", bent)))).isEmpty();
    }

    /** Whoever puts the time of a ticket forward gets a challenge that nobody was ever told. */
    @Test
    void cannotBeKeptAliveByTheBrowser() {
        String bent = NOON.plusSeconds(3600).toEpochMilli() + ticket.getValue().replaceAll("^[0-9]+", "");

        Optional<Challenge> found = at(NOON.plusSeconds(3600)).find("sign-in", with(new Cookie("passkey", bent)));

        assertThat(found).hasValueSatisfying(it -> assertThat(it.bytes()).isNotEqualTo(posed.bytes()));
    }

    @Test
    void isOutOfReachOfScripts() {
        assertThat(ticket.isHttpOnly()).isTrue();
        assertThat(ticket.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(ticket.getMaxAge()).isEqualTo(900);
    }

    private Challenge again(Instant now) {
        return at(now).pose("sign-in", with(ticket), new MockHttpServletResponse());
    }

    private Challenges at(Instant now) {
        return new Challenges(installation, InstantSource.fixed(now));
    }

    private static MockHttpServletRequest with(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }
}
