package express.bundles;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a bundle: who made it, when, and what is in it.
 *
 * @param site the public address of the installation that made it
 * @param key by which it is signed
 * @param licence under which its practices may be used
 * @param count how many practices follow
 */
record Header(String format, int version, String site, byte[] key, Instant made, URI licence, int count) {

    static final String FORMAT = "express-bundle";
    static final int VERSION = 1;
    static final URI LICENCE = URI.create("https://creativecommons.org/licenses/by/4.0/");

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_SITE = 200;
    private static final int LONGEST_LICENCE = 300;

    static Header of(URI site, byte[] key, Instant made, int count) {
        return new Header(FORMAT, VERSION, site(site), key, made, LICENCE, count);
    }

    /** The address without anything that could differ from one bundle to the next. */
    static String site(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    /** Whether what it says of itself can be shown and followed. */
    boolean isSound() {
        return version == VERSION
                && count > 0
                && isDate(made)
                && key != null
                && isWeb(site, LONGEST_SITE)
                && Header.site(URI.create(site)).equals(site)
                && licence != null
                && isWeb(licence.toString(), LONGEST_LICENCE);
    }

    /** Within what calendars and the database know. */
    static boolean isDate(@Nullable Instant said) {
        return said != null && said.isAfter(FIRST) && said.isBefore(LAST);
    }

    private static boolean isWeb(String address, int longest) {
        try {
            var web = new URI(address);
            return address.length() <= longest
                    && Set.of("http", "https").contains(String.valueOf(web.getScheme()))
                    && web.getHost() != null
                    && web.getUserInfo() == null;
        } catch (URISyntaxException | NullPointerException none) {
            return false;
        }
    }
}
