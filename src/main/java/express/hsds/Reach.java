package express.hsds;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what one reaches somebody, however it was written. */
final class Reach {

    private static final int NATIONAL = 8;

    private Reach() {}

    /** The digits by which one calls from within the country. */
    static Set<String> telephones(Stream<String> numbers) {
        return numbers.map(it -> Spelling.latinDigits(it).replaceAll("\\(0\\)|[^0-9]", ""))
                .filter(it -> it.length() >= NATIONAL - 1)
                .map(it -> it.substring(Math.max(0, it.length() - NATIONAL)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Street and number however abbreviated, with postcode or town. */
    static @Nullable String address(String street, String where) {
        String numbers = String.join(".", new TreeSet<>(Spelling.numbers(Spelling.latinDigits(street))));
        String longest = Stream.of(Spelling.latin(street).split("[^a-z]+"))
                .filter(it -> !Spelling.isWeak(it))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        return numbers.isEmpty() || longest.length() < 3
                ? null
                : longest.substring(0, Math.min(longest.length(), 6)) + " " + numbers + " "
                        + Spelling.latin(Spelling.latinDigits(where)).replaceAll("[^a-z0-9]", "");
    }

    static @Nullable String website(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String host = address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("[/?#:].*", "");
        return host.isEmpty() ? null : host + path(address);
    }

    private static String path(String address) {
        String path = address.replaceFirst("^https?://[^/?#]*", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
        return path;
    }
}
