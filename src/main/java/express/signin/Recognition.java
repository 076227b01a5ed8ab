package express.signin;

import express.base.PersonId;
import express.database.Installation;
import express.people.KeyedHash;
import express.ui.OwnCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Recognises in a browser who was signed in there last. The cookie says so by a keyed hash that only we can make and
 * that tells nobody who it is; it lets nobody in.
 */
@Component
class Recognition {

    private static final String COOKIE = "last";
    private static final int HASH = 32;

    private final KeyedHash person;
    private final KeyedHash genuine;

    Recognition(Installation installation) {
        this.person = new KeyedHash(installation, "recognition");
        this.genuine = new KeyedHash(installation, "recognition-genuine");
    }

    /** On a device of one's own for a year, on a shared one until the browser is closed. */
    void remember(PersonId id, boolean shared, HttpServletRequest request, HttpServletResponse response) {
        byte[] hash = hash(id);
        byte[] value = Arrays.copyOf(hash, 2 * HASH);
        System.arraycopy(genuine.of(hash), 0, value, HASH, HASH);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        Duration life = shared ? OwnCookie.UNTIL_CLOSED : Duration.ofDays(365);
        response.addCookie(OwnCookie.secret(request, COOKIE, written, life));
    }

    byte[] hash(PersonId id) {
        return person.of(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of whoever was signed in here; none if somebody made the cookie up. */
    Optional<byte[]> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        try {
            return cookie == null
                    ? Optional.empty()
                    : read(Base64.getUrlDecoder().decode(cookie.getValue()));
        } catch (IllegalArgumentException bent) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> read(byte[] value) {
        byte[] hash = Arrays.copyOf(value, HASH);
        boolean ours = value.length == 2 * HASH
                && MessageDigest.isEqual(genuine.of(hash), Arrays.copyOfRange(value, HASH, 2 * HASH));
        return ours ? Optional.of(hash) : Optional.empty();
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(OwnCookie.secret(request, COOKIE, "", Duration.ZERO));
    }
}
