package express.writing;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people copy them: in their own script, and often without what stands before them. */
final class WebAddress {

    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:(https?)://)?([^/?#@:\\s]+)(:\\d{1,5})?([/?#].*)?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]+");

    private WebAddress() {}

    /** As it is kept: in letters that every program understands. None, if it is no address of the web. */
    static Optional<URI> of(String typed) {
        Matcher read = ADDRESS.matcher(typed.strip());
        if (!read.matches() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String scheme = Optional.ofNullable(read.group(1)).orElse("https").toLowerCase(Locale.ROOT);
        String behind = Optional.ofNullable(read.group(3)).orElse("")
                + Optional.ofNullable(read.group(4)).orElse("");
        return host(read.group(2)).flatMap(host -> uri(scheme + "://" + host + behind));
    }

    private static Optional<String> host(String typed) {
        try {
            String host = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
            return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(String address) {
        try {
            URI uri = URI.create(new URI(address).toASCIIString());
            boolean whole = uri.getHost() != null && uri.toString().length() <= LONGEST;
            return whole ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException no) {
            return Optional.empty();
        }
    }
}
