package express.signin;

import express.database.Installation;
import express.people.Tokens;
import express.ui.OwnCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What a device is asked to sign. A challenge is the keyed hash of a ticket that the browser keeps in a cookie: visitors
 * need no session for it, and whoever makes up a ticket does not know its challenge. That one is answered only once is
 * seen to by {@link Passkeys#use}.
 */
@Component
class Challenges {

    /** @param posedAt not before this moment an answer was given */
    record Challenge(byte[] bytes, Instant posedAt) {}

    static final Duration LIFE = Duration.ofMinutes(15);
    private static final String COOKIE = "passkey";

    private final SecretKeySpec key;
    private final InstantSource time;

    Challenges(Installation installation, InstantSource time) {
        this.key = new SecretKeySpec(installation.key("passkey-challenge"), "HmacSHA256");
        this.time = time;
    }

    private record Ticket(String text, Instant madeAt) {

        private static @Nullable Ticket read(String text) {
            return text.matches("[0-9]{1,15}\\.[\\w-]{32}")
                    ? new Ticket(text, Instant.ofEpochMilli(Long.parseLong(text.substring(0, text.indexOf('.')))))
                    : null;
        }

        private boolean isYoungerThan(Duration age, Instant now) {
            return !madeAt.isAfter(now) && madeAt.plus(age).isAfter(now);
        }
    }

    /** Several windows of one browser share a ticket, so that none spoils the other's. */
    Challenge pose(String about, HttpServletRequest request, HttpServletResponse response) {
        Ticket ticket = find(request, LIFE.dividedBy(2)).orElseGet(this::fresh);
        response.addCookie(OwnCookie.secret(request, COOKIE, ticket.text(), LIFE));
        return challenge(about, ticket);
    }

    private Ticket fresh() {
        Instant now = time.instant();
        return new Ticket(now.toEpochMilli() + "." + Tokens.secret(), now);
    }

    /** The challenge that this browser was given for the same purpose, if it is not too old. */
    Optional<Challenge> find(String about, HttpServletRequest request) {
        return find(request, LIFE).map(ticket -> challenge(about, ticket));
    }

    private Optional<Ticket> find(HttpServletRequest request, Duration age) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> Ticket.read(cookie.getValue()))
                .filter(ticket -> ticket.isYoungerThan(age, time.instant()));
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(OwnCookie.secret(request, COOKIE, "", Duration.ZERO));
    }

    private Challenge challenge(String about, Ticket ticket) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal((about + " " + ticket.text()).getBytes(StandardCharsets.UTF_8));
            return new Challenge(bytes, ticket.madeAt());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
